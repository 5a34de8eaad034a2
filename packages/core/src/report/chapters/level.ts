import { levelNames, reachedCode } from '../../indicator/level-names.ts'
import type { AnySystem } from '../../indicator/judge-plant.ts'
import { LEVELS, ROMAN } from '../../indicator/levels.ts'
import type { LevelResult } from '../../indicator/level-result.schema.ts'
import type { RatioResult } from '../../indicator/ratio-result.schema.ts'
import { Decimal, isDecimalText, decimal } from '../../kernel/decimal.ts'
import type { Moment } from '../../workbench/level/chosen-system.ts'
import { MOMENTS, chosenSystem } from '../../workbench/level/chosen-system.ts'
import type { LevelOfAudit } from '../../workbench/level/level-of-audit.ts'
import type { LevelLine } from '../../workbench/level/level-line.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { DASH } from '../parts/dash.ts'
import { NOT_APPLICABLE_WORDS, cellOf, cellWith, computed, enteredDay, gap, paragraph, placeOf } from '../parts/runs.ts'
import { table } from '../parts/table.ts'
import type { Block, ReportCell, Run } from '../report-document.schema.ts'

const NO_SYSTEM = '还没有选定评价指标体系，不能计算清洁生产水平。请在工作台的“水平”中选定并填写指标的数值。'

/** The level before the audit: the verdict, every indicator with why, what lags. */
export function levelBeforePart(desk: Desk, section: string): readonly Block[] {
  return levelBlocks(desk, section, 'before')
}

/** The level after the audit, beside that before it. */
export function levelAfterPart(desk: Desk, section: string): readonly Block[] {
  const { system } = desk.input.beside
  const blocks = levelBlocks(desk, section, 'after')
  if (system === null) return blocks
  const [before, after] = (['before', 'after'] as const).map((moment) => verdictRun(desk, system, moment))
  return [
    ...(before === undefined || after === undefined
      ? []
      : [paragraph('审核前的水平：', before, '；审核后的水平：', after, '。')]),
    ...blocks,
    ...requiredBlocks(desk, section, system, 'after'),
  ]
}

/** The levels somebody asks for beside the level reached before the audit. */
export function levelRequiredPart(desk: Desk, section: string): readonly Block[] {
  const { system } = desk.input.beside
  return system === null ? [] : requiredBlocks(desk, section, system, 'before')
}

function levelBlocks(desk: Desk, section: string, moment: Moment): readonly Block[] {
  const { data, beside } = desk.input
  const { system } = beside
  if (system === null) {
    const isChosen = chosenSystem(data) !== null
    return [
      gap(section, isChosen ? '选定的评价指标体系现在找不到，不能计算水平。请在工作台的“水平”中重新选定。' : NO_SYSTEM),
    ]
  }
  const level = desk.readings.level(moment)
  if (level === null || level.isEmpty)
    return [gap(section, `还没有填写${MOMENTS[moment]}的指标数值，不能计算${MOMENTS[moment]}的水平。`)]
  return [
    paragraph(
      `采用《${system.system.title}》评价${MOMENTS[moment]}的清洁生产水平`,
      ...indexRuns(desk, level),
      '，结果为',
      verdictRun(desk, system, moment),
      '。',
    ),
    ...reasonBlocks(desk, moment),
    ...noteBlocks(level),
    ...variableTable(desk, section, moment),
    indicatorTable(desk, section, level),
    laggingBlock(level),
  ]
}

/** Why this system was taken; told once, before the audit. */
function reasonBlocks(desk: Desk, moment: Moment): Block[] {
  const reason = chosenSystem(desk.input.data)?.row.fields['reason'] ?? ''
  return reason === '' || moment === 'after' ? [] : [paragraph(`采用这一体系的理由：${reason}`)]
}

/** The variables the benchmarks of the system are reckoned with; nothing where it has none. */
function variableTable(desk: Desk, section: string, moment: Moment): readonly Block[] {
  if (rowsOf(desk.input.data, 'level_variables').length === 0) return []
  return sheetTable(desk, {
    sheet: 'level_variables',
    section: `${section}_${moment}`,
    title: '评价指标的变量',
    columns: [
      ['variable', 1],
      ['name', 2],
      [moment, 1],
      ['source', 2],
    ],
    missing: '',
  })
}

