import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** The three departments that share the audit system; their names of the day are data of the law. */
export const DEPARTMENTS = defineCodeList('department', '主管部门', [
  { code: 'ecology', label: '生态环境部门' },
  { code: 'development', label: '发展改革部门' },
  { code: 'industry', label: '工业和信息化部门' },
])
export type Department = CodeOf<typeof DEPARTMENTS>

/**
 * Who acts in a step: a department, or the department that has charge of energy saving at the place,
 * which is one or the other of the three.
 */
export const ACTING_DEPARTMENTS = defineCodeList('acting_department', '办理部门', [
  ...DEPARTMENTS.entries,
  { code: 'energy_saving', label: '节能主管部门' },
])
export type ActingDepartment = CodeOf<typeof ACTING_DEPARTMENTS>
