import { OPTION_BARRIERS, OPTION_STATES } from '../../vocabulary/option-codes.ts'
import { actualOf, measureOf, progressTo, targetOf } from '../../workbench/survey/targets.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { sum } from '../../kernel/decimal.ts'
import type { WorkbenchRow } from '../../workbench/row.schema.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { AuditOption } from '../../workbench/options/audit-option.ts'
import type { Desk } from '../desk.ts'
import { investmentCell } from './options.ts'
import { DASH } from '../parts/dash.ts'
import {
  cellOf,
  cellWith,
  computed,
  countOf,
  enteredDay,
  enteredNumber,
  gap,
  paragraph,
  placeOf,
} from '../parts/runs.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { table } from '../parts/table.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import { decimal } from '../../kernel/decimal.ts'
import { optionCount } from '../parts/option-count.ts'
import { yearOf } from '../parts/year-runs.ts'
import { placeOfFigure } from '../parts/years-table.ts'

/** Who carries each option out, with which money, from when to when; options that were given up are not in it. */
export function planPartOfOptions(desk: Desk, section: string): readonly Block[] {
  const options = desk.readings.options.filter(({ state }) => state !== 'rejected')
  if (options.length === 0) return [gap(section, '还没有要实施的方案。请在工作台的“方案”中填写方案和实施计划。')]
  const head = [
    { title: '方案', wide: 2 },
    { title: '投资（万元）', align: 'right' as const },
    { title: '责任部门及负责人', wide: 1.4 },
    { title: '资金来源', wide: 1.1 },
    { title: '计划开始', wide: 1.3, align: 'center' as const },
    { title: '计划完成', wide: 1.3, align: 'center' as const },
  ]
  const rows = options.map((option) => [
    cellOf(option.name),
    investmentCell(desk, option),
    cellOf(option.work?.owner ?? DASH),
    cellOf(option.work?.funds ?? DASH),
    dayCell(desk, option, 'plan_from', '计划开始'),
    dayCell(desk, option, 'plan_to', '计划完成'),
  ])
  const unplanned = options.filter(({ work }) => work === null).map(({ name }) => name)
  return [
    table(desk, { id: `${section}_plan`, title: '方案实施计划' }, head, rows),
    ...(unplanned.length === 0 ? [] : [gap(section, `这些方案还没有实施计划：${unplanned.slice(0, 20).join('、')}。`)]),
  ]
}

/** Days of the plan of an option; where there is no row yet, the option is the place. */
function dayCell(desk: Desk, { id, name, work, row }: AuditOption, column: string, words: string): ReportCell {
  const label = `${name} ${words}`
  if (work !== null) {
    return cellWith(
      enteredDay(desk, work.row.fields[column], { sheet: 'option_work', row: work.row.id, column, label }),
    )
  }
  const missing = {
    key: `option_work_of:${id}:${column}`,
    label,
    text: DASH,
    value: null,
    unit: '',
    how: '还没有实施计划',
  }
  return cellWith(desk.figure({ ...missing, places: [placeOf('options', row.id, 'name')] }))
}

const ACCEPTANCE_WORDS: Readonly<Record<AuditOption['acceptance']['need'], string>> = {
  needed: '需要验收',
  not_needed: '免于验收',
  taken_over: '采用专项验收结论',
  undetermined: '待定',
}

/** How far each option is, what it has cost, why not where it is not. */
export function implementationPart(desk: Desk, section: string): readonly Block[] {
  const { options } = desk.readings
  if (options.length === 0) return [gap(section, '还没有清洁生产方案。')]
  const done = options.filter(({ state }) => state === 'done')
  const places = options.map(({ id }) => placeOf('options', id, 'state'))
  const doneCount = countOf(desk, decimal(done.length), {
    key: 'computed:options:done',
    label: '已实施的方案数',
    places,
    how: '状态为已实施的方案',
    unit: '项',
  })
  return [
    paragraph('共有方案 ', optionCount(desk), ' 项，已实施 ', doneCount, ' 项', ...spent(desk, done), '。'),
    stateTable(desk, section),
  ]
}

function stateTable(desk: Desk, section: string): Block {
  const head = [
    { title: '方案', wide: 1.8 },
    { title: '状态', wide: 0.8, align: 'center' as const },
    { title: '实际开始', wide: 1.2, align: 'center' as const },
    { title: '完成日期', wide: 1.2, align: 'center' as const },
    { title: '进度（%）', wide: 0.8, align: 'right' as const },
    { title: '计划投资（万元）', align: 'right' as const },
    { title: '实际投资（万元）', align: 'right' as const },
    { title: '未实施的原因', wide: 1.2 },
    { title: '验收', wide: 1.1 },
  ]
  const rows = desk.readings.options.map((option) => [
    cellOf(option.name),
    cellOf(option.state === null ? DASH : OPTION_STATES.label(option.state)),
    dayCell(desk, option, 'started_on', '实际开始'),
    cellWith(
      enteredDay(desk, option.row.fields['finished_on'], {
        sheet: 'options',
        row: option.id,
        column: 'finished_on',
        label: `${option.name} 完成日期`,
      }),
    ),
    workNumber(desk, option, 'progress', { words: '进度', unit: '%' }),
    investmentCell(desk, option),
    workNumber(desk, option, 'actual_cost', { words: '实际投资', unit: '万元' }),
    cellOf(option.work?.barrier === null || option.work === null ? '' : OPTION_BARRIERS.label(option.work.barrier)),
    cellOf(ACCEPTANCE_WORDS[option.acceptance.need]),
  ])
  return table(desk, { id: `${section}_state`, title: '方案实施情况' }, head, rows)
}

