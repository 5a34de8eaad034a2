import type { Feasibility } from '../../finance/feasibility-result.schema.ts'
import { Decimal } from '../../kernel/decimal.ts'
import { isCostly } from '../../option/cost-class.ts'
import { STUDY_VERDICTS } from '../../vocabulary/option-codes.ts'
import { optionStudies } from '../../workbench/sheets/options.ts'
import type { OptionStudy } from '../../workbench/options/audit-option.ts'
import { studySensitivity } from '../../workbench/options/study-of.ts'
import type { Desk } from '../desk.ts'
import { investmentCell } from './options.ts'
import { cellOf, cellWith, computed, enteredNumber, gap, paragraph, placeOf } from '../parts/runs.ts'
import { lawSource } from '../parts/sources.ts'
import { studyTables } from '../parts/study-tables.ts'
import { table } from '../parts/table.ts'
import { sensitivityBlocks } from '../parts/sensitivity-table.ts'
import type { Studied } from '../parts/sensitivity-table.ts'
import type { FigureSource } from '../figure-source.schema.ts'
import type { Block, ReportCell, Run } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'
import { unitSymbol } from '../parts/unit-symbol.ts'

const TEXTS = [
  { column: 'market', title: '市场调查' },
  { column: 'technical', title: '技术评估' },
  { column: 'environmental', title: '环境评估' },
] as const

/** The entered figures of a study, in the order in which they are reckoned with. */
const ENTERED = [
  'subsidy',
  'income',
  'saving',
  'depreciation_years',
  'years',
  'tax_rate',
  'discount_rate',
  'base_rate',
  'payback_norm',
  'price_share',
] as const

function studied({ readings }: Desk): readonly Studied[] {
  return readings.options.flatMap((option) => (option.study === null ? [] : [{ ...option, study: option.study }]))
}

/** Each study by itself: texts, figures, sensitivity, tornado; options that should have one and have none. */
export function studiesPart(desk: Desk, section: string): readonly Block[] {
  const lacking = desk.readings.options.filter(
    ({ study, costClass, state }) =>
      study === null && isCostly(costClass) && state !== 'rejected' && state !== 'dropped',
  )
  const all = studied(desk)
  const names = lacking
    .map(({ name }) => name)
    .slice(0, 20)
    .join('、')
  return [
    ...all.flatMap((option) => studyBlocks(desk, section, option)),
    ...(lacking.length === 0
      ? []
      : [gap(section, `这些中费、高费方案还没有可行性分析：${names}。请在工作台的“方案”中填写。`)]),
    ...(all.length + lacking.length === 0 ? [paragraph('没有需要进行可行性分析的中费、高费方案。')] : []),
  ]
}

function studyBlocks(desk: Desk, section: string, option: Studied): Block[] {
  const { study, name } = option
  const { fields } = study.row
  const sensitive = studySensitivity(study)
  const id = `${section}_${option.id}`
  return [
    desk.heading({ id, level: 3, title: name === '' ? '（没有名称的方案）' : name }),
    ...TEXTS.flatMap(({ column, title }) => {
      const text = fields[column] ?? ''
      return text === '' ? [] : [paragraph(`${title}：${text}`)]
    }),
    ...study.issues.filter(({ severity }) => severity !== 'notice').map(({ message }) => gap(section, message)),
    inputTable(desk, id, option),
    ...studyTables(desk, id, option),
    resultTable(desk, id, option),
    ...(sensitive === null ? [] : sensitivityBlocks(desk, id, option, sensitive)),
    verdictParagraph(desk, option),
  ]
}

function inputTable(desk: Desk, id: string, option: Studied): Block {
  const { study, name } = option
  const rows = ENTERED.flatMap((columnId) => {
    const column = optionStudies.columns.find((each) => each.id === columnId)
    if (column === undefined || column.kind !== 'number') return []
    const unit = unitSymbol(column)
    const entry = {
      sheet: 'option_studies',
      row: study.row.id,
      column: columnId,
      label: `${name} ${column.title}`,
    } as const
    const value = study.row.fields[columnId]
    return value === undefined
      ? []
      : [[cellOf(column.title), cellOf(unit), cellWith(enteredNumber(desk, value, entry, unit))]]
  })
  const head = [
    { title: '依据', wide: 2 },
    { title: '单位', align: 'center' as const },
    { title: '数值', align: 'right' as const },
  ]
  const investment = [cellOf('投资'), cellOf('万元'), investmentCell(desk, option)]
  return table(desk, { id: `${id}_input`, title: `${name}的计算依据` }, head, [investment, ...rows])
}

type Line = {
  readonly id: keyof Feasibility
  readonly title: string
  readonly unit: string
  readonly rule: NumberRule
  readonly how: string
}
const RESULTS: readonly Line[] = [
  { id: 'depreciation', title: '年折旧', unit: '万元', rule: 'fixed', how: '投资÷折旧年限' },
  { id: 'taxable', title: '应税利润', unit: '万元', rule: 'fixed', how: '年收益－年折旧' },
  { id: 'netProfit', title: '净利润', unit: '万元', rule: 'fixed', how: '应税利润－应纳税额' },
  { id: 'cashFlow', title: '年净现金流量', unit: '万元', rule: 'fixed', how: '净利润＋年折旧' },
  { id: 'payback', title: '投资偿还期', unit: '年', rule: 'fixed', how: '投资÷年净现金流量' },
  { id: 'npv', title: '净现值', unit: '万元', rule: 'fixed', how: '各年净现金流量的现值之和－投资' },
  { id: 'npvr', title: '净现值率', unit: '%', rule: 'share', how: '净现值÷投资' },
  { id: 'irr', title: '内部收益率', unit: '%', rule: 'share', how: '使净现值为零的折现率' },
]

