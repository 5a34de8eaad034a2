import type { ListDepartment, ListLevel } from './procedure.schema.ts'

/** The administrative lines as people call them; the name of the office itself is data with dates. */
export const DEPARTMENT_TITLES: Record<ListDepartment, string> = {
  ecology: '生态环境部门',
  development: '发展改革部门',
  industry: '工业和信息化部门',
  energy_saving: '节能主管部门',
}

export const LEVEL_TITLES: Record<ListLevel, string> = { county: '县级', city: '市级', province: '省级' }
