import { z } from 'zod'

/**
 * Everything somebody may be allowed to do, once. `reads` permissions decide what is listed (a denial answers
 * "not found"), the others are acts (a denial answers "forbidden" with its reason).
 */
export const PERMISSIONS = {
  'account.self': { zh: '使用自己的账号', reads: false },
  'account.read': { zh: '查看账号', reads: true },
  'account.create': { zh: '建立、停用账号', reads: false },
  'account.grant': { zh: '授予、收回角色，解除锁定', reads: false },
  'security.manage': { zh: '制定登录和口令的安全策略', reads: false },
  'office.read': { zh: '查看机构', reads: true },
  'office.manage': { zh: '维护机构', reads: false },
  'register.read': { zh: '查看企业名录', reads: true },
  'register.edit': { zh: '维护企业名录和事实', reads: false },
  'register.import': { zh: '导入企业名录', reads: false },
  'register.export': { zh: '导出企业名录', reads: false },
  'listing.read': { zh: '查看审核名单', reads: true },
  'listing.open': { zh: '建立审核名单', reads: false },
  'listing.act': { zh: '办理名单的当前步骤', reads: false },
  'listing.return': { zh: '退回下级报送的名单', reads: false },
  'listing.comment': { zh: '对名单提出意见', reads: false },
  'listing.object': { zh: '对拟列入提出异议', reads: false },
  'case.read': { zh: '查看案件', reads: true },
  'case.report': { zh: '办理本单位的审核义务', reads: false },
  'case.delegate': { zh: '委托或者收回案件的办理权', reads: false },
  'case.open': { zh: '立案', reads: false },
  'case.act': { zh: '办理案件的步骤', reads: false },
  'case.discipline': { zh: '责令改正、行政处罚', reads: false },
  'audit.read': { zh: '查看审核工作台', reads: true },
  'audit.edit': { zh: '填写审核工作台', reads: false },
  'audit.comment': { zh: '对审核提出意见', reads: false },
  'audit.verify': { zh: '核实方案的效果', reads: false },
  'indicator_system.publish': { zh: '编制、发布评价指标体系', reads: false },
  'calendar.edit': { zh: '维护工作日历', reads: false },
  'file.read': { zh: '查看附件', reads: true },
  'file.upload': { zh: '上传附件', reads: false },
  'confidential.trace': { zh: '查看保密材料被谁看过', reads: true },
  'journal.read': { zh: '查看操作日志', reads: true },
  'journal.verify': { zh: '校验操作日志', reads: false },
  'system.manage': { zh: '运行维护', reads: false },
} as const satisfies Record<string, { zh: string; reads: boolean }>

export type Permission = keyof typeof PERMISSIONS

const ids = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]

/** Guards a permission id. */
export const PermissionSchema = z.enum(ids)

/** All permission ids in the order of the table. */
export const PERMISSION_IDS: readonly Permission[] = ids
