import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { actRefusal } from './act-refusals.ts'
import { placeRefusals } from './judge-competence.ts'
import type { ListProcedure } from './procedure.schema.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'
import { fixedOn } from './step-state.ts'

/** Who objects and when: `entersForOthers` is an officer who enters what somebody else has written. */
export type ObjectionAsked = { readonly today: LocalDate; readonly entersForOthers: boolean }

/**
 * Why no objection can be raised today; empty while one can. Objections belong to the comment period; where the
 * procedure knows none, they may come as long as the list is not fixed. What came in on paper within the period may
 * still be entered after it.
 */
export function raiseRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  { today, entersForOthers }: ObjectionAsked,
): readonly Issue[] {
  const fixed = fixedOn(procedure, situation)
  if (fixed !== null) return [actRefusal('listing.objection_late', '/', { on: fixed })]
  if (!hasCommentStep(procedure)) return []
  const { comment } = situation
  if (comment === null) return [actRefusal('listing.objection_before_comment', '/')]
  const { from, to } = comment
  if (today < from) return [actRefusal('listing.objection_early', '/', { from, to })]
  return today > to && !entersForOthers ? [actRefusal('listing.objection_after_comment', '/', { to })] : []
}

/** Why a day cannot be the one on which an objection was raised: to come, or outside the comment period. */
export function raisedOnRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  raisedOn: LocalDate,
  today: LocalDate,
): readonly Issue[] {
  if (raisedOn > today) return [actRefusal('listing.objection_day_to_come', '/raisedOn', { day: raisedOn })]
  const { comment } = situation
  if (!hasCommentStep(procedure) || comment === null) return []
  const { from, to } = comment
  if (raisedOn >= from && raisedOn <= to) return []
  return [actRefusal('listing.objection_day_outside', '/raisedOn', { day: raisedOn, from, to })]
}

function hasCommentStep(procedure: ListProcedure): boolean {
  return procedure.steps.some((step) => step.act === 'publish_for_comment')
}

/** Why this office cannot answer objections: only the office that fixes the list answers, before it fixes it. */
export function answerRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  office: ListOffice,
): readonly Issue[] {
  const fixing = procedure.steps.find((step) => step.act === 'fix')
  if (fixing === undefined) return []
  const on = fixedOn(procedure, situation)
  return [
    ...(office.capacities.includes(fixing.department) ? [] : [actRefusal('listing.answered_by_fixing', '/')]),
    ...placeRefusals(fixing, situation, office),
    ...(on === null ? [] : [actRefusal('listing.frozen', '/', { on })]),
  ]
}
