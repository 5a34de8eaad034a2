import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Issue } from '../../kernel/issue.ts'
import type { Spot } from './cells-of-draft.ts'
import { commonOf, named, numberOf, plainText } from './cells-of-draft.ts'
import { draftIssue } from './draft-issues.ts'
import type { DraftRow, SystemDraft } from './system-draft.schema.ts'

type Half = 'quantitative' | 'qualitative'
const HALVES: Readonly<Record<Half, string>> = { quantitative: '定量指标', qualitative: '定性指标' }

/** What the file of a ratio system says besides its head; `places`: the groups of each half in the draft. */
export function ratioBody(
  draft: SystemDraft,
  places: Readonly<Record<Half, readonly number[]>>,
  issues: Issue[],
): object {
  for (const [at, { part, title }] of draft.groups.entries()) {
    if (part === '') issues.push(draftIssue('draft_part_missing', `/groups/${at}/part`, { title }))
  }
  if (draft.grades.length === 0) issues.push(draftIssue('draft_grades_missing', '/grades'))
  const cap = number(draft.cap, { pointer: '/cap', what: '比值上限' }, issues)
  const halfOf = (half: Half) => ({
    weight: number(draft[`${half}Weight`], { pointer: `/${half}Weight`, what: `${HALVES[half]}部分的比重` }, issues),
    groups: places[half].map((at) => groupOf(draft, { half, at }, issues)),
  })
  for (const half of ['quantitative', 'qualitative'] as const) {
    if (places[half].length === 0) issues.push(draftIssue('draft_half_empty', '/groups', { what: HALVES[half] }))
  }
  const vetoes = draft.vetoes.map(({ id, title }, at) => ({
    id: named(id, { pointer: `/vetoes/${at}/id`, what: '否决项的编号' }, issues),
    title: named(title, { pointer: `/vetoes/${at}/title`, what: '否决项的内容' }, issues),
  }))
  return {
    kind: 'ratio',
    cap,
    quantitative: halfOf('quantitative'),
    qualitative: halfOf('qualitative'),
    grades: gradesOf(draft, issues),
    ...(vetoes.length === 0 ? {} : { vetoes }),
  }
}

function gradesOf({ grades }: SystemDraft, issues: Issue[]): object[] {
  return grades.map(({ id, title, atLeast }, at) => ({
    id: named(id, { pointer: `/grades/${at}/id`, what: '档次的编号' }, issues),
    title: named(title, { pointer: `/grades/${at}/title`, what: '档次的名称' }, issues),
    atLeast: number(atLeast, { pointer: `/grades/${at}/atLeast`, what: `档次“${title}”的下限` }, issues),
  }))
}

/** The number of a cell that has to have one; where it has none, an issue and 1. */
function number(text: string, { pointer, what }: Spot, issues: Issue[]): Decimal {
  const value = numberOf(text)
  if (value !== null) return value
  const code = text.trim() === '' ? 'draft_number_missing' : 'draft_number_wrong'
  issues.push(draftIssue(code, pointer, { what, text }))
  return decimal(1)
}

function groupOf({ groups }: SystemDraft, { half, at }: { readonly half: Half; readonly at: number }, issues: Issue[]) {
  const { id = '', title = '', indicators = [] } = groups[at] ?? {}
  const rows = indicators.map((row, place) =>
    rowOf(row, { half, pointer: `/groups/${at}/indicators/${place}` }, issues),
  )
  return { id: id === '' ? `g${at + 1}` : id, ...(title === '' ? {} : { title }), indicators: rows }
}

function rowOf(row: DraftRow, { half, pointer }: { readonly half: Half; readonly pointer: string }, issues: Issue[]) {
  const weight = number(row.weight, { pointer: `${pointer}/weight`, what: `“${row.title}”的分值` }, issues)
  if (half === 'qualitative') return { ...commonOf({ ...row, unit: '' }, pointer, issues), weight }
  const benchmark = number(
    withoutOwnUnit(row),
    { pointer: `${pointer}/benchmark`, what: `“${row.title}”的基准值` },
    issues,
  )
  return { ...commonOf(row, pointer, issues), weight, direction: wayOf(row, pointer, issues), benchmark }
}

/** `95%` of an indicator in per cent is 95: plants state 95 too. */
function withoutOwnUnit({ benchmark, unit }: DraftRow): string {
  return plainText(unit) === '%' ? plainText(benchmark).replace(/%$/, '') : benchmark
}

function wayOf({ direction, title }: DraftRow, pointer: string, issues: Issue[]): 'lower' | 'higher' {
  if (direction === 'lower' || direction === 'higher') return direction
  issues.push(draftIssue('draft_ratio_direction', `${pointer}/direction`, { title }))
  return 'lower'
}
