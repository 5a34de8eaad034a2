import { Problem } from '@qingshen/core/kernel/problem'
import type { SettledRow } from '@qingshen/core/register/settle-row'
import { isBlocking } from '@qingshen/core/register/settle-row'
import { saveImportProgress, saveImportState } from '@qingshen/store/import/import-runs'
import { planByKeys } from '@qingshen/store/import/plan-by-keys'
import type { Context } from '../use-case.ts'
import type { MatchedRow, SettleContext } from './check-chunk.ts'
import { matchChunk, settleContext } from './check-chunk.ts'
import { commitBatch } from './commit-batch.ts'
import type { ImportWork } from './import-work.ts'
import { letOthersRun } from './import-work.ts'
import type { LoadedImport } from './loaded-import.ts'
import { loadImportRun } from './loaded-import.ts'
import { settledSlices } from './settled-slices.ts'

/** Up to this many rows an import is written before the answer, and a changed register is noticed before anything is. */
export const SHORT_IMPORT_ROWS = 5000

/**
 * Rows of one transaction and of one statement in it. The embedded engine holds everybody up while it writes, a server
 * nobody: there the fewer statements the better.
 */
const WRITTEN_AT_ONCE = {
  embedded: { transaction: 100, statement: 100 },
  server: { transaction: SHORT_IMPORT_ROWS, statement: 1000 },
} as const

type Written = { readonly [key in 'created' | 'changed' | 'unchanged' | 'skipped']: number }

const NOTHING: Written = { created: 0, changed: 0, unchanged: 0, skipped: 0 }

/**
 * Writes an import into the register, some rows at a time, each with its progress in the same transaction: a run broken
 * off goes on where it stopped and ends with the same register. Done is it when its last row is.
 * @throws Problem state_forbids where the register has changed since the preview.
 */
export async function commitImport(work: ImportWork, id: string): Promise<void> {
  const run = await work.inTransaction(({ tx }) => loadImportRun(tx, id))
  if (run.state !== 'committing') return
  const settling = settleContext(work.deps, run)
  const { transaction } = WRITTEN_AT_ONCE[work.deps.engine.name]
  const from = run.summary.written === null ? 0 : run.doneCount
  if (from === 0 && run.rowCount > transaction && run.rowCount <= SHORT_IMPORT_ROWS)
    await checkBeforehand(work, settling)
  let written = run.summary.written ?? NOTHING
  for await (const slice of settledSlices(work, settling, { from, size: transaction })) {
    written = await work.inTransaction((context) => writeSlice(context, settling, { slice, written }))
    await letOthersRun()
  }
  await work.inTransaction(({ tx, deps }) =>
    saveImportState(tx, id, {
      state: 'committed',
      finishedAt: deps.now().toString(),
      summary: { ...run.summary, written },
    }),
  )
}

/** Looks at all rows before the first is written. */
async function checkBeforehand(work: ImportWork, settling: SettleContext): Promise<void> {
  const { transaction } = WRITTEN_AT_ONCE[work.deps.engine.name]
  for await (const slice of settledSlices(work, settling, { from: 0, size: transaction }))
    await work.inTransaction((context) => matchUnchanged(context, settling, slice))
}

type Slice = { readonly slice: readonly SettledRow[]; readonly written: Written }

/** Writes rows inside the open transaction and returns what is written with them. */
async function writeSlice(context: Context, settling: SettleContext, { slice, written }: Slice): Promise<Written> {
  const { run } = settling
  const { statement } = WRITTEN_AT_ONCE[context.deps.engine.name]
  let sum = written
  for (let start = 0; start < slice.length; start += statement) {
    const part = slice.slice(start, start + statement)
    const outcome = await commitBatch(context, run, await matchUnchanged(context, settling, part))
    await context.journal({
      action: 'register.imported',
      subjectKind: 'import',
      subjectId: run.id,
      after: { file: run.fileName, sha256: run.sha256, firstRow: part[0]?.ordinal, rows: part.length, ...outcome },
      regionPath: run.regionPath,
    })
    sum = {
      created: sum.created + outcome.created.length,
      changed: sum.changed + outcome.changed.length,
      unchanged: sum.unchanged + outcome.unchanged,
      skipped: sum.skipped + outcome.skipped,
    }
  }
  await noteProgress(context, run, { done: (slice.at(-1)?.ordinal ?? -1) + 1, written: sum })
  return sum
}

/** The rows compared with the register as it stands now, which says of each what the preview said. */
async function matchUnchanged(
  { tx }: Context,
  { decisions }: SettleContext,
  rows: readonly SettledRow[],
): Promise<MatchedRow[]> {
  await planByKeys(tx)
  const matched = await matchChunk(tx, rows, decisions)
  const changed = matched.filter((one) => one.issues.some((issue) => isBlocking(issue, one.ordinal, decisions)))
  if (changed.length === 0) return matched
  throw new Problem(
    'state_forbids',
    `预览以后名录有了变化，从第 ${(rows[0]?.ordinal ?? 0) + 1} 条起有 ${changed.length} 条需要重新确认，这些内容没有写入。请重新查看预览，作出决定后再写入；此前已写入的内容不会重复。`,
  )
}

async function noteProgress(
  { tx }: Context,
  run: LoadedImport,
  { done, written }: { readonly done: number; readonly written: Written },
): Promise<void> {
  await saveImportState(tx, run.id, { state: 'committing', summary: { ...run.summary, written } })
  await saveImportProgress(tx, run.id, done)
}
