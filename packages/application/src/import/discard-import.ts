import { discardImport } from '@qingshen/contracts/import.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { saveImportState } from '@qingshen/store/import/import-runs'
import { useCase } from '../use-case.ts'
import { answerImport } from './import-view.ts'
import { loadImportRun } from './loaded-import.ts'

/** Gives an import up before it is written. */
export const discardImportUseCase = useCase(discardImport, async (context, { params, body }) => {
  const run = await loadImportRun(context.tx, params.import, true)
  if (run.version !== body.version) throw new Problem('stale_version', '这次导入的决定已被他人修改。请刷新后再办理。')
  if (run.summary.written !== null || run.state === 'committing') {
    throw new Problem(
      'state_forbids',
      '这次导入已经写入名录（或正在写入），不能放弃。需要更正的，请在企业页面上逐项更正。',
    )
  }
  await saveImportState(context.tx, run.id, { state: 'discarded', finishedAt: context.deps.now().toString() })
  await context.journal({
    action: 'import.discarded',
    subjectKind: 'import',
    subjectId: run.id,
    regionPath: run.regionPath,
  })
  return await answerImport(context, run.id)
})
