import { crossedBoundaries } from '../../../option/cost-class.ts'
import { COST_CLASSES } from '../../../vocabulary/option-codes.ts'
import { costBoundariesOf } from '../../options/cost-boundaries-of.ts'
import type { Check } from '../check.ts'
import { at, plain, shown } from '../check.ts'

/** A dearer class begins before a cheaper one, so that one of them can never occur. */
export const costBoundariesCrossed: Check = {
  id: 'cost_boundaries_crossed',
  title: '费用类别的划分颠倒',
  severity: 'error',
  source: '算术核对：各类别的起点依次升高',
  run: ({ data, method }) => {
    const boundaries = costBoundariesOf(data, method)
    if (boundaries.every(({ row }) => row === null)) return []
    return crossedBoundaries(boundaries).map(({ costClass, above }) => {
      const label = COST_CLASSES.label(costClass)
      return {
        about: [costClass],
        figures: boundaries.map((each) => `${each.costClass} ${plain(each.above)} ${each.includes}`),
        message: `“${label}”从 ${shown(above)} 万元起，不高于前一类的起点，有一类永远不会出现。请改正划分的起点。`,
        places: boundaries.flatMap(({ row }) => (row === null ? [] : [at('cost_boundaries', row, 'above')])),
      }
    })
  },
}
