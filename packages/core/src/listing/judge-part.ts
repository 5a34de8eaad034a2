import type { Issue } from '../kernel/issue.ts'
import { actRefusal } from './act-refusals.ts'
import { liesWithin } from './area.ts'
import type { ListProcedure } from './procedure.schema.ts'
import { isEditable, nextLevel, previousLevel } from './route.ts'
import type { ListOffice, ListPart, ListSituation } from './situation.schema.ts'

/** The part lies in the hands of this office: its own level, its own area, its own department's step. */
function holds(procedure: ListProcedure, part: ListPart, office: ListOffice): boolean {
  const departments = procedure.steps
    .filter((step) => ['propose', 'forward', 'verify', 'fix', 'receive'].includes(step.act))
    .flatMap((step) => [step.department, ...step.together])
  return (
    part.heldAt === office.level &&
    liesWithin(part.regionPath, office.regionPath) &&
    departments.includes(office.department)
  )
}

function fixedOn(procedure: ListProcedure, situation: ListSituation): string | null {
  const acts = procedure.steps.some((step) => step.act === 'fix') ? 'fix' : 'receive'
  const fixing = procedure.steps.filter((step) => step.act === acts).map((step) => step.id)
  return situation.acts.find((recorded) => fixing.includes(recorded.step))?.on ?? null
}

function frozen(procedure: ListProcedure, situation: ListSituation, pointer: string): Issue[] {
  const on = fixedOn(procedure, situation)
  return on === null ? [] : [actRefusal('listing.frozen', pointer, { on })]
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
  return [...frozen(procedure, situation, pointer), ...(own ? [] : [actRefusal('listing.part_elsewhere', pointer)])]
}

/** May this office send the part one level up? */
export function sendRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  part: ListPart,
  office: ListOffice,
): readonly Issue[] {
  const pointer = `/parts/${part.id}`
  const up = nextLevel(procedure, part, situation.region.level)
  return [
    ...frozen(procedure, situation, pointer),
    ...(holds(procedure, part, office) && up !== null ? [] : [actRefusal('listing.part_elsewhere', pointer)]),
    ...(part.entries === 0 ? [actRefusal('listing.no_entries', pointer)] : []),
  ]
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
    ...frozen(procedure, situation, pointer),
    ...(held ? [] : [actRefusal('listing.part_elsewhere', pointer)]),
    ...(held && lowest ? [actRefusal('listing.lowest_level', pointer)] : []),
  ]
}
