import { Problem } from '@qingshen/core/kernel/problem'
import { saveImportState } from '@qingshen/store/import/import-runs'
import { checkImport } from './check-import.ts'
import { commitImport } from './commit-import.ts'
import type { ImportWork } from './import-work.ts'
import { loadImportRun } from './loaded-import.ts'
import { readImport } from './read-import.ts'

/** Reads a file and judges its rows: from the upload to a preview. What goes wrong is kept with the import. */
export async function prepareImport(
  work: ImportWork,
  run: { id: string; regionPath: string },
  file: { bytes: Uint8Array; name: string },
): Promise<void> {
  await keepingFailure(work, run.id, async () => {
    await readImport(work, run, file)
    await checkImport(work, run.id)
  })
}

/** Judges the rows anew after a decision. */
export async function recheckImport(work: ImportWork, id: string): Promise<void> {
  await keepingFailure(work, id, () => checkImport(work, id))
}

/**
 * Writes the import. Where that fails before anything is written the preview can be decided again; so it can where the
 * register has changed since, its rows judged anew. Else a run broken off is gone on with.
 */
export async function writeImport(work: ImportWork, id: string): Promise<void> {
  try {
    await commitImport(work, id)
  } catch (error) {
    const { summary } = await work.inTransaction(({ tx }) => loadImportRun(tx, id))
    const hasChanged = error instanceof Problem && error.code === 'state_forbids'
    if (hasChanged) await checkImport(work, id)
    const state = hasChanged || summary.written === null ? 'previewed' : 'failed'
    await work.inTransaction(({ tx }) => saveImportState(tx, id, { state, failure: failureText(error) }))
    throw error
  }
}

async function keepingFailure(work: ImportWork, id: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    await work.inTransaction(({ tx }) => saveImportState(tx, id, { state: 'failed', failure: failureText(error) }))
    throw error
  }
}

function failureText(error: unknown): string {
  return error instanceof Problem
    ? error.detail
    : '处理时出现意外错误，没有写入名录。请稍后重试；仍不行时请联系系统管理员。'
}
