import '../list/data-table.css'
import type { FeasibilityOption } from '@qingshen/core/finance/feasibility-input.schema'
import type { SensitivityFactor, SensitivityRow } from '@qingshen/core/finance/sensitivity'
import { sensitivity } from '@qingshen/core/finance/sensitivity'
import { tornado } from '@qingshen/core/finance/tornado'
import { useMemo } from 'react'
import { changeText, figureText } from '../../format/figure-text.ts'
import { TornadoChart } from './tornado-chart.tsx'

const FACTORS: Readonly<Record<SensitivityFactor, string>> = {
  price: '价格',
  investment: '投资',
  annualGain: '年增收节支',
  discountRate: '折现率',
}

interface SensitivityViewProps {
  option: FeasibilityOption
  /** Which share of the gain moves with the price, 0-1; absent: not told apart. */
  priceShare?: number | undefined
}

/** How far the present value depends on what is only estimated: a chart of the widest swings, and the table. */
export function SensitivityView({ option, priceShare }: SensitivityViewProps) {
  // Where the whole gain moves with the price, the price says the same as the gain and is left out.
  const rows = useMemo(() => {
    const all = sensitivity(option, priceShare === undefined ? {} : { priceShare })
    return priceShare === undefined ? all.filter(({ factor }) => factor !== 'price') : all
  }, [option, priceShare])
  const bars = tornado(rows).map((bar) => ({ ...bar, name: FACTORS[bar.factor] }))
  const [widest] = bars
  return (
    <section className="card stack" aria-label="敏感性分析">
      <h2>敏感性：{widest === undefined ? '没有可变的因素' : `净现值受${widest.name}影响最大`}</h2>
      <TornadoChart bars={bars} />
      <div className="data-table" tabIndex={0} role="region" aria-label="各因素变动时的净现值">
        <table>
          <caption className="visually-hidden">各因素变动时的净现值，万元</caption>
          <thead>
            <tr>
              <th scope="col">因素</th>
              {(rows[0]?.cells ?? []).map(({ change }) => (
                <th key={change} scope="col" className="number">
                  {changeText(change)}
                </th>
              ))}
              <th scope="col" className="number">
                净现值为 0 时的变动
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FactorRow key={row.factor} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">表中为净现值，单位万元；每次只变动一个因素。</p>
    </section>
  )
}

function FactorRow({ row: { factor, cells, turn } }: { row: SensitivityRow }) {
  return (
    <tr>
      <th scope="row">{FACTORS[factor]}</th>
      {cells.map(({ change, npv }) => (
        <td key={change} className="number">
          {figureText(npv)}
        </td>
      ))}
      <td className="number">{turn === null ? '没有，或不止一处' : changeText(turn)}</td>
    </tr>
  )
}
