import { UNITS } from '@qingshen/core/kernel/unit'
import type { WaterFigure } from '@qingshen/core/balance/water/water-figures'
import { WATER_FIGURES, waterFigures } from '@qingshen/core/balance/water/water-figures'
import { WATER_FIGURE_NAMES } from '@qingshen/core/balance/water/water-words'
import { shownNumber } from '../survey/number-words.ts'
import type { FigureCell, FigureLine, FigureScope } from './figure-line.ts'
import { MISSING, NOT_APPLICABLE, flowNames, measuredPeriods, percentText } from './figure-line.ts'

/** The figures of the water balance of a layer, a column for each period; none while no flow says what its water is for. */
export function waterLines(scope: FigureScope): FigureLine[] {
  const { network, layer } = scope
  if (!network.flows.some((flow) => flow.layer === layer.id && 'role' in flow)) return []
  const byPeriod = measuredPeriods(scope).map(({ id }) => [id, waterFigures(network, id, layer)] as const)
  return WATER_FIGURES.map((id, index) => {
    const found = byPeriod.flatMap(([period, figures]) => {
      const figure = figures[index]
      return figure === undefined ? [] : [[period, figure] as const]
    })
    const unit = unitOf(found.map(([, figure]) => figure))
    return {
      id,
      name: WATER_FIGURE_NAMES[id],
      unit,
      cells: new Map(found.map(([period, figure]) => [period, cellOf(scope, figure)])),
    }
  })
}

/** The unit of a figure; of one per product that of the first period that has an output. */
function unitOf(figures: readonly WaterFigure[]): string {
  const [figure] = figures
  if (figure?.unit == null) return '%'
  const perUnit = figures.find((one) => one.perUnit !== null)?.perUnit
  const symbol = UNITS[figure.unit].symbol
  return perUnit == null ? symbol : `${symbol}/${UNITS[perUnit].symbol}`
}

function cellOf({ network }: FigureScope, { id, state, value, unit, flows, lacking }: WaterFigure): FigureCell {
  if (state === 'value' && value !== null) {
    const text = unit === null ? percentText(value) : shownNumber(value)
    return { text, note: `由${flowNames(network, flows)}的实测值算出` }
  }
  if (state === 'not_applicable') {
    const note = flows.length === 0 ? '没有标出这种用途的水流；确实有的，请在流股里选水的用途' : '分母是零，算不出来'
    return { text: NOT_APPLICABLE, note }
  }
  if (lacking.length > 0) return { text: MISSING, note: `${flowNames(network, lacking)}还没有实测值` }
  const note = id === 'unit_fresh_water' ? '还没有填这个时段的产品产量，或者没有标出新水' : '有关的水流还没有都标出用途'
  return { text: MISSING, note }
}
