import type { Issue } from '@qingshen/core/kernel/issue'
import { isBlocking } from '@qingshen/core/register/settle-row'
import { findImportChunk } from '@qingshen/store/import/import-chunks'
import { matchChunk, settleChunk, settleContext } from './check-chunk.ts'
import { ChunkFindingsSchema, isConsented } from './check-import.ts'
import type { ImportWork } from './import-work.ts'
import { loadImportRun } from './loaded-import.ts'

/** Every issue of an import that still stands in the way, of the file and of its rows, up to `limit`. */
export async function listOpenQuestions(work: ImportWork, id: string, limit: number): Promise<Issue[]> {
  const run = await work.inTransaction(({ tx }) => loadImportRun(tx, id))
  const context = settleContext(work.deps, run)
  const { decisions } = context
  const general = [...run.general, ...(run.summary.reconciliation?.issues ?? [])]
  const open = general.filter((issue) => isBlocking(issue, null, decisions) && !isConsented(issue, context))
  for (let ordinal = 0; open.length < limit; ordinal += 1) {
    const found = await work.inTransaction(async ({ tx }) => {
      const chunk = await findImportChunk(tx, id, ordinal)
      if (!chunk) return null
      const rows = await matchChunk(tx, settleChunk(chunk, context), decisions)
      const own = rows.flatMap((one) => one.issues.map((issue) => ({ row: one.ordinal, issue })))
      return [...own, ...ChunkFindingsSchema.parse(chunk.findings).issues]
    })
    if (!found) break
    open.push(...found.filter(({ row, issue }) => isBlocking(issue, row, decisions)).map(({ issue }) => issue))
  }
  return open.slice(0, limit)
}
