import { levelNames, reachedCode } from '../../indicator/level-names.ts'
import type { AnySystem } from '../../indicator/judge-plant.ts'
import { LEVELS, ROMAN } from '../../indicator/levels.ts'
import type { LevelResult } from '../../indicator/level-result.schema.ts'
import type { RatioResult } from '../../indicator/ratio-result.schema.ts'
import { Decimal } from '../../kernel/decimal.ts'
import type { Moment } from '../../workbench/level/chosen-system.ts'
import { MOMENTS, chosenSystem } from '../../workbench/level/chosen-system.ts'
import type { LevelOfAudit } from '../../workbench/level/level-of-audit.ts'
import type { LevelLine } from '../../workbench/level/level-line.ts'
import type { WorkbenchRow } from '../../workbench/row.schema.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import { SYSTEM_KEY } from '../figure-kinds.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { DASH } from '../parts/dash.ts'
import { cellOf, cellWith, computed, enteredDay, gap, paragraph, placeOf } from '../parts/runs.ts'
import { systemSource } from '../parts/sources.ts'
import { table } from '../parts/table.ts'
import { told } from '../parts/told.ts'
import { indicatorTable } from './level-indicators.ts'
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
      '采用《',
      systemTitle(desk, system),
      `》评价${MOMENTS[moment]}的清洁生产水平`,
      ...indexRuns(desk, system, level),
      '，结果为',
      verdictRun(desk, system, moment),
      '。',
    ),
    ...reasonBlocks(desk, moment),
    ...noteBlocks(desk, level),
    ...variableTable(desk, section, moment),
    indicatorTable(desk, section, system, level),
    laggingBlock(level),
  ]
}

/** What the system is called, bound to the version that was chosen. */
function systemTitle(desk: Desk, system: AnySystem): Run {
  const row = chosenSystem(desk.input.data)?.row
  return told(desk, system.system.title, {
    key: SYSTEM_KEY,
    label: '采用的评价指标体系',
    places: row === undefined ? [] : [placeOf('level_system', row.id, 'system')],
    sources: [systemSource(desk, system)],
    how: '选定的评价指标体系，权重和基准值都取自这一版',
  })
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
    sources: [systemSource(desk, system)],
    how: '由指标的数值按评价指标体系计算',
  })
}

function indexRuns(desk: Desk, system: AnySystem, { result, moment }: LevelOfAudit): readonly (string | Run)[] {
  const parts = indexParts(result)
  return parts.flatMap(({ id, title, value }, index) => [
    `${index === 0 ? '：' : '，'}${title} `,
    computed(desk, new Decimal(value), {
      key: `computed:level_index:${moment}:${id}`,
      label: `${MOMENTS[moment]}${title}`,
      places: [placeOf('level_values', null, moment)],
      sources: [systemSource(desk, system)],
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
function noteBlocks(desk: Desk, { issues, moment }: LevelOfAudit): Block[] {
  const counts = new Map<string, number>()
  return [...new Map(issues.map((issue) => [issue.message, issue])).values()]
    .slice(0, MOST_NOTES)
    .map(({ code, message, place }) => {
      const key = `told:level:${moment}:${code}:${place.row ?? ''}:${place.column ?? ''}`
      const before = counts.get(key) ?? 0
      counts.set(key, before + 1)
      const label = `${MOMENTS[moment]}水平的说明`
      const how = '按指标体系计算时查出的问题'
      return paragraph('说明：', told(desk, message, { key: `${key}:${before}`, label, places: [place], how }))
    })
}

const MOST_NOTES = 30

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
    askedCell(desk, row, asked === null ? DASH : names(asked)),
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
        sources: [systemSource(desk, system)],
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

/** The level somebody asks for, as the system calls it. */
function askedCell(desk: Desk, { id, fields }: WorkbenchRow, text: string): ReportCell {
  return cellWith(
    told(desk, text, {
      key: `required_level:${id}`,
      label: `${fields['basis'] ?? ''} 要求的等级`.trim(),
      places: [placeOf('level_requirements', id, 'level')],
      how: null,
    }),
  )
}
