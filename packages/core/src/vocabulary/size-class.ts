import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** Size classes of an enterprise, largest first. */
export const SIZE_CLASSES = defineCodeList('size_class', '企业规模', [
  { code: 'large', label: '大型' },
  { code: 'medium', label: '中型' },
  { code: 'small', label: '小型' },
  { code: 'micro', label: '微型' },
])
export type SizeClass = CodeOf<typeof SIZE_CLASSES>
