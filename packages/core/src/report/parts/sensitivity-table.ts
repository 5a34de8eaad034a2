import type { SensitivityFactor } from '../../finance/sensitivity.ts'
import { Decimal, decimalText } from '../../kernel/decimal.ts'
import type { AuditOption, OptionStudy } from '../../workbench/options/audit-option.ts'
import type { StudySensitivity } from '../../workbench/options/study-of.ts'
import type { Desk } from '../desk.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'
import { cellOf, cellWith, computed, placeOf } from './runs.ts'
import type { TableColumn } from './table.ts'
import { table } from './table.ts'
import { told } from './told.ts'
import { chartBlock, chartValue } from './years-table.ts'

/** An option that has a study. */
export type Studied = AuditOption & { readonly study: OptionStudy }

const FACTOR_WORDS: Readonly<Record<SensitivityFactor, string>> = {
  price: '价格',
  investment: '投资',
  annualGain: '年增收节支',
  discountRate: '折现率',
}

function changeWords(change: number): string {
  const text = decimalText(new Decimal(change).times(100))
  return change > 0 ? `+${text}%` : `${text}%`
}

function shareText(change: number): string {
  return decimalText(new Decimal(change))
}

function cellKey(option: string, factor: SensitivityFactor, at: string): string {
  return `computed:sensitivity:${option}:${factor}:${at}`
}

/** The head of a column: by how much each factor is changed, which this software chose. */
function changeHead(desk: Desk, change: number): TableColumn {
  const title = changeWords(change)
  const said = {
    key: `change:${shareText(change)}`,
    label: '敏感性分析中因素的变化',
    places: [],
    how: '本软件统一采用的变化幅度，对每个因素都相同',
  }
  return { title, runs: [told(desk, title, said)], align: 'right' }
}

/** The table of how far the present value depends on what is only estimated, and the tornado of it. */
export function sensitivityBlocks(desk: Desk, id: string, option: Studied, sensitive: StudySensitivity): Block[] {
  // where the whole gain moves with the price, the price says the same as the gain
  const isShown = ({ factor }: { factor: SensitivityFactor }) => factor !== 'price' || option.study.priceShare !== null
  const rows = sensitive.rows.filter(isShown)
  const bars = sensitive.bars.filter(isShown)
  const [first] = rows
  if (first === undefined) return []
  const changes = first.cells.map(({ change }) => change)
  const head = [
    { title: '因素', wide: 1.2 },
    ...changes.map((change) => changeHead(desk, change)),
    { title: '净现值为零时的变化（%）', wide: 1.3, align: 'right' as const },
  ]
  const cells = rows.map(({ factor, cells: own, turn }) => [
    cellOf(FACTOR_WORDS[factor]),
    ...own.map(({ change, npv }) =>
      sensitivityCell(desk, option, { factor, at: shareText(change), value: npv, rule: 'fixed' }),
    ),
    sensitivityCell(desk, option, { factor, at: 'turn', value: turn, rule: 'share' }),
  ])
  const note = '表中为净现值（万元）。“—”表示该因素从减到零至增加十倍，净现值都不变号。'
  const factors = bars.map(({ factor }) => FACTOR_WORDS[factor])
  const side = (pick: 'atLeast' | 'atMost') =>
    bars.map((bar) => chartValue(Number.isFinite(bar[pick]) ? new Decimal(bar[pick]) : null))
  const [least, most] = [Math.min(...changes), Math.max(...changes)]
  const keysAt = (change: number) => bars.map(({ factor }) => cellKey(option.id, factor, shareText(change)))
  const chart = {
    kind: 'tornado' as const,
    unit: '万元',
    categories: factors,
    series: [
      { name: changeWords(least), values: side('atLeast'), figures: keysAt(least) },
      { name: changeWords(most), values: side('atMost'), figures: keysAt(most) },
    ],
  }
  return [
    table(desk, { id: `${id}_sensitivity`, title: `${option.name}的敏感性分析`, note }, head, cells),
    chartBlock(desk, `${id}_tornado`, `${option.name}净现值的敏感性（万元）`, chart),
  ]
}

type Sensitive = {
  readonly factor: SensitivityFactor
  readonly at: string
  readonly value: number | null
  readonly rule: NumberRule
}

function sensitivityCell(desk: Desk, { id, name, study }: Studied, { factor, at, value, rule }: Sensitive): ReportCell {
  const number = value === null || !Number.isFinite(value) ? null : new Decimal(value).toSignificantDigits(15)
  return cellWith(
    computed(desk, number ?? 'missing', {
      key: cellKey(id, factor, at),
      label: `${name} ${FACTOR_WORDS[factor]}${at === 'turn' ? '使净现值为零的变化' : `变化 ${at} 倍时的净现值`}`,
      places: [placeOf('option_studies', study.row.id, null)],
      how: number === null ? '在所看的范围内净现值不变号' : '只改变这一个因素重新计算',
      unit: '万元',
      rule,
    }),
  )
}
