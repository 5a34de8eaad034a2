import { listImportRows } from '@qingshen/contracts/import.operations'
import type { ImportPreviewRow } from '@qingshen/contracts/import.operations'
import { CompactRowSchema, expandRow } from '@qingshen/core/register/compact-row'
import { findImportChunk, listImportChunks } from '@qingshen/store/import/import-chunks'
import type { ImportChunk } from '@qingshen/store/import/import-chunks'
import { z } from 'zod'
import { pageOf } from '../paging.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { matchChunk, settleChunk, settleContext } from './check-chunk.ts'
import type { SettleContext } from './check-chunk.ts'
import { ChunkFindingsSchema } from './check-import.ts'
import { toPreviewRow } from './import-view.ts'
import { loadImportRun } from './loaded-import.ts'

const CountsSchema = z.record(z.string(), z.number())

/** A page of the preview's rows: all, those with one kind of issue, or those that still stand in the way. */
export const listImportRowsUseCase = useCase(listImportRows, async (context, { params, query }) => {
  const run = await loadImportRun(context.tx, params.import)
  const settling = settleContext(context.deps, run)
  const page = pageOf(query)
  const wanted = query?.blocking === true ? 'blocking' : (query?.code ?? null)
  const chunks = await listImportChunks(context.tx, run.id)
  const items: ImportPreviewRow[] = []
  let seen = 0
  for (const extent of chunks) {
    if (wanted === null && extent.firstRow + extent.rowCount <= page.offset) {
      seen += extent.rowCount
      continue
    }
    if (wanted !== null && !(wanted in CountsSchema.parse(extent.counts))) continue
    if (items.length >= page.limit) break
    for (const row of await chunkRows(context, settling, extent.ordinal)) {
      if (!isWanted(row, wanted)) continue
      if (seen >= page.offset && items.length < page.limit) items.push(row)
      seen += 1
    }
  }
  const counted = chunks.reduce((sum, extent) => sum + (CountsSchema.parse(extent.counts)[wanted ?? ''] ?? 0), 0)
  const total = wanted === null ? run.rowCount : counted
  return { items, page: page.page, pageSize: page.pageSize, total, capped: wanted !== null }
})

function isWanted(row: ImportPreviewRow, wanted: string | null): boolean {
  if (wanted === null) return true
  return row.issues.some((issue) => (wanted === 'blocking' ? issue.blocking : issue.code === wanted))
}

async function chunkRows({ tx }: Context, settling: SettleContext, ordinal: number): Promise<ImportPreviewRow[]> {
  const chunk = await findImportChunk(tx, settling.run.id, ordinal)
  if (!chunk) return []
  const { decisions, run } = settling
  const rows = await matchChunk(tx, settleChunk(chunk, settling), decisions)
  const across = Map.groupBy(ChunkFindingsSchema.parse(chunk.findings).issues, ({ row }) => row)
  const printed = printedRows(chunk, run.tables)
  return rows.map((one, index) => {
    const issues = [...one.issues, ...(across.get(one.ordinal) ?? []).map(({ issue }) => issue)]
    return toPreviewRow(printed[index] ?? { sheet: '', row: 0, cells: {} }, { ...one, issues }, decisions)
  })
}

function printedRows(chunk: ImportChunk, tables: Parameters<typeof expandRow>[1]) {
  return z
    .array(CompactRowSchema)
    .parse(chunk.rows)
    .map((row) => expandRow(row, tables))
}
