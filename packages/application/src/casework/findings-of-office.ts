import { fixMode, waiveAcceptance } from '@qingshen/contracts/cases.operations'
import type { EntryInForce } from '@qingshen/core/casework/entries-on'
import { leftOutStepsOn } from '@qingshen/core/casework/submission-parts-on'
import type { LeftOutStep } from '@qingshen/core/casework/submission-parts.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import type { Deps } from '../deps.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { carryOut } from './carry-out.ts'
import { caseDetail } from './case-detail.ts'
import type { LoadedCase } from './loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from './loaded-case.ts'

function refuse(code: string, pointer: string, message: string): never {
  throw new Problem('validation_failed', message, [{ code, severity: 'error', pointer, message }])
}

/** What was found, with its reason; nothing where no reason is given, which the law's table then asks for. */
function withReason(found: string, reason: string): string | null {
  return reason.trim() === '' ? null : `${found}${reason.trim()}`
}

/** An office fixes how deep the audit of a case goes, with its reason; what the report must hold follows from it. */
export const fixModeUseCase = useCase(fixMode, async (context, { params, body }) => {
  const { mode, onDay, reason, evidence = null, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  const before = loaded.row.mode
  if (before === mode) {
    refuse(
      'case.mode_same',
      '/mode',
      `本案已经确定为${AUDIT_MODES.label(mode)}，没有改变。请选择另一种方式，或者不必办理。`,
    )
  }
  const note = withReason(`${AUDIT_MODES.label(mode)}：`, reason)
  const draft = { event: 'mode_fixed', onDay, note, evidence, mode, details: { mode, before } } as const
  await carryOut(context, loaded, draft)
  return await caseDetail(context, params.case)
})

/** Why a case of this law may go without an acceptance of its own. */
export function acceptanceGroundsOf({ laws }: Deps, { row, today: on }: LoadedCase): EntryInForce<LeftOutStep>[] {
  return leftOutStepsOn(laws, { law: row.law, on }, row.mode ?? 'full').filter(({ step }) => step === 'acceptance')
}

/** An office finds that no acceptance is needed, or takes over the result of another department's. */
export const waiveAcceptanceUseCase = useCase(waiveAcceptance, async (context, { params, body }) => {
  const { ground, onDay, reason, evidence, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  const grounds = acceptanceGroundsOf(context.deps, loaded)
  const chosen = grounds.find(({ id }) => id === ground)
  if (chosen === undefined) {
    const known = grounds.map(({ text }) => text).join('；')
    const message =
      known === '' ? '依本案适用的规定，验收不能省去。' : `没有这种情形。依本案适用的规定有：${known}。请选择其中之一。`
    refuse('case.acceptance_ground', '/ground', message)
  }
  const details = { ground: chosen.id, title: chosen.text, effect: chosen.effect }
  const note = withReason(`${chosen.text}。`, reason)
  await carryOut(context, loaded, { event: 'acceptance_not_needed', onDay, note, evidence, details })
  return await caseDetail(context, params.case)
})