/** What options are compared by. */
const COMPARED = RESULTS.filter(({ id }) => ['payback', 'npv', 'npvr', 'irr'].includes(id))

function resultRun(desk: Desk, { id, name, study }: Studied, line: Line): Run {
  const value = study.result?.[line.id]
  const number = typeof value === 'number' && Number.isFinite(value) ? new Decimal(value).toSignificantDigits(15) : null
  const why =
    study.result === null
      ? '依据还不全，没有计算'
      : line.id === 'irr'
        ? irrWords(study.result)
        : '这种方案没有这一项，或者不能回收'
  return computed(desk, number ?? 'missing', {
    key: `computed:study:${id}:${line.id}`,
    label: `${name} ${line.title}`,
    places: [placeOf('option_studies', study.row.id, null), placeOf('options', id, 'investment')],
    how: number === null ? why : line.how,
    unit: line.unit,
    rule: line.rule,
  })
}

function irrWords({ irrNote }: Feasibility): string {
  return irrNote === 'several' ? '有几个内部收益率，不能作为判断的依据' : '没有内部收益率'
}

function resultTable(desk: Desk, id: string, option: Studied): Block {
  const rows = RESULTS.map((line) => [
    cellOf(line.title),
    cellOf(line.unit),
    cellWith(resultRun(desk, option, line)),
    cellOf(line.how),
  ])
  const head = [
    { title: '指标', wide: 1.4 },
    { title: '单位', wide: 0.8, align: 'center' as const },
    { title: '结果', align: 'right' as const },
    { title: '算法', wide: 2.2 },
  ]
  return table(desk, { id: `${id}_result`, title: `${option.name}的经济分析` }, head, rows)
}

function verdictParagraph(desk: Desk, option: Studied): Block {
  const { technical, environmental, economic, decision } = option.study
  const written = option.study.row.fields['conclusion'] ?? ''
  const figures = COMPARED.flatMap((line, index) => [
    `${index === 0 ? '' : '，'}${line.title} `,
    resultRun(desk, option, line),
    ` ${line.unit}`,
  ])
  return paragraph(
    ...figures,
    `。技术${verdictWords(technical)}，环境${verdictWords(environmental)}，经济${verdictWords(economic)}；综合结论：${verdictWords(decision)}。${written}`,
  )
}

function verdictWords(verdict: OptionStudy['decision'] | null): string {
  return verdict === null ? '没有填写' : STUDY_VERDICTS.label(verdict)
}

/** All studies side by side. */
export function feasibilityPart(desk: Desk, section: string): readonly Block[] {
  const all = studied(desk)
  if (all.length === 0) return []
  const head = [
    { title: '方案', wide: 2 },
    { title: '投资（万元）', align: 'right' as const },
    ...COMPARED.map(({ title, unit }) => ({ title: `${title}（${unit}）`, align: 'right' as const })),
    { title: '要求的偿还期（年）', align: 'right' as const },
    { title: '技术', wide: 0.7, align: 'center' as const },
    { title: '环境', wide: 0.7, align: 'center' as const },
    { title: '经济', wide: 0.7, align: 'center' as const },
    { title: '结论', wide: 0.8, align: 'center' as const },
  ]
  const rows = all.map((option) => [
    cellOf(option.name),
    investmentCell(desk, option),
    ...COMPARED.map((line) => cellWith(resultRun(desk, option, line))),
    normCell(desk, option),
    cellOf(verdictWords(option.study.technical)),
    cellOf(verdictWords(option.study.environmental)),
    cellOf(verdictWords(option.study.economic)),
    cellOf(verdictWords(option.study.decision)),
  ])
  return [table(desk, { id: `${section}_feasibility`, title: '方案可行性分析汇总' }, head, rows)]
}

/** The norms of the method for a class of options, the longest of which is asked for. */
function normSources({ input }: Desk, costClass: Studied['costClass']): FigureSource[] {
  return input.method.paybackNorms
    .filter((norm) => norm.costClass === costClass)
    .map((norm) => lawSource('payback_norm', norm))
}

function normCell(desk: Desk, { id, name, study, costClass }: Studied): ReportCell {
  const { norm } = study
  return cellWith(
    computed(desk, norm?.limit ?? 'missing', {
      key: `computed:payback_norm:${id}`,
      label: `${name} 要求的偿还期`,
      places: [placeOf('option_studies', study.row.id, 'payback_norm')],
      sources: norm?.from === 'class' ? normSources(desk, costClass) : [],
      how: norm === null ? '没有要求的偿还期' : norm.from === 'study' ? '可行性分析中填写的' : norm.title,
      unit: '年',
      rule: 'exact',
    }),
  )
}
