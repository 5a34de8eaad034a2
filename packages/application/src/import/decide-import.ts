import { decideImport } from '@qingshen/contracts/import.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { saveImportDecisions, saveImportState } from '@qingshen/store/import/import-runs'
import { useCase } from '../use-case.ts'
import type { Context } from '../use-case.ts'
import { answerImport } from './import-view.ts'
import { workAs } from './import-work.ts'
import type { ImportDecisions, LoadedImport } from './loaded-import.ts'
import { loadImportRun } from './loaded-import.ts'
import { recheckImport } from './run-import.ts'

/** Imports of up to this many rows are judged anew before the answer's reader asks again. */
const QUICK_ROWS = 2000

/** Takes the decisions about a preview as a whole, in place of those before, and judges the rows anew. */
export const decideImportUseCase = useCase(decideImport, async (context, { params, body }) => {
  const { deps, caller } = context
  const run = await loadImportRun(context.tx, params.import, true)
  await saveDecisions(context, run, body)
  context.afterCommit(async () => {
    const work = recheckImport(workAs(deps, caller), run.id)
    if (run.rowCount <= QUICK_ROWS) await work
    else
      void work.catch((error: unknown) =>
        deps.log.error({ err: error, import: run.id }, 'an import could not be judged'),
      )
  })
  return await answerImport(context, run.id)
})

/** Keeps decisions, journals them, and marks the import as being judged. */
export async function saveDecisions(
  context: Context,
  run: LoadedImport,
  change: { version: number; decisions: ImportDecisions },
): Promise<void> {
  requirePreview(run)
  const isSaved = await saveImportDecisions(context.tx, run.id, change.decisions, change.version)
  if (!isSaved) throw new Problem('stale_version', '这次导入的决定已被他人修改。请刷新后对照新的内容再作决定。')
  await saveImportState(context.tx, run.id, { state: 'reading' })
  const { before, after } = { before: { ...run.decisions }, after: { ...change.decisions } }
  await context.journal({
    action: 'import.decided',
    subjectKind: 'import',
    subjectId: run.id,
    before,
    after,
    regionPath: run.regionPath,
  })
}

/** @throws Problem state_forbids unless the preview is ready. */
export function requirePreview(run: LoadedImport): void {
  if (run.state === 'previewed') return
  const state = {
    reading: '正在检查',
    committing: '正在写入',
    committed: '已经写入',
    failed: '已经失败',
    discarded: '已经放弃',
    previewed: '',
  }[run.state]
  throw new Problem('state_forbids', `这次导入${state}，现在不能作决定。请刷新页面查看进度；需要时重新上传文件。`)
}
