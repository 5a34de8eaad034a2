import type { Decimal } from '@qingshen/core/kernel/decimal'
import { readableText } from '@qingshen/core/kernel/decimal'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { Survey, SurveyItem } from '@qingshen/core/workbench/survey/survey'
import { figureIn } from '@qingshen/core/workbench/survey/survey'
import { useId, useState } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { unitText } from '../grid/field-text.ts'
import type { Bars } from './bar-chart.tsx'
import { YearBars } from './bar-chart.tsx'
import { changesOf, coalWords, consumptionUnit, consumptionWords } from './item-facts.ts'
import { shownChange, shownNumber } from './number-words.ts'
import { viewOf } from './survey-views.ts'
import type { SurveyView } from './survey-views.ts'

/** One item over the years as a chart whose title says what it shows; the same as a table behind a switch. */
export function SurveyChart({ survey, years }: { survey: Survey; years: readonly string[] }) {
  const [address, changeAddress] = useAddress()
  const [isTable, setIsTable] = useState(false)
  const { method } = useWorkbench()
  const id = useId()
  const items = survey.items.filter(({ figures }) => figures.some(({ figure }) => figure.kind === 'number'))
  const item = items.find(({ row }) => row.id === address['item']) ?? items[0]
  const view = viewOf(address['show'])
  const bars = item === undefined ? null : barsOf({ survey, item, years, view, method })
  if (item === undefined || bars === null) return null
  const title = titleOf(item, view, years, method)
  return (
    <section className="card stack" aria-label="图">
      <div className="row between">
        <h3>{title}</h3>
        <div className="row chart-tools no-print">
          <label htmlFor={id}>项目</label>
          <select
            id={id}
            className="input chart-choice"
            value={item.row.id}
            onChange={(event) => changeAddress({ item: event.target.value }, { replace: true })}
          >
            {items.map(({ row, name }) => (
              <option key={row.id} value={row.id}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" className="button" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? '看图' : '看数据'}
          </button>
        </div>
      </div>
      {isTable ? (
        <BarsTable bars={bars} title={title} />
      ) : (
        <YearBars bars={bars} label={`${title}，单位 ${bars.unit}`} />
      )}
    </section>
  )
}

function BarsTable({ bars, title }: { bars: Bars; title: string }) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">年份</th>
          <th scope="col" className="number">
            {bars.unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.years.map((year, index) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="number">{bars.labels[index] === '' ? '—' : bars.labels[index]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface BarsParts {
  survey: Survey
  item: SurveyItem
  years: readonly string[]
  view: SurveyView
  method: AuditMethod
}

function barsOf({ survey, item, years, view, method }: BarsParts): Bars {
  const isUnit = view === 'unit' && survey.main !== null && survey.main.row.id !== item.row.id
  const isCoal = view === 'coal' && item.kind === 'energy'
  const valueIn = (year: string): Decimal | null => {
    if (isUnit) return consumptionWords(survey, item, year).value
    if (isCoal) return coalWords(item, year, method).value
    const figure = figureIn(item, year)
    return figure.kind === 'number' ? figure.value : null
  }
  const values = years.map(valueIn)
  // what was entered is shown with all its digits, what is computed from it with those that count
  const shown = isUnit || isCoal ? shownNumber : readableText
  const own = item.unit === null ? '' : unitText(item.unit)
  return {
    years,
    values: values.map((value) => value?.toNumber() ?? null),
    labels: values.map((value) => (value === null ? '' : shown(value))),
    unit: isUnit ? consumptionUnit(survey, item) : isCoal ? 'tce' : own,
  }
}

/** What the chart shows, in a sentence: how the item went from the first year to the last. */
function titleOf(item: SurveyItem, view: SurveyView, years: readonly string[], method: AuditMethod): string {
  const changes = changesOf(item, years, method)
  const [first, last] = [changes[0], changes.at(-1)]
  const what = view === 'unit' ? `${item.name}的单位产品消耗` : item.name
  if (first === undefined || last === undefined || view === 'unit' || view === 'coal') return `${what}，逐年`
  if (first.before.isZero()) return `${what}：${first.from} 年为零，${last.to} 年 ${shownNumber(last.after)}`
  const share = last.after.minus(first.before).div(first.before.abs())
  const word = share.isZero()
    ? '没有变化'
    : `${share.gt(0) ? '增加' : '减少'} ${shownChange(share.abs()).replace('+', '')}`
  return `${what}：${first.from} 年到 ${last.to} 年${word}`
}
