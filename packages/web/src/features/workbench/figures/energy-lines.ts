import type { EnergyFigures } from '@qingshen/core/balance/energy/energy-figures'
import { energyFigures } from '@qingshen/core/balance/energy/energy-figures'
import { UNITS } from '@qingshen/core/kernel/unit'
import { shownNumber } from '../survey/number-words.ts'
import type { FigureCell, FigureLine, FigureScope } from './figure-line.ts'
import { MISSING, flowNames, measuredPeriods, numberCell, percentText } from './figure-line.ts'

type OfPeriod = readonly [string, EnergyFigures]

/** Use of energy by carrier and product, and the efficiency of each unit, a column for each period. */
export function energyLines(scope: FigureScope, carrierName: (id: string) => string): FigureLine[] {
  const { network, layer } = scope
  const found = measuredPeriods(scope).map(({ id }): OfPeriod => [id, energyFigures(network, id, layer)])
  const symbol = UNITS[layer.unit].symbol
  const line = (
    id: string,
    name: string,
    unit: string,
    cellOf: (figures: EnergyFigures) => FigureCell,
  ): FigureLine => ({
    id,
    name,
    unit,
    cells: new Map(found.map(([period, figures]) => [period, cellOf(figures)])),
  })
  const carriers = [...new Set(found.flatMap(([, figures]) => figures.carriers.map(({ carrier }) => carrier)))]
  const perUnit = found.find(([, { perProduct }]) => perProduct !== null)?.[1].perProduct?.perUnit
  const units = network.units.filter(({ id }) =>
    found.some(([, figures]) => figures.units.some(({ unit }) => unit === id)),
  )
  return [
    line('input', '进厂能量', symbol, ({ input }) => numberCell(input, '从厂外进入的各股之和')),
    ...carriers.map((carrier) =>
      line(
        `carrier ${carrier ?? ''}`,
        carrier === null ? '没有选能源种类的' : carrierName(carrier),
        symbol,
        (figures) => carrierCell(figures, carrier),
      ),
    ),
    line(
      'product',
      '单位产品能耗',
      perUnit === undefined ? symbol : `${symbol}/${UNITS[perUnit].symbol}`,
      ({ perProduct }) => numberCell(perProduct?.value ?? null, '进厂能量除以这个时段的产品产量'),
    ),
    ...units.map(({ id, name }) =>
      line(`unit ${id}`, `“${name}”的能量利用率`, '%', (figures) => efficiency(scope, figures, id)),
    ),
  ]
}

function carrierCell({ carriers }: EnergyFigures, carrier: string | null): FigureCell {
  const use = carriers.find((one) => one.carrier === carrier)
  if (use === undefined) return { text: MISSING, note: '这个时段没有实测值' }
  return { text: shownNumber(use.amount), note: use.share === null ? '' : `占进厂能量的 ${percentText(use.share)}` }
}

function efficiency({ network }: FigureScope, { units }: EnergyFigures, unit: string): FigureCell {
  const found = units.find((one) => one.unit === unit)
  if (found?.efficiency != null) return { text: percentText(found.efficiency), note: '有用的输出除以输入' }
  const lacking = found?.missing ?? []
  return { text: MISSING, note: lacking.length === 0 ? '没有输入' : `${flowNames(network, lacking)}还没有实测值` }
}
