import type { Issue } from '@qingshen/core/kernel/issue'
import type { CompactRow } from '@qingshen/core/register/compact-row'
import { compactRow } from '@qingshen/core/register/compact-row'
import { checkListTitles } from '@qingshen/core/register/list-titles'
import type { PlanTable } from '@qingshen/core/register/plan-table.schema'
import type { PrintedRow, PrintedTable } from '@qingshen/core/register/printed-row.schema'
import { readRegisterInThread } from '@qingshen/documents/register-in/read-in-thread'
import { insertImportChunk } from '@qingshen/store/import/import-chunks'
import { saveImportProgress, saveImportReading } from '@qingshen/store/import/import-runs'
import type { ImportWork } from './import-work.ts'
import { CHUNK_ROWS } from './import-work.ts'
import { registerReference } from './register-reference.ts'

type Reading = {
  readonly tables: PrintedTable[]
  readonly divisions: (string | null)[][]
  readonly general: Issue[]
  plan: PlanTable | null
  format: { format: string; encoding: string | null } | null
  pending: CompactRow[]
  chunks: number
  rows: number
}

/**
 * Reads the file of an import chunk by chunk and keeps every row as printed, then what was found about the file as a
 * whole. Nothing of the register is touched.
 * @throws Problem file_type_refused, file_unreadable, file_too_large.
 */
export async function readImport(
  work: ImportWork,
  run: { id: string; regionPath: string },
  file: { bytes: Uint8Array; name: string },
): Promise<void> {
  const reading: Reading = {
    tables: [],
    divisions: [],
    general: [],
    plan: null,
    format: null,
    pending: [],
    chunks: 0,
    rows: 0,
  }
  const { placesOf } = registerReference(work.deps, run.regionPath)
  const onlyPlace = (row: PrintedRow): string | null => {
    const found = placesOf(row.cells['place']?.text.trim() ?? '')
    return found.length === 1 ? (found[0]?.code ?? null) : null
  }
  for await (const item of readRegisterInThread(file.bytes, file.name)) {
    if (item.kind === 'format') reading.format = { format: item.format, encoding: item.encoding }
    else if (item.kind === 'plan') reading.plan = item.plan
    else if (item.kind === 'issue') reading.general.push(item.issue)
    else if (item.kind === 'table') {
      reading.tables.push(item.table)
      reading.divisions.push([])
    } else {
      reading.pending.push(compactRow(item.row, reading.tables.length - 1))
      if (reading.format?.format === 'document') reading.divisions.at(-1)?.push(onlyPlace(item.row))
      if (reading.pending.length >= CHUNK_ROWS) await keepChunk(work, run, reading)
    }
  }
  if (reading.pending.length > 0) await keepChunk(work, run, reading)
  const titles = titleFindings(reading, placesOf)
  await work.inTransaction(({ tx }) =>
    saveImportReading(tx, run.id, {
      tables: reading.tables,
      plan: reading.plan,
      format: reading.format,
      general: [...reading.general, ...titles.issues],
      repairs: titles.repairs,
      rowCount: reading.rows,
    }),
  )
}

async function keepChunk(work: ImportWork, run: { id: string; regionPath: string }, reading: Reading): Promise<void> {
  const chunk = { ordinal: reading.chunks, firstRow: reading.rows, rows: reading.pending }
  await work.inTransaction(async ({ tx }) => {
    await insertImportChunk(tx, run, chunk)
    await saveImportProgress(tx, run.id, chunk.firstRow + chunk.rows.length)
  })
  reading.chunks += 1
  reading.rows += chunk.rows.length
  reading.pending = []
}

function titleFindings(
  reading: Reading,
  placesOf: Parameters<typeof checkListTitles>[2],
): ReturnType<typeof checkListTitles> {
  if (reading.format?.format !== 'document') return { issues: [], repairs: [] }
  const lists = reading.tables.map((table, index) => ({ table, divisions: reading.divisions[index] ?? [] }))
  return checkListTitles(lists, reading.plan, placesOf)
}
