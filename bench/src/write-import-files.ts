import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeRegisterCsv, writeRegisterXlsx } from '@qingshen/documents/register-out/write-register'
import { JUDGED } from './decide.ts'
import { importRows } from './import-rows.ts'

// A program of its own, so that making the files does not count as memory of importing them:
// node write-import-files.ts FOLDER ROWS

const [folder = '', rows = ''] = process.argv.slice(2)
const clean = importRows(Number(rows), JUDGED.place, false)
writeFileSync(join(folder, 'clean.xlsx'), await writeRegisterXlsx(clean))
writeFileSync(join(folder, 'clean.csv'), writeRegisterCsv(clean))
writeFileSync(join(folder, 'dirty.xlsx'), await writeRegisterXlsx(importRows(Number(rows), JUDGED.place, true)))
