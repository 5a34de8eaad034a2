import type { SystemColumn } from '../table-columns.ts'
import { HEADINGS } from '../table-columns.ts'
import type { DraftGroup, DraftRow, SystemDraft } from './system-draft.schema.ts'

/** A sheet of a workbook: its name and its cells. */
export type NamedTable = { readonly name: string; readonly rows: readonly (readonly string[])[] }

const COLUMNS: Readonly<Record<SystemDraft['kind'], readonly SystemColumn[]>> = {
  levels: [
    'id',
    'group',
    'groupWeight',
    'title',
    'unit',
    'weight',
    'I',
    'II',
    'III',
    'limiting',
    'direction',
    'status',
    'note',
  ],
  ratio: ['id', 'part', 'group', 'title', 'unit', 'weight', 'benchmark', 'direction', 'status', 'note'],
}

export const DIRECTION_WORDS = { '': '', lower: '越小越好', higher: '越大越好', qualitative: '定性' } as const
export const PART_WORDS = { '': '', quantitative: '定量', qualitative: '定性' } as const

/** The settings of a system by what they are called on their sheet. */
export const SETTING_NAMES = {
  title: '名称',
  source: '出处',
  isFictitious: '虚构',
  indexThreshold: '指数界限',
  levelOneNonLimitingAtLeast: 'Ⅰ级时其余指标至少',
  levelTwoNonLimitingAtLeast: 'Ⅱ级时其余指标至少',
  levelNameI: 'Ⅰ级的名称',
  levelNameII: 'Ⅱ级的名称',
  levelNameIII: 'Ⅲ级的名称',
  cap: '比值上限',
  quantitativeWeight: '定量部分比重',
  qualitativeWeight: '定性部分比重',
  shareSet: '产量份额',
} as const
export const SETTINGS_HEAD = ['项目', '内容'] as const
export const VARIABLES_HEAD = ['变量', '含义', '计数的指标', '下限', '上限', '整数'] as const
export const GRADES_HEAD = ['档次编号', '档次', '指数下限'] as const
export const VETOES_HEAD = ['否决项编号', '否决项'] as const

/** The sheets of a workbook that say the whole system, as `readImport` reads them back. Of an empty one: the blank form. */
export function tablesOfDraft(draft: SystemDraft): NamedTable[] {
  const columns = COLUMNS[draft.kind]
  const indicators = draft.groups.flatMap((group) =>
    group.indicators.map((row) => columns.map((column) => cellOf(column, group, row))),
  )
  const sheets: NamedTable[] = [
    { name: '指标', rows: [columns.map((column) => HEADINGS[column]), ...indicators] },
    { name: '体系', rows: [[...SETTINGS_HEAD], ...settingsOf(draft)] },
  ]
  if (draft.kind === 'levels') {
    const variables = draft.variables.map(({ id, title, countOf, from, to, isWhole }) => [
      id,
      title,
      countOf,
      from,
      to,
      yes(isWhole),
    ])
    return [...sheets, { name: '变量', rows: [[...VARIABLES_HEAD], ...variables] }]
  }
  const grades = draft.grades.map(({ id, title, atLeast }) => [id, title, atLeast])
  const vetoes = draft.vetoes.map(({ id, title }) => [id, title])
  return [
    ...sheets,
    { name: '档次', rows: [[...GRADES_HEAD], ...grades] },
    { name: '否决项', rows: [[...VETOES_HEAD], ...vetoes] },
  ]
}

function cellOf(column: SystemColumn, group: DraftGroup, row: DraftRow): string {
  switch (column) {
    case 'group':
      return group.title
    case 'groupWeight':
      return group.weight
    case 'part':
      return PART_WORDS[group.part]
    case 'limiting':
      return yes(row.limiting)
    case 'direction':
      return DIRECTION_WORDS[row.direction]
    case 'status':
      return row.verified ? '已核对' : '未核对'
    case 'product':
      return ''
    default:
      return row[column]
  }
}

function settingsOf(draft: SystemDraft): string[][] {
  const { title, source, isFictitious, rules, levelNames, shareSets, kind } = draft
  const common = [
    [SETTING_NAMES.title, title],
    [SETTING_NAMES.source, source],
    [SETTING_NAMES.isFictitious, yes(isFictitious)],
  ]
  if (kind === 'ratio') {
    return [
      ...common,
      [SETTING_NAMES.cap, draft.cap],
      [SETTING_NAMES.quantitativeWeight, draft.quantitativeWeight],
      [SETTING_NAMES.qualitativeWeight, draft.qualitativeWeight],
    ]
  }
  return [
    ...common,
    [SETTING_NAMES.indexThreshold, rules.indexThreshold],
    [SETTING_NAMES.levelOneNonLimitingAtLeast, rules.levelOneNonLimitingAtLeast],
    [SETTING_NAMES.levelTwoNonLimitingAtLeast, rules.levelTwoNonLimitingAtLeast],
    [SETTING_NAMES.levelNameI, levelNames.I],
    [SETTING_NAMES.levelNameII, levelNames.II],
    [SETTING_NAMES.levelNameIII, levelNames.III],
    ...(shareSets.length === 0 ? [''] : shareSets).map((names) => [SETTING_NAMES.shareSet, names]),
  ]
}

function yes(holds: boolean): string {
  return holds ? '是' : ''
}
