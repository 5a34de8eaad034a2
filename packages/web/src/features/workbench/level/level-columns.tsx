import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { LEVELS, ROMAN } from '@qingshen/core/indicator/levels'
import type { GridColumn } from '../grid/grid-model.ts'
import { ITEM, PROOF, SOURCE } from './value-cells.ts'

/** The columns of the table of indicators, for a system of levels or of ratios. */
export function levelColumns(any: AnySystem): GridColumn[] {
  const isRatio = any.kind === 'ratio'
  const asked = isRatio
    ? [{ id: 'I', title: '基准', width: 110 }]
    : LEVELS.map((level) => ({ id: level, title: `${ROMAN[level]}级`, width: 92 }))
  const reached = isRatio ? '与基准比' : '达到'
  return [
    { id: 'unit', title: '单位', width: 76 },
    { id: 'weight', title: isRatio ? '分值' : '权重', isNumber: true, width: 64 },
    ...asked,
    { id: 'before', title: '审核前', isNumber: true, width: 104 },
    { id: 'before_level', title: reached, width: 104 },
    { id: 'after', title: '审核后', isNumber: true, width: 104 },
    { id: 'after_level', title: reached, width: 104 },
    { id: ITEM.id, title: ITEM.title, width: 150, hint: '选了调查项目，就由历年数据算出单位产品的量' },
    { id: 'survey', title: '由历年数据算出', isNumber: true, width: 150 },
    { id: PROOF.id, title: PROOF.title, width: 180 },
    { id: SOURCE.id, title: SOURCE.title, width: 160 },
  ]
}
