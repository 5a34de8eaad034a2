import { commitImport } from '@qingshen/contracts/import.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { saveImportProgress, saveImportState } from '@qingshen/store/import/import-runs'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { SHORT_IMPORT_ROWS } from './commit-import.ts'
import { requirePreview } from './decide-import.ts'
import { answerImport } from './import-view.ts'
import { workAs } from './import-work.ts'
import type { LoadedImport } from './loaded-import.ts'
import { loadImportRun } from './loaded-import.ts'
import { writeImport } from './run-import.ts'

/** Begins to write a preview without open questions; one broken off on the way goes on where it stopped. */
export const commitImportUseCase = useCase(commitImport, async (context, { params, body }) => {
  const { deps, caller } = context
  const run = await loadImportRun(context.tx, params.import, true)
  await beginCommit(context, run, body.version)
  context.afterCommit(async () => {
    const work = writeImport(workAs(deps, caller), run.id)
    if (run.rowCount <= SHORT_IMPORT_ROWS) await work
    else
      void work.catch((error: unknown) =>
        deps.log.error({ err: error, import: run.id }, 'an import could not be written'),
      )
  })
  return await answerImport(context, run.id)
})

/**
 * Marks an import as being written.
 * @throws Problem stale_version, state_forbids (not ready, questions open).
 */
export async function beginCommit(context: Context, run: LoadedImport, version: number): Promise<void> {
  if (run.version !== version)
    throw new Problem('stale_version', '这次导入的决定已被他人修改。请刷新后核对，再写入名录。')
  const isBrokenOff = run.state === 'failed' && run.summary.written !== null
  if (!isBrokenOff) requirePreview(run)
  if (run.summary.blocking > 0) {
    throw new Problem(
      'state_forbids',
      `还有 ${run.summary.blocking} 个问题没有处理，不能写入名录。请在预览中逐一修正、接受或剔除，然后再写入。`,
    )
  }
  if (!isBrokenOff) await saveImportProgress(context.tx, run.id, 0)
  await saveImportState(context.tx, run.id, { state: 'committing' })
}
