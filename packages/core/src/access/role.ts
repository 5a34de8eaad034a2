import { z } from 'zod'

/** The roles a person can be given at one office or organisation; `seat` says which of the two it is held at. */
export const ROLES = {
  officer: { zh: '经办人', seat: 'office' },
  assessment_centre: { zh: '审核中心人员', seat: 'office' },
  enterprise: { zh: '企业填报人', seat: 'organisation' },
  consultancy: { zh: '咨询服务机构人员', seat: 'organisation' },
  park: { zh: '园区管理机构人员', seat: 'office' },
  system_administrator: { zh: '系统管理员', seat: 'office' },
  security_administrator: { zh: '安全管理员', seat: 'office' },
  journal_administrator: { zh: '日志管理员', seat: 'office' },
  public: { zh: '社会公众', seat: 'none' },
} as const satisfies Record<string, { zh: string; seat: 'office' | 'organisation' | 'none' }>

export type Role = keyof typeof ROLES

const ids = Object.keys(ROLES) as [Role, ...Role[]]

/** Guards a role id. */
export const RoleSchema = z.enum(ids)

/** All role ids in the order of the table. */
export const ROLE_IDS: readonly Role[] = ids
