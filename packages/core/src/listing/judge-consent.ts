import type { Issue } from '../kernel/issue.ts'
import type { ActingDepartment } from '../vocabulary/department.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { actRefusal } from './act-refusals.ts'
import { consentRefusals } from './judge-act.ts'
import { placeRefusals } from './judge-competence.ts'
import type { ConsentManner } from './listing-codes.ts'
import type { ListProcedure, ListStep } from './procedure.schema.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'
import { fixedOn, hasConsent } from './step-state.ts'

/** The other departments whose consent a step needs: its own where the step is a consent, else those that act jointly. */
export function consentingDepartments(step: ListStep): readonly ActingDepartment[] {
  if (step.act === 'consent') return [step.department]
  return step.act === 'fix' ? step.together : []
}

/**
 * How this office would give or record a department's consent: its own officer `officer`, the lead `paper` with number
 * and evidence; null when it can do neither.
 */
export function consentManner(
  procedure: ListProcedure,
  department: ActingDepartment,
  office: ListOffice,
): ConsentManner | null {
  if (office.capacities.includes(department)) return 'officer'
  return office.capacities.includes(procedure.fixedBy.department) ? 'paper' : null
}

/** Why the office cannot give or record a department's consent to the list now; empty when it can. */
export function judgeConsent(
  procedure: ListProcedure,
  situation: ListSituation,
  office: ListOffice,
  asked: { readonly step: ListStep; readonly department: ActingDepartment },
): readonly Issue[] {
  const { step, department } = asked
  const pointer = `/steps/${step.id}`
  const label = ACTING_DEPARTMENTS.label(department)
  const fixed = fixedOn(procedure, situation)
  return [
    ...(consentingDepartments(step).includes(department) && consentManner(procedure, department, office) !== null
      ? []
      : [actRefusal('listing.other_department', pointer, { step: step.title, department: label })]),
    ...placeRefusals(step, situation, office),
    ...(fixed === null ? [] : [actRefusal('listing.frozen', pointer, { on: fixed })]),
    ...(hasConsent(situation, department)
      ? [
          actRefusal('listing.already_done', pointer, {
            step: `${label}会同意见`,
            on: consentDay(situation, department),
          }),
        ]
      : []),
    ...consentRefusals(procedure, situation, pointer),
  ]
}

function consentDay(situation: ListSituation, department: ActingDepartment): string {
  return situation.consents.find((consent) => consent.department === department)?.on ?? ''
}
