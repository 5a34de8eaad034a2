import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerField } from '@qingshen/core/register/register-field'
import { writeRegisterCsv } from '@qingshen/documents/register-out/write-register'
import type { ExportedRow } from '@qingshen/documents/register-out/write-register'
import { writeXlsx } from 'hucre/xlsx'
import { JUDGED } from './decide.ts'
import { importRows } from './import-rows.ts'

// A program of its own, so that making the files does not count as memory of importing them:
// node write-import-files.ts FOLDER ROWS

/** The twelve columns of a register as a department keeps it. */
const COLUMNS =
  'no place code name industry employees revenue size permitClass overStandard toxicMaterial acceptedOn'.split(' ')

const NUMBERS = new Set(['no', 'employees', 'revenue'])

/** Numbers are numbers in a workbook, and what is not said is an empty cell. */
function cellOf(key: string, text: string | undefined): string | number | null {
  if (text === undefined || text === '') return null
  const isNumber = NUMBERS.has(key) && Number.isFinite(Number(text))
  return isNumber ? Number(text) : text
}

async function workbookOf(rows: readonly ExportedRow[]): Promise<Uint8Array> {
  const head = COLUMNS.map((key) => registerField(key)?.label ?? key)
  const cells = rows.map((row) => COLUMNS.map((key) => cellOf(key, row[key])))
  return await writeXlsx({ sheets: [{ name: '企业名录', rows: [head, ...cells] }] })
}

const [folder = '', rows = ''] = process.argv.slice(2)
const clean = importRows(Number(rows), JUDGED.place, false)
writeFileSync(join(folder, 'clean.xlsx'), await workbookOf(clean))
writeFileSync(join(folder, 'clean.csv'), writeRegisterCsv(clean))
writeFileSync(join(folder, 'dirty.xlsx'), await workbookOf(importRows(Number(rows), JUDGED.place, true)))
