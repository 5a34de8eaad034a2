import { HEADINGS } from '../table-columns.ts'
import { DIRECTION_WORDS, PART_WORDS, SETTING_NAMES } from './tables-of-draft.ts'
import type { DraftGroup, DraftRow, SystemDraft } from './system-draft.schema.ts'

/** The fields of an indicator that people enter, in the order of their columns. */
export const ROW_FIELDS = [
  'id',
  'title',
  'unit',
  'weight',
  'limiting',
  'direction',
  'I',
  'II',
  'III',
  'benchmark',
  'verified',
  'note',
] as const satisfies readonly (keyof DraftRow)[]
export type RowField = (typeof ROW_FIELDS)[number]

/** The fields of a group that people enter. */
export const GROUP_FIELDS = ['title', 'weight', 'part'] as const satisfies readonly (keyof DraftGroup)[]
export type GroupField = (typeof GROUP_FIELDS)[number]

/** What stands besides the groups; lists are one thing each. */
export const HEAD_FIELDS = [
  'title',
  'source',
  'isFictitious',
  'levelNames',
  'rules',
  'variables',
  'shareSets',
  'cap',
  'quantitativeWeight',
  'qualitativeWeight',
  'grades',
  'vetoes',
] as const satisfies readonly (keyof SystemDraft)[]
export type HeadField = (typeof HEAD_FIELDS)[number]

const HEAD_NAMES: Readonly<Record<HeadField, string>> = {
  title: SETTING_NAMES.title,
  source: SETTING_NAMES.source,
  isFictitious: SETTING_NAMES.isFictitious,
  levelNames: '各级的名称',
  rules: '定级规则',
  variables: '变量',
  shareSets: SETTING_NAMES.shareSet,
  cap: SETTING_NAMES.cap,
  quantitativeWeight: SETTING_NAMES.quantitativeWeight,
  qualitativeWeight: SETTING_NAMES.qualitativeWeight,
  grades: '档次',
  vetoes: '否决项',
}

/** What a field of an indicator is called. */
export function rowFieldName(field: RowField): string {
  return field === 'verified' ? HEADINGS.status : HEADINGS[field]
}

/** What a field of a group is called. */
export function groupFieldName(field: GroupField): string {
  return field === 'title' ? HEADINGS.group : field === 'weight' ? HEADINGS.groupWeight : HEADINGS.part
}

/** What a field of the system is called. */
export function headFieldName(field: HeadField): string {
  return HEAD_NAMES[field]
}

/** A value of a row or group as people read it. */
export function fieldText(field: RowField | GroupField, value: string | boolean): string {
  if (field === 'verified') return value === true ? '已核对' : '未核对'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'direction') return DIRECTION_WORDS[value as keyof typeof DIRECTION_WORDS]
  return field === 'part' ? PART_WORDS[value as keyof typeof PART_WORDS] : value
}

/** A value of the system as people read it: lists a line each. */
export function headText(draft: SystemDraft, field: HeadField): string {
  switch (field) {
    case 'isFictitious':
      return draft.isFictitious ? '是' : '否'
    case 'levelNames':
      return [draft.levelNames.I, draft.levelNames.II, draft.levelNames.III].filter((name) => name !== '').join('；')
    case 'rules':
      return rulesText(draft.rules)
    case 'variables':
      return draft.variables.map(variableText).join('\n')
    case 'shareSets':
      return draft.shareSets.join('\n')
    case 'grades':
      return draft.grades.map(({ title, atLeast }) => `${title} ≥${atLeast}`).join('\n')
    case 'vetoes':
      return draft.vetoes.map(({ title }) => title).join('\n')
    default:
      return draft[field]
  }
}

function rulesText({
  indexThreshold,
  levelOneNonLimitingAtLeast,
  levelTwoNonLimitingAtLeast,
}: SystemDraft['rules']): string {
  return [
    `${SETTING_NAMES.indexThreshold} ${indexThreshold === '' ? '85' : indexThreshold}`,
    ...(levelOneNonLimitingAtLeast === ''
      ? []
      : [`${SETTING_NAMES.levelOneNonLimitingAtLeast} ${levelOneNonLimitingAtLeast}`]),
    ...(levelTwoNonLimitingAtLeast === ''
      ? []
      : [`${SETTING_NAMES.levelTwoNonLimitingAtLeast} ${levelTwoNonLimitingAtLeast}`]),
  ].join('；')
}

function variableText({ id, title, countOf, from, to, isWhole }: SystemDraft['variables'][number]): string {
  const range = [from === '' ? '' : `不小于 ${from}`, to === '' ? '' : `不大于 ${to}`, isWhole ? '整数' : '']
  const more = [countOf === '' ? '' : `计数：${countOf}`, ...range].filter((part) => part !== '')
  return `${id}：${title}${more.length === 0 ? '' : `（${more.join('，')}）`}`
}
