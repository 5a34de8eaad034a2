import type { Issue } from '../kernel/issue.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import type { ActingDepartment } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { actRefusal } from './act-refusals.ts'
import { levelHeight, liesWithin } from './area.ts'
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
  const pointer = `/steps/${step.id}`
  const departments = departmentsOfStep(procedure, step)
  const refusals: Issue[] = []
  if (capacityFor(procedure, step, office) === null) {
    const department = departments.map((each) => ACTING_DEPARTMENTS.label(each)).join('、')
    refusals.push(actRefusal('listing.other_department', pointer, { step: step.title, department }))
  }
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
    ? liesWithin(region.path, office.regionPath)
    : liesWithin(office.regionPath, region.path)
}
