import type { ColumnMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import type { SystemColumn } from '@qingshen/core/indicator/table-columns'
import { HEADINGS } from '@qingshen/core/indicator/table-columns'

/** The kinds of table one may say a sheet holds. */
export const KINDS = [
  { code: 'levels', label: '分三级的指标表' },
  { code: 'ratio', label: '比值型的指标表' },
  { code: 'none', label: '不读这张表' },
] as const satisfies readonly { code: ColumnMapping['kind']; label: string }[]

/** What a column may be said to hold. */
export function columnLabel(name: SystemColumn, kind: ColumnMapping['kind']): string {
  if (name === 'weight' && kind === 'ratio') return '分值（权重）'
  return HEADINGS[name]
}
