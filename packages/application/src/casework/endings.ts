import { deemCaseDone, removeCase } from '@qingshen/contracts/cases.operations'
import { deemedGroundsOn } from '@qingshen/core/casework/submission-parts-on'
import { Problem } from '@qingshen/core/kernel/problem'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { carryOut } from './carry-out.ts'
import { caseDetail } from './case-detail.ts'
import { loadCaseFor, requireCaseVersion } from './loaded-case.ts'

/** Takes an enterprise off the list after it was published: its case ends. */
export const removeCaseUseCase = useCase(removeCase, async (context, { params, body }) => {
  const { onDay, reason, evidence, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  await carryOut(context, loaded, { event: 'removed', onDay, note: reason, evidence })
  return await caseDetail(context, params.case)
})

/** Finds that something else counts as the audit: the grounds are the law's. */
export const deemCaseDoneUseCase = useCase(deemCaseDone, async (context, { params, body }) => {
  const { ground, onDay, note, evidence, levelOne, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  const grounds = deemedGroundsOn(context.deps.laws, { law: loaded.row.law, on: onDay })
  const chosen = grounds.find(({ id }) => id === ground)
  if (chosen === undefined) {
    const known = grounds.map(({ title }) => title).join('、')
    const message =
      known === ''
        ? '依本案适用的规定没有视同完成审核的情形。'
        : `没有这种视同完成的情形。依本案适用的规定有：${known}。请选择其中之一。`
    throw new Problem('validation_failed', message, [
      { code: 'case.deemed_ground', severity: 'error', pointer: '/ground', message },
    ])
  }
  const details = { ground: chosen.id, title: chosen.title, levelOne }
  await carryOut(context, loaded, { event: 'deemed_done', onDay, note, evidence, has: ['ground_given'], details })
  return await caseDetail(context, params.case)
})
