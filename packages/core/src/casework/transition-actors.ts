import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import type { ActingDepartment } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import type { TransitionActor } from './transition.schema.ts'

/** Who of those that may carry a row out is an office. */
export function officesOf(who: readonly TransitionActor[]): Extract<TransitionActor, { role: 'officer' }>[] {
  return who.flatMap((each) => (each.role === 'officer' ? [each] : []))
}

/** True when the enterprise is one of those who may carry a row out. */
export function isEnterprises(who: readonly TransitionActor[]): boolean {
  return who.some((each) => each.role === 'enterprise')
}

/** The Chinese words for who carries a row out, such as 企业或者市级生态环境部门. */
export function actorsText(who: readonly TransitionActor[], ofCase: ActingDepartment | null): string {
  return who.map((each) => actorText(each, ofCase)).join('或者')
}

function actorText(each: TransitionActor, ofCase: ActingDepartment | null): string {
  switch (each.role) {
    case 'enterprise':
      return '企业'
    case 'system':
      return '系统'
    case 'officer': {
      const levels = each.levels.map((level) => OFFICE_LEVELS.label(level)).join('、')
      return `${levels}${departmentText(each.department, ofCase)}`
    }
  }
}

function departmentText(department: 'case' | 'any' | ActingDepartment, ofCase: ActingDepartment | null): string {
  if (department === 'any') return '主管部门'
  if (department !== 'case') return ACTING_DEPARTMENTS.label(department)
  return ofCase === null ? '本案主管部门' : ACTING_DEPARTMENTS.label(ofCase)
}
