import type { Feasibility } from '@qingshen/core/finance/feasibility-result.schema'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { figureText, percentText } from './figure-text.ts'

const VERDICTS: Readonly<Record<'yes' | 'no' | 'open', StateSign>> = {
  yes: { icon: 'check', word: '经济上可行', tone: 'good' },
  no: { icon: 'cross', word: '经济上不可行', tone: 'overdue' },
  open: { icon: 'question', word: '还不能判断', tone: 'unknown' },
}

/** The verdict with its reasons, and every figure. */
export function FeasibilityFigures({ result }: { result: Feasibility }) {
  const verdict = result.feasible === null ? 'open' : result.feasible ? 'yes' : 'no'
  return (
    <div className="stack">
      <p>
        <StateTag {...VERDICTS[verdict]} />
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
  const { irrNote, irrs = [] } = result
  if (irrNote === null) return shown
  const text = irrNote === 'none' ? '没有' : `有 ${irrs.length} 个：${irrs.map(percentText).join('、')}`
  return [...shown, { name: '内部收益率', text }]
}
