import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** Management classes of the discharge permit; `none` is an enterprise known to stand outside the catalogue. */
export const PERMIT_CLASSES = defineCodeList('permit_class', '排污许可管理类别', [
  { code: 'key', label: '重点管理' },
  { code: 'simplified', label: '简化管理' },
  { code: 'registration', label: '登记管理' },
  { code: 'none', label: '不在名录内' },
])
export type PermitClass = CodeOf<typeof PERMIT_CLASSES>