function spent(desk: Desk, done: readonly AuditOption[]) {
  const costs = done.map(({ work }) => work?.actualCost ?? null)
  const known = costs.flatMap((cost) => cost ?? [])
  const total: Decimal | 'missing' = known.length < costs.length || costs.length === 0 ? 'missing' : sum(known)
  const places = done.map(({ id, work }) =>
    work === null ? placeOf('options', id, 'name') : placeOf('option_work', work.row.id, 'actual_cost'),
  )
  const how = total === 'missing' ? '有已实施的方案没有填写实际投资' : '已实施方案的实际投资之和'
  const origin = {
    key: 'computed:options:spent',
    label: '已实施方案的实际投资',
    places,
    how,
    unit: '万元',
    rule: 'exact' as const,
  }
  return ['，实际投资合计 ', computed(desk, total, origin), ' 万元']
}

function workNumber(
  desk: Desk,
  { id, name, work }: AuditOption,
  column: 'progress' | 'actual_cost',
  { words, unit }: { readonly words: string; readonly unit: string },
): ReportCell {
  const label = `${name} ${words}`
  if (work !== null) {
    const entry = { sheet: 'option_work', row: work.row.id, column, label } as const
    return cellWith(enteredNumber(desk, work.row.fields[column], entry, unit))
  }
  const missing = {
    key: `option_work_of:${id}:${column}`,
    label,
    text: DASH,
    value: null,
    unit,
    how: '还没有填写实施情况',
  }
  return cellWith(desk.figure({ ...missing, places: [placeOf('options', id, 'name')] }))
}

/** How much of each target has been reached by the newest figures. */
export function targetsReachedPart(desk: Desk, section: string): readonly Block[] {
  const rows = rowsOf(desk.input.data, 'targets')
  if (rows.length === 0) return [gap(section, '还没有清洁生产目标，不能比较完成情况。')]
  const head = [
    { title: '指标', wide: 2 },
    { title: '单位', align: 'center' as const },
    { title: '基准值', align: 'right' as const },
    { title: '近期目标', align: 'right' as const },
    { title: '最新值', align: 'right' as const },
    { title: '年份', wide: 0.8, align: 'center' as const },
    { title: '完成（%）', align: 'right' as const },
    { title: '结论', align: 'center' as const },
  ]
  return [
    table(
      desk,
      {
        id: `${section}_reached`,
        title: '清洁生产目标完成情况',
        note: '完成＝（最新值－基准值）÷（目标值－基准值）；有近期目标的按近期目标。',
      },
      head,
      rows.map((row) => reachedCells(desk, row)),
    ),
  ]
}

function reachedCells(desk: Desk, row: WorkbenchRow): ReportCell[] {
  const name = row.fields['name'] ?? ''
  const unit = row.fields['unit_text'] ?? ''
  const entered = (column: string, words: string): ReportCell => {
    const entry = { sheet: 'targets', row: row.id, column, label: `${name} ${words}` } as const
    return cellWith(enteredNumber(desk, row.fields[column], entry, unit))
  }
  const { value, year, progress, places, why, rule } = reachedOf(desk, row)
  const own = { places, unit }
  const newest = {
    key: `target:${row.id}`,
    label: `${name} 最新值的年份`,
    places,
    how: year === null ? why : '现状调查中最新一年',
  }
  const noProgress = value === null ? why : '目标值与基准值相同或者没有填写'
  return [
    cellOf(name),
    cellOf(unit),
    entered('base_value', '基准值'),
    entered('near_value', '近期目标'),
    cellWith(
      computed(desk, value ?? 'missing', {
        ...own,
        key: `computed:target_actual:${row.id}`,
        label: `${name} 最新值`,
        how: value === null ? why : '现状调查中最新一年的数据',
        rule,
      }),
    ),
    { runs: [...yearOf(desk, year, newest)] },
    cellWith(
      computed(desk, progress ?? 'missing', {
        ...own,
        key: `computed:target_progress:${row.id}`,
        label: `${name} 完成情况`,
        how: progress === null ? noProgress : '（最新值－基准值）÷（目标值－基准值）',
        rule: 'share',
      }),
    ),
    cellOf(progress === null ? '不能判断' : progress.gte(1) ? '完成' : '没有完成'),
  ]
}

/** The newest value of what a target speaks of, and how much of the way it is. */
function reachedOf(desk: Desk, row: WorkbenchRow) {
  const { survey } = desk.readings
  const target = targetOf(row)
  const item = survey.items.find((each) => each.row.id === row.fields['item'])
  const measure = item === undefined ? null : measureOf(survey, item, target)
  const actual = item === undefined || measure === null ? null : actualOf(survey, item, measure)
  const place = item === undefined || actual === null ? [] : [placeOfFigure(item, actual.year)]
  return {
    value: actual?.value ?? null,
    year: actual?.year ?? null,
    progress: actual === null ? null : progressTo(target.near ?? target.far, target.base, actual.value),
    places: [placeOf('targets', row.id, 'item'), ...place],
    why: item === undefined ? '目标没有对应的调查项目' : '基准值与调查的数据对不上，不知道目标说的是哪个数',
    rule: measure === 'amount' ? ('exact' as const) : ('quotient' as const),
  }
}

/** What is to be done in the years after the audit. */
export function continuingPart(desk: Desk, section: string): readonly Block[] {
  return sheetTable(desk, {
    sheet: 'continuing_work',
    section,
    columns: [
      ['content', 3],
      ['from_on', 1.3],
      ['finish_on', 1.3],
      ['responsible', 1.4],
      ['note', 1.4],
    ],
    missing: '还没有持续清洁生产计划。请在工作台的“报告”中填写以后的工作内容、时间和责任部门。',
  })
}
