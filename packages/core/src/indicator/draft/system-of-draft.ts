import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, isDecimalText } from '../../kernel/decimal.ts'
import { isExactNumber } from '../../kernel/exact-number.schema.ts'
import type { Issue } from '../../kernel/issue.ts'
import { LEVELS } from '../levels.ts'
import { commonOf, named, namesIn, numberOf, plainText } from './cells-of-draft.ts'
import type { Spot } from './cells-of-draft.ts'
import { draftIssue } from './draft-issues.ts'
import { ratioBody } from './ratio-of-draft.ts'
import type { DraftGroup, DraftRow, SystemDraft } from './system-draft.schema.ts'

/** A file made of a draft: what could not be taken over is an issue, with something harmless in its place. */
export type FileOfDraft = {
  readonly file: object
  readonly issues: readonly Issue[]
  /** For each group of the file (of each half of a ratio system), its place in the draft. */
  readonly places: Readonly<Record<'' | 'quantitative' | 'qualitative', readonly number[]>>
}

/** The file of a draft of any kind under an id; texts become exact numbers where they are numbers. */
export function fileOfDraft(draft: SystemDraft, id: string): FileOfDraft {
  const issues: Issue[] = []
  const places = {
    '': placesOf(draft, ''),
    quantitative: placesOf(draft, 'quantitative'),
    qualitative: placesOf(draft, 'qualitative'),
  }
  const head = {
    id,
    title: named(draft.title, { pointer: '/title', what: '体系的名称' }, issues),
    ...(draft.source === '' ? {} : { source: draft.source }),
    ...(draft.isFictitious ? { isFictitious: true } : {}),
  }
  for (const [at, { title, indicators }] of draft.groups.entries()) {
    if (indicators.length === 0) issues.push(draftIssue('draft_group_empty', `/groups/${at}/indicators`, { title }))
  }
  if (draft.groups.length === 0) issues.push(draftIssue('draft_empty', '/groups'))
  const body = draft.kind === 'ratio' ? ratioBody(draft, places, issues) : levelsBody(draft, places[''], issues)
  return { file: { ...head, ...body }, issues, places }
}

function placesOf({ groups }: SystemDraft, part: DraftGroup['part']): number[] {
  return groups.flatMap((group, at) => (group.part === part && group.indicators.length > 0 ? [at] : []))
}

function levelsBody(draft: SystemDraft, places: readonly number[], issues: Issue[]): object {
  const { levelNames, shareSets, rules } = draft
  const groups = places.flatMap((at) => {
    const group = draft.groups[at]
    if (group === undefined) return []
    const indicators = group.indicators.map((row, place) => levelsRow(row, `/groups/${at}/indicators/${place}`, issues))
    const title = named(group.title, { pointer: `/groups/${at}/title`, what: '一级指标的名称' }, issues)
    return [{ id: group.id === '' ? `g${at + 1}` : group.id, title, weight: weightOf(group.weight), indicators }]
  })
  const hasNames = LEVELS.some((level) => levelNames[level] !== '')
  const { indexThreshold, ...least } = rules
  return {
    ...(hasNames ? { levelNames } : {}),
    ...(draft.variables.length === 0 ? {} : { variables: variablesOf(draft, issues) }),
    ...(shareSets.length === 0 ? {} : { shareSets: shareSets.map(namesIn).filter((names) => names.length > 0) }),
    groups,
    rules: {
      ...numberField({ indexThreshold }, { pointer: '/rules', what: '指数界限' }, issues),
      ...Object.fromEntries(Object.entries(least).filter(([, level]) => level !== '')),
    },
  }
}

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,40}$/

function variablesOf({ variables }: SystemDraft, issues: Issue[]): object[] {
  return variables.flatMap(({ id, title, countOf, from, to, isWhole }, at) => {
    const pointer = `/variables/${at}`
    if (!VARIABLE.test(id)) {
      issues.push(draftIssue('draft_variable_name', `${pointer}/id`, { id }))
      return []
    }
    const counted = namesIn(countOf)
    return [
      {
        id,
        title: named(title, { pointer: `${pointer}/title`, what: `变量 ${id} 的含义` }, issues),
        ...(counted.length === 0 ? {} : { countOf: counted }),
        ...numberField({ from }, { pointer, what: `变量 ${id} 的下限` }, issues),
        ...numberField({ to }, { pointer, what: `变量 ${id} 的上限` }, issues),
        ...(isWhole ? { isWhole } : {}),
      },
    ]
  })
}

/** A field that may be left empty; what is no number is an issue and left out. */
function numberField(field: Readonly<Record<string, string>>, { pointer, what }: Spot, issues: Issue[]): object {
  const entries = Object.entries(field).flatMap(([name, text]) => {
    if (text.trim() === '') return []
    const value = numberOf(text)
    if (value !== null) return [[name, value] as const]
    issues.push(draftIssue('draft_number_wrong', `${pointer}/${name}`, { what, text }))
    return []
  })
  return Object.fromEntries(entries)
}

function levelsRow(row: DraftRow, pointer: string, issues: Issue[]): object {
  if (row.direction === '') {
    issues.push(draftIssue('table_direction_missing', `${pointer}/direction`, { title: row.title }))
  }
  const direction = row.direction === '' ? 'qualitative' : row.direction
  const benchmarks = LEVELS.flatMap((level) => {
    const text = row[level]
    return text.trim() === '' ? [] : [[level, direction === 'qualitative' ? text : benchmarkOf(text)] as const]
  })
  return {
    ...commonOf(row, pointer, issues),
    weight: weightOf(row.weight),
    limiting: row.limiting,
    direction,
    benchmarks: Object.fromEntries(benchmarks),
  }
}

/** A weight as an exact number; an expression as it stands; an empty cell is unpublished. */
function weightOf(text: string): Decimal | string | null {
  const plain = plainText(text)
  return plain === '' ? null : (numberOf(plain) ?? plain)
}

function benchmarkOf(text: string): Decimal | string {
  const plain = text.normalize('NFKC').trim()
  return isDecimalText(plain) && isExactNumber(decimal(plain)) ? decimal(plain) : text
}
