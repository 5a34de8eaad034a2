import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, decimalText, sum } from '../../kernel/decimal.ts'
import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import type { CostClass, OptionNature } from '../../vocabulary/option-codes.ts'
import { COST_CLASSES, OPTION_NATURES, OPTION_STATES } from '../../vocabulary/option-codes.ts'
import type { AuditOption } from '../../workbench/options/audit-option.ts'
import { screeningOf } from '../../workbench/options/screening-of.ts'
import type { Desk } from '../desk.ts'
import { boundariesTable } from '../parts/boundaries-table.ts'
import { DASH } from '../parts/dash.ts'
import { effectsOfOptionCell } from '../parts/effect-cells.ts'
import { cellOf, cellWith, computed, countOf, enteredNumber, gap, paragraph, placeOf } from '../parts/runs.ts'
import type { ScoredSheets } from '../parts/score-table.ts'
import { optionCount } from '../parts/option-count.ts'
import { scoreTable } from '../parts/score-table.ts'
import { boundarySources } from '../parts/sources.ts'
import { table } from '../parts/table.ts'
import { chartBlock } from '../parts/years-table.ts'
import type { Block, ReportCell, Run } from '../report-document.schema.ts'

const NO_OPTIONS = '还没有清洁生产方案。请在工作台的“方案”中填写；没有方案的审核不完整。'
const UNKNOWN = '未定'

/** Options found on the walk through the plant: those that cost nothing or little. */
export function lowCostPart(desk: Desk, section: string): readonly Block[] {
  const cheap = desk.readings.options.filter(({ costClass }) => costClass === 'none' || costClass === 'low')
  if (cheap.length === 0)
    return [gap(section, '还没有无费、低费方案。请在工作台的“方案”中填写方案和投资；不花钱的投资填 0。')]
  return [optionsTable(desk, `${section}_cheap`, '无费、低费方案', cheap)]
}

/** All options, and the sentence that counts them. */
export function optionsPart(desk: Desk, section: string): readonly Block[] {
  const { options } = desk.readings
  if (options.length === 0) return [gap(section, NO_OPTIONS)]
  const classes = COST_CLASSES.entries.flatMap(({ code, label }, index) => [
    `${index === 0 ? '' : '、'}${label}方案 `,
    classCount(desk, code, options),
    ' 项',
  ])
  const unknown = options.filter(({ costClass }) => costClass === null)
  return [
    paragraph('审核期间共提出清洁生产方案 ', optionCount(desk), ' 项，其中', ...classes, '。'),
    ...(unknown.length === 0
      ? []
      : [gap(section, `有 ${unknown.length} 项方案没有投资，不能划分费用类别：${names(unknown)}。`)]),
    optionsTable(desk, `${section}_all`, '清洁生产方案汇总', options),
  ]
}

function names(options: readonly AuditOption[]): string {
  return options
    .map(({ name }) => name)
    .slice(0, 10)
    .join('、')
}

function classCount(desk: Desk, code: CostClass, options: readonly AuditOption[]): Run {
  const own = options.filter(({ costClass }) => costClass === code)
  return countOf(desk, decimal(own.length), {
    key: `computed:options:class:${code}`,
    label: `${COST_CLASSES.label(code)}方案数`,
    places:
      own.length === 0
        ? [placeOf('options', null, 'investment')]
        : own.map(({ id }) => placeOf('options', id, 'investment')),
    sources: boundarySources(desk, code),
    how: '按投资和费用类别的划分计算',
    unit: '项',
  })
}

function optionsTable(desk: Desk, id: string, title: string, options: readonly AuditOption[]): Block {
  const head = [
    { title: '方案', wide: 1.8 },
    { title: '内容', wide: 2.6 },
    { title: '方面', wide: 1.1 },
    { title: '性质', wide: 1, align: 'center' as const },
    { title: '投资（万元）', wide: 1, align: 'right' as const },
    { title: '费用类别', wide: 0.8, align: 'center' as const },
    { title: '状态', wide: 0.8, align: 'center' as const },
    { title: '效果', wide: 2.2 },
  ]
  const rows = options.map((option) => [
    cellOf(option.name),
    cellOf(option.row.fields['content'] ?? ''),
    cellOf(option.aspect === null ? DASH : CAUSE_ASPECTS.label(option.aspect)),
    cellOf(option.nature === null ? DASH : OPTION_NATURES.label(option.nature)),
    investmentCell(desk, option),
    cellOf(option.costClass === null ? UNKNOWN : COST_CLASSES.label(option.costClass)),
    cellOf(option.state === null ? DASH : OPTION_STATES.label(option.state)),
    effectsOfOptionCell(desk, option),
  ])
  return table(desk, { id, title, note: '效果为每年的量。' }, head, rows)
}

/** The investment of an option as it was entered. */
export function investmentCell(desk: Desk, { row, name }: AuditOption): ReportCell {
  const entry = { sheet: 'options', row: row.id, column: 'investment', label: `${name} 投资` } as const
  return cellWith(enteredNumber(desk, row.fields['investment'], entry, '万元'))
}

type Slot = { readonly nature: OptionNature | null; readonly costClass: CostClass | null }
const CLASSES: readonly (CostClass | null)[] = [...COST_CLASSES.codes, null]
const NATURES: readonly (OptionNature | null)[] = [...OPTION_NATURES.codes, null]

