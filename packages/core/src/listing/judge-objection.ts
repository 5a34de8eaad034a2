import type { Issue } from '../kernel/issue.ts'
import { actRefusal } from './act-refusals.ts'
import { placeRefusals } from './judge-competence.ts'
import type { ListProcedure } from './procedure.schema.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'
import { fixedOn } from './step-state.ts'

/** Why no objection can be raised any more; empty while the list is not fixed. */
export function raiseRefusals(procedure: ListProcedure, situation: ListSituation): readonly Issue[] {
  const on = fixedOn(procedure, situation)
  return on === null ? [] : [actRefusal('listing.objection_late', '/', { on })]
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
