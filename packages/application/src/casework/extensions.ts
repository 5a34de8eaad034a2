import { askExtension, decideExtension } from '@qingshen/contracts/cases.operations'
import { extensionIssues } from '@qingshen/core/casework/extension'
import { extensionLimit, extensionRuleOn } from '@qingshen/core/casework/extension-rule-on'
import { Problem } from '@qingshen/core/kernel/problem'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { listObligations } from '@qingshen/store/casework/obligations'
import { decideExtension as writeDecision, insertExtension, listExtensions } from '@qingshen/store/casework/pauses'
import { today } from '../deps.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { carryOut } from './carry-out.ts'
import { caseDetail } from './case-detail.ts'
import type { LoadedCase } from './loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from './loaded-case.ts'

/** The rule by which a duty may be extended; a duty without one may not. */
function requireRule({ deps }: Context, { row, today: on }: LoadedCase, duty: Duty) {
  const rule = extensionRuleOn(deps.laws, { law: row.law, on }, duty)
  if (rule !== null) return rule
  throw new Problem('state_forbids', `依本案适用的规定，“${DUTIES.label(duty)}”没有延期的规定，不能延期。`)
}

/** An extension lies after the present last day and not beyond what the law allows. */
async function requireReach(
  context: Context,
  loaded: LoadedCase,
  { duty, to, pointer }: { readonly duty: Duty; readonly to: string; readonly pointer: string },
): Promise<void> {
  const { row } = loaded
  const rule = requireRule(context, loaded, duty)
  const owed = (await listObligations(context.tx, [row.id])).find(
    (each) => each.duty === duty && each.state === 'open' && each.occurrence === '',
  )
  if (owed === undefined) {
    throw new Problem('state_forbids', `本案现在没有待履行的“${DUTIES.label(duty)}”，没有可以延期的期限。`)
  }
  const limit = extensionLimit(rule, {
    ...(row.published_on === null ? {} : { published: row.published_on }),
    ...(row.evaluated_on === null ? {} : { evaluated: row.evaluated_on }),
    due: owed.computedDue,
  })
  const words = `${rule.text}，${rule.clause ?? rule.origin}`
  const issues = extensionIssues({ due: owed.due, granted: to, limit, rule: words, pointer })
  if (issues.length > 0) throw new Problem('validation_failed', issues.map(({ message }) => message).join(''), issues)
}

/** Asks for more time for one duty. */
export const askExtensionUseCase = useCase(askExtension, async (context, { params, body }) => {
  const { duty, to, reason, evidence = null, version } = body
  requireDay(to, '/to')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  await requireReach(context, loaded, { duty, to, pointer: '/to' })
  const open = (await listExtensions(context.tx, [params.case])).some(
    (each) => each.state === 'asked' && each.duty === duty,
  )
  if (open) throw new Problem('state_forbids', `“${DUTIES.label(duty)}”已有一份尚未答复的延期申请，不必重复申请。`)
  const on = today(context.deps)
  const details = { duty, to }
  const draft = { event: 'extension_asked', onDay: on, note: reason, evidence, details } as const
  await carryOut(context, loaded, draft, async (event) => {
    const asked = { id: context.deps.newId(), audit_case: params.case, duty, asked_on: on, asked_to: to }
    await insertExtension(context.tx, { ...asked, reason, evidence, asked_by: event })
  })
  return await caseDetail(context, params.case)
})

/** Grants or refuses an extension; a granted one may reach less far than asked, never further than the law allows. */
export const decideExtensionUseCase = useCase(decideExtension, async (context, { params, body }) => {
  const { grantedTo, reason, version } = body
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  const asked = (await listExtensions(context.tx, [params.case])).find(({ id }) => id === params.extension)
  if (asked === undefined) throw new Problem('not_found', '没有找到这份延期申请。请重新打开案件。')
  if (asked.state !== 'asked') throw new Problem('state_forbids', '这份延期申请已经答复。请重新打开案件查看。')
  const duty = DUTIES.schema.parse(asked.duty)
  if (grantedTo !== null) {
    requireDay(grantedTo, '/grantedTo')
    requireLevel(context, loaded, duty)
    await requireReach(context, loaded, { duty, to: grantedTo, pointer: '/grantedTo' })
  }
  const on = today(context.deps)
  const decision = { granted_to: grantedTo, decided_on: on, decision: reason }
  await carryOut(
    context,
    loaded,
    {
      event: grantedTo === null ? 'extension_refused' : 'extended',
      onDay: on,
      note: reason,
      has: ['extension_open', 'within_limit'],
      details: { duty, to: grantedTo, extension: asked.id },
    },
    async (event) => {
      const decided = await writeDecision(context.tx, asked.id, { ...decision, decided_by: event })
      if (!decided) throw new Problem('conflict', '这份延期申请刚刚已由他人答复。请重新打开案件查看。')
    },
  )
  return await caseDetail(context, params.case)
})

function requireLevel(context: Context, loaded: LoadedCase, duty: Duty): void {
  const { grantedBy } = requireRule(context, loaded, duty)
  const level = loaded.office?.level
  if (level === undefined || grantedBy.includes(level)) return
  const levels = grantedBy.map((each) => OFFICE_LEVELS.label(each)).join('、')
  throw new Problem('forbidden', `延期由${levels}主管部门批准，本机构可以查看和提出意见。`)
}
