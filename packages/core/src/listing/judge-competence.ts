import type { Issue } from '../kernel/issue.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import type { ActingDepartment } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { actRefusal } from './act-refusals.ts'
import { levelHeight } from './area.ts'
import { isWithinRegion } from '../kernel/region-path.ts'
import type { ListProcedure, ListStep } from './procedure.schema.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'

/**
 * The departments whose offices may carry the step out. Of those that act together only the lead records it, the
 * others consent; a proposal may come from any of them, and a consent may be recorded on paper by the lead.
 */
export function departmentsOfStep(procedure: ListProcedure, step: ListStep): readonly ActingDepartment[] {
  if (step.act === 'propose') return [step.department, ...step.together]
  if (step.act === 'consent') return [step.department, procedure.fixedBy.department]
  return [step.department]
}

/** The capacity in which an office carries out a step, or null when it has none for it. */
export function capacityFor(procedure: ListProcedure, step: ListStep, office: ListOffice): ActingDepartment | null {
  return departmentsOfStep(procedure, step).find((department) => office.capacities.includes(department)) ?? null
}

/** Why a step does not belong to this office: another department's, another level's, another place's. */
export function competenceRefusals(
  procedure: ListProcedure,
  step: ListStep,
  situation: ListSituation,
  office: ListOffice,
): Issue[] {
  const departments = departmentsOfStep(procedure, step)
  const department = departments.map((each) => ACTING_DEPARTMENTS.label(each)).join('、')
  const params = { step: step.title, department }
  return [
    ...(capacityFor(procedure, step, office) === null
      ? [actRefusal('listing.other_department', `/steps/${step.id}`, params)]
      : []),
    ...placeRefusals(step, situation, office),
  ]
}

/** Why a step does not belong to the level or the place of this office. */
export function placeRefusals(step: ListStep, situation: ListSituation, office: ListOffice): Issue[] {
  const pointer = `/steps/${step.id}`
  const refusals: Issue[] = []
  if (!step.levels.includes(office.level)) {
    const levels = step.levels.map((level) => OFFICE_LEVELS.label(level)).join('、')
    refusals.push(actRefusal('listing.other_level', pointer, { step: step.title, levels }))
  }
  if (!isInPlace(situation, office)) refusals.push(actRefusal('listing.outside_region', pointer))
  return refusals
}

/** An office below the level where the list is fixed lies within its area, one above it contains it. */
function isInPlace({ region }: ListSituation, office: ListOffice): boolean {
  return levelHeight(office.level) > levelHeight(region.level)
    ? isWithinRegion(region.path, office.regionPath)
    : isWithinRegion(office.regionPath, region.path)
}