/** The verdict is computed, never typed; it is bound, so that another one is told. */
function verdictRun(desk: Desk, system: AnySystem, moment: Moment): Run {
  const level = desk.readings.level(moment)
  const code = level === null || level.result === null || level.isEmpty ? null : reachedCode(level.result)
  return desk.figure({
    key: `computed:level:${moment}`,
    label: `${MOMENTS[moment]}的清洁生产水平`,
    text: code === null ? '不能计算' : levelNames(system)(code),
    value: null,
    unit: '',
    places: [placeOf('level_values', null, moment)],
    how: '由指标的数值按评价指标体系计算',
  })
}

function indexRuns(desk: Desk, { result, moment }: LevelOfAudit): readonly (string | Run)[] {
  const parts = indexParts(result)
  return parts.flatMap(({ id, title, value }, index) => [
    `${index === 0 ? '：' : '，'}${title} `,
    computed(desk, new Decimal(value), {
      key: `computed:level_index:${moment}:${id}`,
      label: `${MOMENTS[moment]}${title}`,
      places: [placeOf('level_values', null, moment)],
      how: '各指标得分之和，不适用的指标的权重按比例分给同组的其他指标',
      rule: 'fixed',
    }),
  ])
}

function indexParts(result: LevelResult | RatioResult | null) {
  if (result === null) return []
  if ('indices' in result) {
    const { indices } = result
    return indices === null
      ? []
      : LEVELS.map((level) => ({ id: level, title: `${ROMAN[level]}级综合评价指数`, value: indices[level] }))
  }
  const { index } = result
  return index === null ? [] : [{ id: 'index', title: '综合评价指数', value: index }]
}

/** What a reader must know of the result: rows that nobody verified, a made-up system, values that are missing. */
function noteBlocks({ issues }: LevelOfAudit): Block[] {
  return [...new Set(issues.map(({ message }) => message))]
    .slice(0, MOST_NOTES)
    .map((message) => paragraph(`说明：${message}`))
}

const MOST_NOTES = 30

const REACHED: Readonly<Record<string, string>> = {
  none: '未达到',
  missing: '没有数据',
  not_applicable: NOT_APPLICABLE_WORDS,
}

function indicatorTable(desk: Desk, section: string, { lines, moment }: LevelOfAudit): Block {
  const isRatio = desk.input.beside.system?.kind === 'ratio'
  const titles = isRatio ? ['评价基准'] : LEVELS.map((level) => `${ROMAN[level]}级基准`)
  const head = [
    { title: '指标', wide: 2.2 },
    { title: '单位', wide: 0.9, align: 'center' as const },
    { title: '权重', wide: 0.8, align: 'center' as const },
    ...titles.map((title) => ({ title, wide: 1.1, align: 'center' as const })),
    { title: '数值', wide: 1, align: 'right' as const },
    { title: isRatio ? '单项指数' : '达到', wide: 0.9, align: 'center' as const },
    { title: '得分', wide: 1, align: 'right' as const },
  ]
  const rows = lines.map((line) => {
    const { indicator } = line
    return [
      cellOf(`${indicator.isLimiting ? '*' : ''}${indicator.title}`),
      cellOf(indicator.unit ?? ''),
      cellOf(indicator.weight),
      ...LEVELS.slice(0, titles.length).map((level) => cellOf(indicator.asked[level])),
      valueCell(desk, line, moment),
      reachedCell(desk, line, moment),
      pointsCell(desk, line, moment),
    ]
  })
  const note = `带 * 的是限定性指标。${isRatio ? '得分为单项指数乘以权重。' : '得分为所达等级的指数中的得分。'}`
  return table(desk, { id: `${section}_level_${moment}`, title: `${MOMENTS[moment]}各项指标`, note }, head, rows)
}

function placesOf({ row }: LevelLine, moment: Moment) {
  return [placeOf('level_values', row?.id ?? null, moment)]
}

function valueCell(desk: Desk, line: LevelLine, moment: Moment): ReportCell {
  const { indicator, text, value } = line
  const isNumber = text !== null && isDecimalText(text)
  const words = text === null ? DASH : value === 'not_applicable' ? NOT_APPLICABLE_WORDS : text
  return cellWith(
    isNumber
      ? computed(desk, decimal(text), {
          ...headOf(line, moment, 'value'),
          how: '填写的指标数值',
          unit: indicator.unit ?? '',
          rule: 'exact',
        })
      : desk.figure({
          ...headOf(line, moment, 'value'),
          text: words,
          value: null,
          unit: '',
          how: text === null ? '还没有填写' : '填写的指标数值',
        }),
  )
}

