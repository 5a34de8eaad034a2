import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** The level an office stands on; a region's government counts as a province, a prefecture as a city. */
export const OFFICE_LEVELS = defineCodeList('office_level', '层级', [
  { code: 'province', label: '省级' },
  { code: 'city', label: '市级' },
  { code: 'county', label: '县级' },
])
export type OfficeLevel = CodeOf<typeof OFFICE_LEVELS>

/** What an office is: a department of government, the centre that assesses reports, or a park's administration. */
export const OFFICE_KINDS = defineCodeList('office_kind', '机构类别', [
  { code: 'authority', label: '主管部门' },
  { code: 'assessment_centre', label: '审核评估中心' },
  { code: 'park_administration', label: '园区管理机构' },
])
export type OfficeKind = CodeOf<typeof OFFICE_KINDS>

/** What an organisation is in the audit system. */
export const ORGANISATION_KINDS = defineCodeList('organisation_kind', '单位类别', [
  { code: 'enterprise', label: '企业' },
  { code: 'consultancy', label: '审核咨询服务机构' },
])
export type OrganisationKind = CodeOf<typeof ORGANISATION_KINDS>
