import { COST_CLASSES } from '../../vocabulary/option-codes.ts'
import { costBoundariesOf } from '../../workbench/options/cost-boundaries-of.ts'
import type { Desk } from '../desk.ts'
import type { Block } from '../report-document.schema.ts'
import { cellOf, cellWith, computed, placeOf } from './runs.ts'
import { boundarySources } from './sources.ts'
import { table } from './table.ts'

/** Where the cost classes of the audit meet, and who says so; nothing where neither law nor audit does. */
export function boundariesTable(desk: Desk, section: string): readonly Block[] {
  const boundaries = costBoundariesOf(desk.input.data, desk.input.method)
  if (boundaries.length === 0) return []
  const rows = boundaries.map(({ costClass, above, includes, row, basis }) => [
    cellOf(COST_CLASSES.label(costClass)),
    cellWith(
      computed(desk, above, {
        key: `computed:boundary:${costClass}`,
        label: `${COST_CLASSES.label(costClass)}方案的起点`,
        places: [placeOf('cost_boundaries', row, 'above')],
        sources: row === null ? boundarySources(desk, costClass) : [],
        how: row === null ? '审核方法的规定' : '本次审核的划分',
        unit: '万元',
        rule: 'exact',
      }),
    ),
    cellOf(includes ? '含起点' : '不含起点'),
    cellOf(basis),
  ])
  const head = [
    { title: '类别', align: 'center' as const },
    { title: '投资的起点（万元）', align: 'right' as const },
    { title: '恰好等于起点', align: 'center' as const },
    { title: '依据', wide: 3 },
  ]
  return [table(desk, { id: `${section}_boundaries`, title: '费用类别的划分' }, head, rows)]
}
