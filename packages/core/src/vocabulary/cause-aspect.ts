import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** The eight aspects in which causes of loss and waste are looked for, and options found (audit manual). */
export const CAUSE_ASPECTS = defineCodeList('cause_aspect', '原因和方案的八个方面', [
  { code: 'material', label: '原辅材料和能源' },
  { code: 'technology', label: '技术工艺' },
  { code: 'equipment', label: '设备' },
  { code: 'process_control', label: '过程控制' },
  { code: 'management', label: '管理' },
  { code: 'staff', label: '员工' },
  { code: 'product', label: '产品' },
  { code: 'waste', label: '废弃物' },
])
export type CauseAspect = CodeOf<typeof CAUSE_ASPECTS>
