import { Problem } from '@qingshen/core/kernel/problem'
import { isBlocking } from '@qingshen/core/register/settle-row'
import { findImportChunk } from '@qingshen/store/import/import-chunks'
import { saveImportProgress, saveImportState } from '@qingshen/store/import/import-runs'
import type { Context } from '../use-case.ts'
import { matchChunk, settleChunk, settleContext } from './check-chunk.ts'
import { commitBatch } from './commit-batch.ts'
import type { ImportWork } from './import-work.ts'
import { CHUNK_ROWS, letOthersRun } from './import-work.ts'
import { loadImportRun } from './loaded-import.ts'
import type { LoadedImport } from './loaded-import.ts'

/** Up to this many rows everything is written in one transaction, even where one transaction holds all others up. */
export const ONE_TRANSACTION_ROWS = 5000

type Written = { created: number; changed: number; unchanged: number; skipped: number }

/**
 * Writes an import into the register. On a server, and embedded up to 5 000 rows, in one transaction: all of it or
 * nothing. A larger one embedded goes chunk by chunk, each with its progress in the same transaction, so that a run
 * broken off goes on where it stopped and ends with the same register.
 */
export async function commitImport(work: ImportWork, id: string): Promise<void> {
  const run = await work.inTransaction(({ tx }) => loadImportRun(tx, id))
  if (run.state !== 'committing') return
  const isAtOnce = work.deps.engine.name === 'server' || run.rowCount <= ONE_TRANSACTION_ROWS
  if (isAtOnce) {
    await work.inTransaction(async (context) => {
      await writeChunks(context, run, { from: 0, to: Number.POSITIVE_INFINITY })
      await finish(context, id)
    })
    return
  }
  for (let ordinal = Math.floor(run.doneCount / CHUNK_ROWS); ordinal * CHUNK_ROWS < run.rowCount; ordinal += 1) {
    await work.inTransaction((context) => writeChunks(context, run, { from: ordinal, to: ordinal + 1 }))
    await letOthersRun()
  }
  await work.inTransaction((context) => finish(context, id))
}

async function writeChunks(context: Context, run: LoadedImport, range: { from: number; to: number }): Promise<void> {
  const settling = settleContext(context.deps, run)
  for (let ordinal = range.from; ordinal < range.to; ordinal += 1) {
    const chunk = await findImportChunk(context.tx, run.id, ordinal)
    if (!chunk) return
    const rows = await matchChunk(context.tx, settleChunk(chunk, settling), settling.decisions)
    const changed = rows.filter((one) => one.issues.some((issue) => isBlocking(issue, one.ordinal, settling.decisions)))
    if (changed.length > 0) throw changedMeanwhile(changed.length)
    const outcome = await commitBatch(context, run, rows)
    await context.journal({
      action: 'register.imported',
      subjectKind: 'import',
      subjectId: run.id,
      after: { file: run.fileName, sha256: run.sha256, firstRow: chunk.firstRow, rows: rows.length, ...outcome },
      regionPath: run.regionPath,
    })
    await addProgress(context, run, { done: chunk.firstRow + chunk.rowCount, outcome })
    await letOthersRun()
  }
}

function changedMeanwhile(rows: number): Problem {
  return new Problem(
    'state_forbids',
    `预览以后名录有了变化，有 ${rows} 行需要重新确认。请重新检查预览，作出决定后再导入；没有任何内容被导入。`,
  )
}

type Progress = { readonly done: number; readonly outcome: Awaited<ReturnType<typeof commitBatch>> }

async function addProgress({ tx }: Context, run: LoadedImport, { done, outcome }: Progress): Promise<void> {
  const { summary } = await loadImportRun(tx, run.id)
  const before: Written = summary.written ?? { created: 0, changed: 0, unchanged: 0, skipped: 0 }
  const written: Written = {
    created: before.created + outcome.created.length,
    changed: before.changed + outcome.changed.length,
    unchanged: before.unchanged + outcome.unchanged,
    skipped: before.skipped + outcome.skipped,
  }
  await saveImportState(tx, run.id, { state: 'committing', summary: { ...summary, written } })
  await saveImportProgress(tx, run.id, done)
}

async function finish({ tx, deps }: Context, id: string): Promise<void> {
  const { summary } = await loadImportRun(tx, id)
  const written = summary.written ?? { created: 0, changed: 0, unchanged: 0, skipped: 0 }
  await saveImportState(tx, id, {
    state: 'committed',
    finishedAt: deps.now().toString(),
    summary: { ...summary, written },
  })
}
