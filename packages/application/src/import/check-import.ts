import type { Issue } from '@qingshen/core/kernel/issue'
import { IssueSchema } from '@qingshen/core/kernel/issue'
import { watchCodes } from '@qingshen/core/register/across-rows'
import type { ListedEntry } from '@qingshen/core/register/reconcile-plan'
import { reconcilePlan } from '@qingshen/core/register/reconcile-plan'
import { isBlocking } from '@qingshen/core/register/settle-row'
import type { SiteMatch } from '@qingshen/core/register/match-site'
import { findImportChunk, saveChunkFindings } from '@qingshen/store/import/import-chunks'
import { saveImportProgress, saveImportState } from '@qingshen/store/import/import-runs'
import { z } from 'zod'
import { matchChunk, settleChunk, settleContext } from './check-chunk.ts'
import type { MatchedRow, SettleContext } from './check-chunk.ts'
import type { ImportWork } from './import-work.ts'
import { letOthersRun } from './import-work.ts'
import type { ImportSummary, LoadedImport } from './loaded-import.ts'
import { loadImportRun } from './loaded-import.ts'

/** What is kept about a chunk: findings that need other rows or the register, and the match of every row. */
export const ChunkFindingsSchema = z.object({
  issues: z.array(z.object({ row: z.number().int(), issue: IssueSchema })).default([]),
  matches: z.array(z.unknown()).default([]),
})

type Totals = { -readonly [key in 'rows' | 'skipped' | 'blocking']: number } & {
  counts: Record<string, number>
  matches: Record<SiteMatch['kind'], number>
  entries: ListedEntry[]
}

/**
 * Judges every row of an import with the decisions made so far, compares it with the register and with the rows
 * before it, and leaves the import ready for decisions. Can be run again at any time; writes nothing of the register.
 */
export async function checkImport(work: ImportWork, id: string): Promise<void> {
  const run = await work.inTransaction(({ tx }) => loadImportRun(tx, id))
  const context = settleContext(work.deps, run)
  const watch = watchCodes()
  const totals: Totals = {
    rows: 0,
    skipped: 0,
    blocking: 0,
    counts: {},
    matches: { same: 0, new: 0, doubtful: 0 },
    entries: [],
  }
  for (const issue of run.general) addIssue(totals.counts, issue)
  totals.blocking += run.general.filter(
    (issue) => isBlocking(issue, null, context.decisions) && !isConsented(issue, context),
  ).length
  for (let ordinal = 0; ; ordinal += 1) {
    const more = await work.inTransaction(async ({ tx }) => {
      const chunk = await findImportChunk(tx, id, ordinal)
      if (!chunk) return false
      const rows = await matchChunk(tx, settleChunk(chunk, context), context.decisions)
      const across = rows.flatMap((one) =>
        one.skipped ? [] : watch(one.row, one.ordinal).map((issue) => ({ row: one.ordinal, issue })),
      )
      const counts = countChunk(totals, rows, { across, context })
      await saveChunkFindings(tx, id, ordinal, { findings: { issues: across, matches: [] }, counts })
      await saveImportProgress(tx, id, totals.rows)
      return true
    })
    if (!more) break
    await letOthersRun()
  }
  await work.inTransaction(({ tx }) =>
    saveImportState(tx, id, { state: 'previewed', summary: summaryOf(run, totals, context) }),
  )
}

/** A finding about a list as a whole is settled by consent to its repair as well. */
export function isConsented(issue: Issue, { run, decisions }: SettleContext): boolean {
  return run.repairs.some((repair) => repair.code === issue.code) && decisions.consents(issue.code, -1)
}

type Across = { readonly across: readonly { row: number; issue: Issue }[]; readonly context: SettleContext }

function countChunk(totals: Totals, rows: readonly MatchedRow[], { across, context }: Across): Record<string, number> {
  const counts: Record<string, number> = {}
  const byRow = Map.groupBy(across, ({ row }) => row)
  for (const one of rows) {
    const issues = [...one.issues, ...(byRow.get(one.ordinal) ?? []).map(({ issue }) => issue)]
    for (const issue of issues) {
      addIssue(counts, issue)
      if (isBlocking(issue, one.ordinal, context.decisions)) addTo(counts, 'blocking')
    }
    totals.rows += 1
    totals.matches[one.match.kind] += 1
    if (one.skipped) totals.skipped += 1
    else if (context.run.plan) totals.entries.push({ group: one.row.listedIndustryGroup, division: one.row.division })
  }
  for (const [code, count] of Object.entries(counts)) {
    if (code === 'blocking') totals.blocking += count
    else addTo(totals.counts, code, count)
  }
  return counts
}

function addIssue(counts: Record<string, number>, issue: Issue): void {
  addTo(counts, issue.code)
}

function addTo(counts: Record<string, number>, key: string, count = 1): void {
  counts[key] = (counts[key] ?? 0) + count
}

function summaryOf(run: LoadedImport, totals: Totals, context: SettleContext): ImportSummary {
  const { rows, skipped, counts, matches, entries } = totals
  const reconciliation = run.plan ? reconcilePlan(run.plan, entries, context.reference.placesOf) : null
  const open = (reconciliation?.issues ?? []).filter((issue) => isBlocking(issue, null, context.decisions))
  for (const issue of reconciliation?.issues ?? []) addIssue(counts, issue)
  return { rows, skipped, blocking: totals.blocking + open.length, counts, matches, reconciliation, written: null }
}
