import { Problem } from '@qingshen/core/kernel/problem'
import { nameKey } from '@qingshen/core/kernel/text'
import { codeKey } from '@qingshen/core/register/match-site'
import type { SettledRow } from '@qingshen/core/register/settle-row'
import { isBlocking } from '@qingshen/core/register/settle-row'
import { forgetCreatedSites, noteCreatedSites, sitesCreatedBy } from '@qingshen/store/import/import-chunks'
import { saveImportProgress, saveImportState } from '@qingshen/store/import/import-runs'
import { planByKeys } from '@qingshen/store/import/plan-by-keys'
import type { Context } from '../use-case.ts'
import type { MatchedRow, SettleContext } from './check-chunk.ts'
import { matchChunk, settleContext } from './check-chunk.ts'
import type { BatchOutcome } from './commit-batch.ts'
import { commitBatch } from './commit-batch.ts'
import type { ImportWork } from './import-work.ts'
import { CHUNK_ROWS, letOthersRun } from './import-work.ts'
import type { LoadedImport } from './loaded-import.ts'
import { loadImportRun } from './loaded-import.ts'
import { settledSlices } from './settled-slices.ts'

/** Up to this many rows an import is written before the answer, and a changed register is noticed before anything is. */
export const SHORT_IMPORT_ROWS = 5000

/** Rows of one transaction, rows of one statement in it, and whether two transactions are written at a time. */
export type Portion = { readonly transaction: number; readonly statement: number; readonly isPaired: boolean }

/** The embedded engine holds everybody up while it writes, a server nobody: there the fewer statements the better. */
const PORTIONS: Readonly<Record<'embedded' | 'server', Portion>> = {
  embedded: { transaction: 100, statement: 100, isPaired: false },
  server: { transaction: SHORT_IMPORT_ROWS, statement: 1000, isPaired: true },
}

type Written = { readonly [key in 'created' | 'changed' | 'unchanged' | 'skipped']: number }

const NOTHING: Written = { created: 0, changed: 0, unchanged: 0, skipped: 0 }

/**
 * Writes an import into the register, some rows at a time, each with its progress in the same transaction: a run broken
 * off goes on where it stopped and ends with the same register. Done is it when its last row is.
 * @throws Problem state_forbids where the register has changed since the preview.
 */
export async function commitImport(
  work: ImportWork,
  id: string,
  portion: Portion = PORTIONS[work.deps.engine.name],
): Promise<void> {
  const run = await work.inTransaction(({ tx }) => loadImportRun(tx, id))
  if (run.state !== 'committing') return
  const settling = settleContext(work.deps, run)
  const { transaction } = portion
  const from = run.summary.written === null ? 0 : run.doneCount
  if (from === 0 && run.rowCount > transaction && run.rowCount <= SHORT_IMPORT_ROWS)
    await checkBeforehand(work, settling, transaction)
  if (from === 0) await work.inTransaction(({ tx }) => forgetCreatedSites(tx, id))
  const slices = settledSlices(work, settling, { from, size: transaction })
  const written = await writeInOrder(work, settling, {
    slices,
    portion,
    written: run.summary.written ?? NOTHING,
  })
  await work.inTransaction(({ tx, deps }) =>
    saveImportState(tx, id, {
      state: 'committed',
      finishedAt: deps.now().toString(),
      summary: { ...run.summary, written },
    }),
  )
}

type Slices = {
  readonly slices: AsyncIterable<readonly SettledRow[]>
  readonly portion: Portion
  readonly written: Written
}

/**
 * Writes slices one after another; on a server the next is begun meanwhile, when no row of it could be one of the site
 * or organisation that a row of the one before makes. They end in order all the same.
 */
async function writeInOrder(
  work: ImportWork,
  settling: SettleContext,
  { slices, portion, written }: Slices,
): Promise<Written> {
  let [earlier, last] = [Promise.resolve(written), Promise.resolve(written)]
  let lastKeys = new Set<string>()
  try {
    for await (const slice of slices) {
      const keys = keysOf(slice)
      await (portion.isPaired && keys.isDisjointFrom(lastKeys) ? earlier : last)
      const before = last
      earlier = last
      last = work.inTransaction((context) => writeSlice(context, settling, { slice, portion, before }))
      // Whoever waits for it is told; until somebody does it is nobody's error.
      last.catch(() => {})
      lastKeys = keys
      await letOthersRun()
    }
    return await last
  } finally {
    await Promise.allSettled([earlier, last])
  }
}

/** What rows are compared by. */
function keysOf(rows: readonly SettledRow[]): Set<string> {
  return new Set(rows.flatMap(({ row }) => [codeKey(row.code) ?? [], nameKey(row.name)].flat()))
}

/** Looks at all rows before the first is written. */
async function checkBeforehand(work: ImportWork, settling: SettleContext, size: number): Promise<void> {
  for await (const slice of settledSlices(work, settling, { from: 0, size }))
    await work.inTransaction((context) => matchUnchanged(context, settling, slice))
}

type Slice = {
  readonly slice: readonly SettledRow[]
  readonly portion: Portion
  readonly before: Promise<Written>
}

/** Writes rows inside the open transaction and returns what is written with them, once those before are. */
async function writeSlice(
  context: Context,
  settling: SettleContext,
  { slice, portion: { statement }, before }: Slice,
): Promise<Written> {
  const { run } = settling
  const outcomes: (BatchOutcome & { readonly chunk: number })[] = []
  for (let start = 0; start < slice.length; start += statement) {
    const part = slice.slice(start, start + statement)
    const firstRow = part[0]?.ordinal ?? 0
    const outcome = await commitBatch(context, run, await matchUnchanged(context, settling, part))
    await context.journal({
      action: 'register.imported',
      subjectKind: 'import',
      subjectId: run.id,
      after: { file: run.fileName, sha256: run.sha256, firstRow, rows: part.length, ...outcome },
      regionPath: run.regionPath,
    })
    outcomes.push({ ...outcome, chunk: Math.floor(firstRow / CHUNK_ROWS) })
  }
  const earlier = await before
  // The slice before may write the same chunk: touched any earlier, each of the two would wait for the other for ever.
  for (const { chunk, created } of outcomes) await noteCreatedSites(context.tx, run.id, chunk, created)
  const written = outcomes.reduce(
    (sum, { created, changed, unchanged, skipped }) => ({
      created: sum.created + created.length,
      changed: sum.changed + changed.length,
      unchanged: sum.unchanged + unchanged,
      skipped: sum.skipped + skipped,
    }),
    earlier,
  )
  await noteProgress(context, run, { done: (slice.at(-1)?.ordinal ?? -1) + 1, written })
  return written
}

/** The rows compared with the register as it stands now, which says of each what the preview said. */
async function matchUnchanged(
  { tx }: Context,
  { run, decisions }: SettleContext,
  rows: readonly SettledRow[],
): Promise<MatchedRow[]> {
  await planByKeys(tx)
  const matched = await matchChunk(tx, rows, decisions, (sites) => sitesCreatedBy(tx, run.id, sites))
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
