import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** Figures kept on a site beside the facts a law asks about; facts are computed from them. */
export const RECORDED_FIGURES = defineCodeList('recorded_figure', '登记的数据', [
  { code: 'employees', label: '从业人员' },
  { code: 'revenue', label: '营业收入' },
])
export type RecordedFigure = CodeOf<typeof RECORDED_FIGURES>
