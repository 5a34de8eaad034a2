import type { Issue } from '../kernel/issue.ts'
import { actRefusal } from './act-refusals.ts'
import { isWithinRegion } from '../kernel/region-path.ts'
import { isNilReturn } from './empty-part.ts'
import type { ListProcedure } from './procedure.schema.ts'
import { isEditable, nextLevel, previousLevel } from './route.ts'
import type { ListOffice, ListPart, ListSituation } from './situation.schema.ts'
import { closedBy } from './step-state.ts'

/** The part lies in the hands of this office: its own level, its own area, its own department's step. */
function holds(procedure: ListProcedure, part: ListPart, office: ListOffice): boolean {
  const departments = procedure.steps
    .filter((step) => ['propose', 'forward', 'verify', 'fix'].includes(step.act))
    .flatMap((step) => (step.act === 'propose' ? [step.department, ...step.together] : [step.department]))
  const own = part.heldAt === part.level
  return (
    part.heldAt === office.level &&
    isWithinRegion(part.regionPath, office.regionPath) &&
    (own ? part.officeId === office.id : office.capacities.some((capacity) => departments.includes(capacity)))
  )
}

/** Why nothing of a list may change any more: it was verified, is under comment or fixed. Empty while it may. */
export function closedRefusals(procedure: ListProcedure, situation: ListSituation, pointer: string): Issue[] {
  const closed = closedBy(procedure, situation)
  if (closed === null) return []
  const { step, on } = closed
  return step.act === 'fix'
    ? [actRefusal('listing.frozen', pointer, { on })]
    : [actRefusal('listing.closed', pointer, { step: step.title, on })]
}

/** Why a part may not go on yet: the rules have judged only some of the sites of its area. */
export function judgingRefusals(part: ListPart, pointer: string): readonly Issue[] {
  if (part.judging === undefined) return []
  const code = part.judging === 'running' ? 'listing.rules_running' : 'listing.rules_broken_off'
  return [actRefusal(code, pointer, { office: part.officeName })]
}

/** May this office change the entries of the part? Only its own office, only while the part lies there. */
export function editRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  part: ListPart,
  office: ListOffice,
): readonly Issue[] {
  const pointer = `/parts/${part.id}`
  const own = part.officeId === office.id && isEditable(part)
  return [
    ...closedRefusals(procedure, situation, pointer),
    ...(own ? [] : [actRefusal('listing.part_elsewhere', pointer)]),
  ]
}

/** May this office send the part one level up? An empty one goes as a nil return. */
export function sendRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  part: ListPart,
  office: ListOffice,
): readonly Issue[] {
  const pointer = `/parts/${part.id}`
  const up = nextLevel(procedure, part, situation.region.level)
  return [
    ...closedRefusals(procedure, situation, pointer),
    ...judgingRefusals(part, pointer),
    ...(holds(procedure, part, office) && up !== null ? [] : [actRefusal('listing.part_elsewhere', pointer)]),
  ]
}

/** Why a part cannot be sent as asked: an empty one goes as a nil return, which its own office confirms. */
export function nilReturnRefusals(part: ListPart, isConfirmed: boolean): readonly Issue[] {
  const pointer = '/nil'
  if (isConfirmed && part.entries > 0) return [actRefusal('listing.nil_not_empty', pointer, { count: part.entries })]
  return !isConfirmed && isNilReturn(part) ? [actRefusal('listing.nil_unconfirmed', pointer)] : []
}

/** May this office return the part, with a reason, to the level below? It never edits it. */
export function returnRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  part: ListPart,
  office: ListOffice,
): readonly Issue[] {
  const pointer = `/parts/${part.id}`
  const held = holds(procedure, part, office)
  const lowest = previousLevel(procedure, part, situation.region.level) === null
  return [
    ...closedRefusals(procedure, situation, pointer),
    ...(held ? [] : [actRefusal('listing.part_elsewhere', pointer)]),
    ...(held && lowest ? [actRefusal('listing.lowest_level', pointer)] : []),
  ]
}
