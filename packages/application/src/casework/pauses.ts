import { resumeCase, suspendCase } from '@qingshen/contracts/cases.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { closePause, insertPause, listPauses } from '@qingshen/store/casework/pauses'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { carryOut } from './carry-out.ts'
import { caseDetail } from './case-detail.ts'
import { loadCaseFor, requireCaseVersion } from './loaded-case.ts'

/** Records that the enterprise stands still: dates that move wait from that day on. */
export const suspendCaseUseCase = useCase(suspendCase, async (context, { params, body }) => {
  const { from, reason, evidence, version } = body
  requireDay(from, '/from')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  const draft = { event: 'suspended', onDay: from, note: reason, evidence } as const
  await carryOut(context, loaded, draft, async (event) => {
    await insertPause(context.tx, { audit_case: params.case, from_on: from, reason, evidence, opened_by: event })
  })
  return await caseDetail(context, params.case)
})

/** Records the last day of the shutdown: the dates go on with the days that were left. */
export const resumeCaseUseCase = useCase(resumeCase, async (context, { params, body }) => {
  const { lastDay, note, evidence, version } = body
  requireDay(lastDay, '/lastDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  const lasting = (await listPauses(context.tx, [params.case])).find(({ to_on }) => to_on === null)
  if (lasting !== undefined && lastDay < lasting.from_on) {
    const message = `停产的末日 ${lastDay} 早于首日 ${lasting.from_on}。请核对；两日都计入停产。`
    throw new Problem('validation_failed', message, [
      { code: 'case.pause_reversed', severity: 'error', pointer: '/lastDay', message },
    ])
  }
  const draft = { event: 'resumed', onDay: lastDay, note, evidence } as const
  await carryOut(context, loaded, draft, (event) => closePause(context.tx, params.case, lastDay, event))
  return await caseDetail(context, params.case)
})