function reachedCell(desk: Desk, line: LevelLine, moment: Moment): ReportCell {
  const { reached, ratio } = line
  const level = LEVELS.find((each) => each === reached)
  const text = reached === null ? DASH : level === undefined ? (REACHED[reached] ?? reached) : `${ROMAN[level]}级`
  if (reached === null && ratio !== null) {
    const origin = {
      ...headOf(line, moment, 'ratio'),
      how: '实际值与基准值之比（越低越好的取倒数），封顶',
      rule: 'quotient' as const,
    }
    return cellWith(computed(desk, new Decimal(ratio), origin))
  }
  return cellWith(desk.figure({ ...headOf(line, moment, 'reached'), text, value: null, unit: '', how: line.why }))
}

function pointsCell(desk: Desk, line: LevelLine, moment: Moment): ReportCell {
  const { points, why } = line
  const best = points === null || typeof points === 'string' ? points : bestOf(line)
  const origin = { ...headOf(line, moment, 'points'), how: why ?? '不能计算', rule: 'fixed' as const }
  return cellWith(computed(desk, best === null || !isDecimalText(best) ? 'missing' : decimal(best), origin))
}

/** The points at the best level it reaches; at level III where it reaches none, which are 0. */
function bestOf({ points, reached }: LevelLine): string | null {
  if (points === null || typeof points === 'string') return points
  return points[LEVELS.find((level) => level === reached) ?? 'III']
}

function headOf(line: LevelLine, moment: Moment, what: string) {
  return {
    key: `computed:level_${what}:${moment}:${line.indicator.id}`,
    label: `${line.indicator.title} ${MOMENTS[moment]}${{ value: '数值', ratio: '比值', reached: '达到的等级', points: '得分' }[what] ?? ''}`,
    places: placesOf(line, moment),
  }
}

/** Limiting ones first: they decide. */
function laggingBlock({ lagging, missing, moment }: LevelOfAudit): Block {
  const nameOf = ({ indicator }: LevelLine): string => `${indicator.title}${indicator.isLimiting ? '（限定性）' : ''}`
  const lacking = missing.length === 0 ? '' : `没有数据的指标：${missing.map(nameOf).join('、')}。`
  if (lagging.length === 0) return paragraph(`${MOMENTS[moment]}没有落后于Ⅰ级（基准）的指标。${lacking}`)
  return paragraph(
    `${MOMENTS[moment]}落后于Ⅰ级（基准）的指标，限定性的在前：${lagging.map(nameOf).join('、')}。${lacking}`,
  )
}

function requiredBlocks(desk: Desk, section: string, system: AnySystem, moment: Moment): readonly Block[] {
  const level = desk.readings.level(moment)
  if (level === null || level.required.length === 0) return []
  const names = levelNames(system)
  const head = [
    { title: '要求的依据', wide: 2 },
    { title: '要求的等级', align: 'center' as const },
    { title: '期限', align: 'center' as const },
    { title: `${MOMENTS[moment]}达到`, align: 'center' as const },
    { title: '结论', align: 'center' as const },
    { title: '差距所在的指标', wide: 4 },
  ]
  const rows = level.required.map(({ row, level: asked, basis, dueOn, isMet, short }) => [
    cellOf(basis),
    cellOf(asked === null ? DASH : names(asked)),
    cellWith(
      enteredDay(desk, dueOn ?? undefined, {
        sheet: 'level_requirements',
        row: row.id,
        column: 'due_on',
        label: `${basis} 期限`,
      }),
    ),
    cellWith(verdictRun(desk, system, moment)),
    cellWith(
      desk.figure({
        key: `computed:level_required:${moment}:${row.id}`,
        label: `${basis} ${MOMENTS[moment]}是否达到`,
        text: isMet === null ? '不能判断' : isMet ? '达到' : '没有达到',
        value: null,
        unit: '',
        places: [placeOf('level_requirements', row.id, 'level'), placeOf('level_values', null, moment)],
        how: '要求的等级与计算的等级比较',
      }),
    ),
    cellOf(short.map(({ indicator }) => indicator.title).join('、')),
  ])
  return [
    table(
      desk,
      { id: `${section}_required_${moment}`, title: `要求达到的水平与${MOMENTS[moment]}水平比较` },
      head,
      rows,
    ),
  ]
}
