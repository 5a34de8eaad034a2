import { UNITS } from '@qingshen/core/kernel/unit'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import type { ScenarioFigure } from '@qingshen/core/workbench/scenario/scenario-figures'
import { scenarioFigures } from '@qingshen/core/workbench/scenario/scenario-figures'
import type { ScenarioTotals } from '@qingshen/core/workbench/scenario/scenario'
import { useMemo } from 'react'
import { WATER_FIGURE_NAMES } from '@qingshen/core/balance/water/water-words'
import { shareText, shortDecimal } from '../model/figure-text.ts'
import type { Board } from '../use-board.ts'
import { ComparingHead } from './comparing-head.tsx'
import { signedShare, signedText } from './scenario-words.ts'

type Line = {
  readonly name: string
  readonly unit: string
  readonly before: number | null
  readonly after: number | null
}

const TOTALS: readonly { readonly id: keyof ScenarioTotals; readonly name: string }[] = [
  { id: 'input', name: '进入全厂' },
  { id: 'output', name: '离开全厂' },
  { id: 'product', name: '其中产品和有用产出' },
  { id: 'loss', name: '损失和排出' },
]

/** The whole layer before and after: what enters, leaves and is lost, and its figures. */
export function ScenarioFigures({ board: { now, scenario } }: { board: Board }) {
  const { network, drawing } = now
  const { layer } = scenario
  const figures = useMemo(() => {
    const found = network.layers.find(({ id }) => id === layer?.layer)
    if (layer === null || found === undefined || drawing.period === null) return []
    return scenarioFigures(network, drawing.period, found, layer).map(lineOf)
  }, [network, drawing.period, layer])
  if (layer === null) return null
  const symbol = UNITS[layer.unit].symbol
  const totals = TOTALS.map(({ id, name }) => ({
    name,
    unit: symbol,
    before: layer.before[id],
    after: layer.after[id],
  }))
  const lines = [...totals, ...figures].filter(({ before, after }) => before !== null || after !== null)
  return (
    <table className={scenario.isStale ? 'scenario-table scenario-stale' : 'scenario-table'}>
      <caption>全厂和指标</caption>
      <ComparingHead first="项目" />
      <tbody>
        {lines.map(({ name, unit, before, after }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {unit === '%' ? '' : `，${unit}`}
            </th>
            <td className="number">{valueText(before, unit)}</td>
            <td className="number">{valueText(after, unit)}</td>
            <td className="number">{differenceText(before, after, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lineOf({ id, unit, perUnit, before, after }: ScenarioFigure): Line {
  const name = id === 'unit_energy' ? '单位产品能耗' : WATER_FIGURE_NAMES[id]
  return { name, unit: unitText(unit, perUnit), before: before?.toNumber() ?? null, after: after?.toNumber() ?? null }
}

function unitText(unit: UnitCode | null, perUnit: UnitCode | null): string {
  if (unit === null) return '%'
  return perUnit === null ? UNITS[unit].symbol : `${UNITS[unit].symbol}/${UNITS[perUnit].symbol}`
}

function valueText(value: number | null, unit: string): string {
  if (value === null) return '缺数'
  return unit === '%' ? shareText(value) : shortDecimal(value, 5)
}

/** Of shares the difference in percentage points, of amounts the share of before. */
function differenceText(before: number | null, after: number | null, unit: string): string {
  if (before === null || after === null) return '—'
  if (unit === '%') return `${signedText(Number(((after - before) * 100).toFixed(2)))} 个百分点`
  if (Math.abs(after - before) <= 1e-9 * Math.abs(before)) return '不变'
  return before === 0 ? signedText(after) : signedShare((after - before) / Math.abs(before))
}