/** How many options of each class and nature, what they cost, and where the classes meet. */
export function optionsByClassPart(desk: Desk, section: string): readonly Block[] {
  const { options } = desk.readings
  if (options.length === 0) return [gap(section, NO_OPTIONS)]
  const shown = CLASSES.filter((costClass) => costClass !== null || options.some((each) => each.costClass === null))
  const natures = NATURES.filter((nature) => nature !== null || options.some((each) => each.nature === null))
  const count = (slot: Partial<Slot>): Decimal => decimal(options.filter((each) => isIn(each, slot)).length)
  const row = (title: string, slot: Partial<Slot>) => [
    cellOf(title),
    ...shown.map((costClass) => slotCell(desk, options, { ...slot, costClass })),
    slotCell(desk, options, slot),
  ]
  const head = [
    { title: '性质', wide: 1.4 },
    ...shown.map((costClass) => ({ title: className(costClass), align: 'right' as const })),
    { title: '合计', align: 'right' as const },
  ]
  const rows = [
    ...natures.map((nature) => row(nature === null ? '性质未写明' : OPTION_NATURES.label(nature), { nature })),
    row('合计', {}),
    investmentRow(desk, options, shown),
  ]
  const chart = {
    kind: 'bar' as const,
    unit: '项',
    categories: shown.map(className),
    series: natures.map((nature) => ({
      name: nature === null ? '性质未写明' : OPTION_NATURES.label(nature),
      values: shown.map((costClass) => decimalText(count({ nature, costClass }))),
      figures: shown.map((costClass) => slotKey({ nature, costClass })),
    })),
  }
  return [
    ...boundariesTable(desk, section),
    table(desk, { id: `${section}_classes`, title: '方案按性质和费用类别分类（项）' }, head, rows),
    chartBlock(desk, `${section}_classes_chart`, '方案按费用类别和性质分类（项）', chart),
  ]
}

function className(costClass: CostClass | null): string {
  return costClass === null ? `费用${UNKNOWN}` : COST_CLASSES.label(costClass)
}

function isIn(option: AuditOption, slot: Partial<Slot>): boolean {
  return (
    (slot.nature === undefined || option.nature === slot.nature) &&
    (slot.costClass === undefined || option.costClass === slot.costClass)
  )
}

function slotKey({ nature, costClass }: Partial<Slot>): string {
  const [first, second] = [
    nature === null ? 'none' : (nature ?? 'all'),
    costClass === null ? 'unknown' : (costClass ?? 'all'),
  ]
  return `computed:options:slot:${first}:${second}`
}

function slotCell(desk: Desk, options: readonly AuditOption[], slot: Partial<Slot>): ReportCell {
  const own = options.filter((each) => isIn(each, slot))
  const { nature } = slot
  const natureWords = nature === undefined ? '' : nature === null ? '性质未写明' : OPTION_NATURES.label(nature)
  return cellWith(
    countOf(desk, decimal(own.length), {
      key: slotKey(slot),
      label: `方案数 ${natureWords} ${slot.costClass === undefined ? '合计' : className(slot.costClass)}`,
      places: own.map(({ id }) => placeOf('options', id, 'nature')),
      sources: slot.costClass === undefined || slot.costClass === null ? [] : boundarySources(desk, slot.costClass),
      how: '清洁生产方案中这一类的行数',
      unit: '项',
    }),
  )
}

function investmentRow(
  desk: Desk,
  options: readonly AuditOption[],
  shown: readonly (CostClass | null)[],
): ReportCell[] {
  const total = (slot: Partial<Slot>, title: string): ReportCell => {
    const own = options.filter((each) => isIn(each, slot))
    const lacking = own.filter(({ investment }) => investment === null)
    const known = own.flatMap(({ investment }) => investment ?? [])
    return cellWith(
      computed(desk, lacking.length > 0 ? 'missing' : sum(known), {
        key: `computed:options:investment:${slot.costClass === undefined ? 'all' : (slot.costClass ?? 'unknown')}`,
        label: `方案投资 ${title}`,
        places: own.map(({ id }) => placeOf('options', id, 'investment')),
        how: lacking.length > 0 ? `这些方案还没有投资，所以没有合计：${names(lacking)}` : '各方案投资之和',
        unit: '万元',
        rule: 'exact',
      }),
    )
  }
  return [
    cellOf('投资（万元）'),
    ...shown.map((costClass) => total({ costClass }, className(costClass))),
    total({}, '合计'),
  ]
}

const SCREENING: ScoredSheets = {
  things: 'options',
  criteria: 'option_criteria',
  scores: 'option_scores',
  thing: 'option',
}

/** The screening by weighted sum of the options that have to be studied. */
export function screeningPart(desk: Desk, section: string): readonly Block[] {
  const { ranks, unscored } = screeningOf(desk.input.data, desk.readings.options)
  const things = ranks?.map(({ candidate }) => candidate) ?? [...new Set(unscored.map(({ candidate }) => candidate))]
  if (things.length === 0) return [gap(section, '没有需要筛选的中费、高费方案，或者还没有填写筛选的因素和得分。')]
  const ranked = ranks?.map(({ candidate, total, rank }) => ({ row: candidate, total, rank })) ?? null
  return [
    scoreTable(desk, {
      id: `${section}_screening`,
      title: '方案筛选权重总和计分排序',
      sheets: SCREENING,
      things,
      ranked,
    }),
    ...(ranks === null ? [gap(section, `还有 ${unscored.length} 个得分没有填写，不能排序。`)] : []),
  ]
}
