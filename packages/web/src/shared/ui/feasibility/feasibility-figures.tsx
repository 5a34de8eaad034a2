import './feasibility-figures.css'
import type { Feasibility } from '@qingshen/core/finance/feasibility-result.schema'
import { figureText, percentText } from '../../format/figure-text.ts'
import type { StateSign } from '../state-tag.tsx'
import { StateTag } from '../state-tag.tsx'

const VERDICTS: Readonly<Record<'yes' | 'no' | 'open', StateSign>> = {
  yes: { icon: 'check', word: '经济上可行', tone: 'good' },
  no: { icon: 'cross', word: '经济上不可行', tone: 'overdue' },
  open: { icon: 'question', word: '还不能判断', tone: 'unknown' },
}

/** The verdict on an option by its money alone. */
export function EconomicVerdict({ feasible }: Pick<Feasibility, 'feasible'>) {
  return <StateTag {...VERDICTS[feasible === null ? 'open' : feasible ? 'yes' : 'no']} />
}

/** The verdict with its reasons, and every figure. */
export function FeasibilityFigures({ result }: { result: Feasibility }) {
  return (
    <div className="stack">
      <p>
        <EconomicVerdict feasible={result.feasible} />
      </p>
      <ul className="feasibility-reasons">
        {result.because.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      <dl className="feasibility-figures">
        {figuresOf(result).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function figuresOf(result: Feasibility): readonly { name: string; text: string }[] {
  const money = (value: number): string => `${figureText(value)} 万元`
  const rows = [
    { name: '年折旧', value: result.depreciation, show: money },
    { name: '应税利润', value: result.taxable, show: money },
    { name: '净利润', value: result.netProfit, show: money },
    { name: '年净现金流量', value: result.cashFlow, show: money },
    { name: '投资偿还期', value: result.payback, show: (value: number) => `${figureText(value)} 年` },
    { name: '净现值', value: result.npv, show: money },
    { name: '净现值率', value: result.npvr, show: percentText },
    { name: '内部收益率', value: result.irr, show: percentText },
  ]
  const shown = rows.flatMap(({ name, value, show }) => (value === null ? [] : [{ name, text: show(value) }]))
  return result.irrNote === null ? shown : [...shown, { name: '内部收益率', text: rateText(result) }]
}

/** The rate of return, or that there is none, or each of several. */
export function rateText({ irr, irrNote, irrs = [] }: Feasibility): string {
  if (irr !== null) return percentText(irr)
  return irrNote === 'none' ? '没有' : `有 ${irrs.length} 个：${irrs.map(percentText).join('、')}`
}
