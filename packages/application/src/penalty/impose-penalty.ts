import type { BodyOf } from '@qingshen/contracts/operation'
import { findPenaltyOptions, imposePenalty } from '@qingshen/contracts/penalty.operations'
import type { OrderKind, PenaltyOptionsView, PenaltyOptionView } from '@qingshen/contracts/penalty.schema'
import { OrderKindSchema } from '@qingshen/contracts/penalty.schema'
import { decimal } from '@qingshen/core/kernel/decimal'
import { Problem } from '@qingshen/core/kernel/problem'
import { judgePenalty } from '@qingshen/core/rulebook/judge-penalty'
import type { PenaltyOption } from '@qingshen/core/rulebook/penalty-options-on'
import { penaltyOptionsOn } from '@qingshen/core/rulebook/penalty-options-on'
import type { Breach } from '@qingshen/core/vocabulary/breach'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { listOrders } from '@qingshen/store/penalty/orders'
import { insertPenalty, listPenalties } from '@qingshen/store/penalty/penalties'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { doneDays, enforcementOf, isUnmet } from './enforcement.ts'

type Asked = { readonly breach: Breach; readonly actOn: string; readonly decidedOn: string }

function optionsOf({ deps }: Context, { row }: LoadedCase, { breach, actOn, decidedOn }: Asked) {
  return penaltyOptionsOn(deps.laws, { law: row.law, act: breach, actOn, decidedOn })
}

/** The articles by which an act may be punished: of its own day, and of the day of the decision where they differ. */
export const findPenaltyOptionsUseCase = useCase(findPenaltyOptions, async (context, { params, query }) => {
  requireDay(query.actOn, '/actOn')
  requireDay(query.decidedOn, '/decidedOn')
  const loaded = await loadCaseFor(context, params.case)
  context.require('case.discipline', factsOfCase(loaded))
  const { chain } = loaded
  const penalties = await listPenalties(context.tx, params.case)
  const earlier = penalties.filter(({ breach, act_on: actOn }) => breach === query.breach && actOn === query.actOn)
  const { options, comparisonNeeded, timeRules, publishedAt } = optionsOf(context, loaded, query)
  const answer: PenaltyOptionsView = {
    options: options.map((option) => toOptionView(loaded, option)),
    comparisonNeeded,
    earlier: earlier.map((row) => ({ number: row.number, decidedOn: row.decided_on, office: row.office_name })),
    timeRules: timeRules.map(({ clause, text }) => ({ clause: clauseChip(chain, clause), text })),
    publishedAt: publishedAt.map(({ clause, place }) => ({ clause: clauseChip(chain, clause), place })),
  }
  return answer
})

function toOptionView({ chain }: LoadedCase, option: PenaltyOption): PenaltyOptionView {
  const { basis, article, via, authority, measure, onRefusal, amount, needsOrder } = option
  return {
    basis,
    authority,
    measure,
    onRefusal,
    needsOrder,
    article: clauseChip(chain, article),
    via: via === null ? null : clauseChip(chain, via),
    min: amount?.min ?? null,
    max: amount?.max ?? null,
    rangeKnown: amount !== null,
  }
}

/** Which orders count: those about this very breach; of those that name none the kinds that order what was left undone. */
async function unmetOrder(context: Context, id: string, { breach, decidedOn }: Asked): Promise<string | null> {
  const orders = await listOrders(context.tx, id)
  const doneOn = await doneDays(context, id)
  const counting = orders.filter((order) =>
    order.breach === null ? isAbout(OrderKindSchema.parse(order.kind), breach) : order.breach === breach,
  )
  return counting.find((order) => isUnmet(order, doneOn, decidedOn))?.id ?? null
}

/** An order that names no breach: to publish is about not publishing, to audit about not auditing. */
function isAbout(kind: OrderKind, breach: Breach): boolean {
  if (kind === 'publish') return breach === 'no_disclosure'
  return kind === 'audit' ? breach === 'no_audit' : breach !== 'no_disclosure'
}

type Decision = BodyOf<typeof imposePenalty>

/** Records a penalty: the article of the day, the sum within its range, by the office that may, after an unmet order. */
export const imposePenaltyUseCase = useCase(imposePenalty, async (context, { params, body }) => {
  requireDay(body.actOn, '/actOn')
  requireDay(body.onDay, '/onDay')
  requireDay(body.payBy, '/payBy')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  requireCaseVersion(loaded, body.version)
  const number = body.number.trim()
  if ((await listPenalties(context.tx, params.case)).some((each) => each.number === number)) {
    throw new Problem('conflict', `本案已登记文号为“${number}”的处罚决定。请核对文号，或者查看已登记的决定。`)
  }
  const order = await unmetOrder(context, params.case, { ...body, decidedOn: body.onDay })
  const option = requireOption(context, loaded, body, order !== null)
  const amount = body.amount.trim() === '' ? null : decimal(body.amount.trim()).toFixed(2)
  const { breach, onDay, article, basis, payBy, evidence } = body
  const note = `${BREACHES.label(breach)}：${body.reason}`
  const has = order === null ? [] : (['order_unmet'] as const)
  const details = { breach, article, basis, amount }
  const clause = option.article
  const draft = { event: 'penalised', onDay, number, note, due: payBy, evidence, has, details, clause } as const
  await carryOut(context, loaded, draft, async (event) => {
    await insertPenalty(context.tx, {
      ...decided(body, option),
      id: context.deps.newId(),
      audit_case: params.case,
      event,
      amount,
      unmet_order: option.needsOrder ? order : null,
      office: loaded.office?.id ?? null,
      office_name: loaded.office?.name ?? '',
    })
  })
  return await enforcementOf(context, params.case)
})

/** The chosen article, when nothing stands against the decision. */
function requireOption(context: Context, loaded: LoadedCase, body: Decision, hasUnmetOrder: boolean): PenaltyOption {
  const { breach, actOn, onDay: decidedOn, basis, article, comparison, amount } = body
  const { options, comparisonNeeded, timeRules } = optionsOf(context, loaded, { breach, actOn, decidedOn })
  const option = options.find((each) => each.basis === basis && each.article === article) ?? null
  const issues = judgePenalty({
    option,
    actOn,
    decidedOn,
    comparison,
    amount,
    office: { capacities: loaded.office?.capacities ?? [], level: loaded.office?.level ?? 'county' },
    hasUnmetOrder,
    timeRuleClause: comparisonNeeded ? (timeRules[0]?.clause ?? null) : null,
  })
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (option !== null && errors.length === 0) return option
  throw new Problem('validation_failed', errors.map(({ message }) => message).join(''), issues)
}

/** What of a decision is kept as it was written. */
function decided(body: Decision, { via, measure, onRefusal }: PenaltyOption) {
  const { breach, actOn, onDay, basis, article, comparison, reason, evidence, payBy } = body
  return {
    number: body.number.trim(),
    breach,
    act_on: actOn,
    decided_on: onDay,
    basis,
    article,
    via,
    comparison: comparison.trim() === '' ? null : comparison.trim(),
    measure: onRefusal === null ? measure : `${measure}；拒不改正的，${onRefusal}`,
    pay_by: payBy,
    reason,
    evidence,
  }
}
