import { filePlan } from '@qingshen/contracts/submission.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { listObligations } from '@qingshen/store/casework/obligations'
import { carryOut } from '../casework/carry-out.ts'
import { caseDetail } from '../casework/case-detail.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'

function refuse(message: string): never {
  throw new Problem('validation_failed', message, [
    { code: 'plan.report_by', severity: 'error', pointer: '/reportBy', message },
  ])
}

/** By this the latest plan takes the place of those before it. */
const OCCURRENCE = 'plan'

/**
 * Files the plan of the audit with the day by which the report will be handed in, not later than the law's own day; a
 * plan filed again replaces the one before.
 */
export const filePlanUseCase = useCase(filePlan, async (context, { params, body }) => {
  const { plan, reportBy, note, onDay, version } = body
  requireDay(onDay, '/onDay')
  requireDay(reportBy, '/reportBy')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  if (reportBy < onDay) refuse(`报告的提交日期 ${reportBy} 早于计划的日期 ${onDay}。请核对。`)
  const owed = (await listObligations(context.tx, [params.case])).find(
    ({ duty, occurrence, state }) => duty === 'submit_report' && occurrence === '' && state === 'open',
  )
  if (owed !== undefined && reportBy > owed.due) {
    refuse(
      `报告的提交日期 ${reportBy} 晚于规定的期限 ${owed.due}（${owed.clause}）。请改为期限以内的日期；确需延期的，另行申请。`,
    )
  }
  const words = note.trim() === '' ? null : note.trim()
  const details = { occurrence: OCCURRENCE }
  await carryOut(context, loaded, { event: 'plan_filed', onDay, note: words, evidence: plan, due: reportBy, details })
  return await caseDetail(context, params.case)
})
