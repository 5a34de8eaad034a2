import { compare, ONE, rationalOf, ZERO } from '../../kernel/rational.ts'
import type { Issue } from '../../kernel/issue.ts'
import type { AnySystem } from '../judge-plant.ts'
import { LEVELS } from '../levels.ts'
import { examineRatioSystem } from '../read-ratio-system.ts'
import { examineSystem } from '../read-system.ts'
import { numberOf } from './cells-of-draft.ts'
import { draftIssue } from './draft-issues.ts'
import { isErrorValue } from '../../kernel/error-value.ts'
import type { SystemDraft } from './system-draft.schema.ts'
import type { FileOfDraft } from './system-of-draft.ts'
import { fileOfDraft } from './system-of-draft.ts'

/** A draft as it was examined. `file` and `system` are null while an error stands against it. */
export type ExaminedDraft = {
  readonly file: object | null
  readonly system: AnySystem | null
  /** Everything at once, pointing into the draft. */
  readonly issues: readonly Issue[]
}

/** Reads the system a draft says, under an id, and finds everything that stands against it. */
export function examineDraft(draft: SystemDraft, id: string): ExaminedDraft {
  const made = fileOfDraft(draft, id)
  const examined = examineFile(draft.kind, made.file)
  const own = new Set(made.issues.map(({ pointer }) => pointer))
  const placed = examined.issues.flatMap((issue) => {
    const pointer = pointerIntoDraft(issue.pointer, made.places)
    // what has no number of its own was already said
    return own.has(pointer) || isOfReplaced(issue, made) ? [] : [{ ...issue, pointer }]
  })
  const found = [...made.issues, ...placed, ...percentShares(draft)]
  const told = new Set(found.map(({ pointer }) => pointer))
  const issues = [...found, ...errorValues(draft).filter(({ pointer }) => !told.has(pointer))]
  const isSound = examined.system !== null && issues.every(({ severity }) => severity !== 'error')
  return isSound ? { file: made.file, system: examined.system, issues } : { file: null, system: null, issues }
}

function examineFile(kind: SystemDraft['kind'], file: object): Pick<ExaminedDraft, 'system' | 'issues'> {
  if (kind === 'ratio') {
    const { system, issues } = examineRatioSystem(file)
    return { system: system === null ? null : { kind, system }, issues }
  }
  const { system, issues } = examineSystem(file)
  return { system: system === null ? null : { kind, system }, issues }
}

const SUMS = ['system_points_not_hundred', 'system_weights_not_one']

/** A sum over what was put in place of a missing number says nothing; so does a shape that was said to be empty. */
function isOfReplaced({ code, pointer }: Issue, { issues }: FileOfDraft): boolean {
  if (code === 'system_value_wrong') return /\/(?:groups|indicators|grades)$/.test(pointer) && issues.length > 0
  if (!SUMS.includes(code)) return false
  return issues.some((each) => each.code.startsWith('draft_number') && /weight$/i.test(each.pointer))
}

const IN_FILE = /^\/(?:(quantitative|qualitative)\/)?groups(?:\/(\d+)(.*))?$/

function pointerIntoDraft(pointer: string, places: FileOfDraft['places']): string {
  if (pointer === '/quantitative/weight') return '/quantitativeWeight'
  if (pointer === '/qualitative/weight') return '/qualitativeWeight'
  const [whole, part, at, rest = ''] = IN_FILE.exec(pointer) ?? []
  if (whole === undefined) return pointer
  if (at === undefined) return part === undefined ? '/groups' : `/${part}Weight`
  const group = places[part === 'quantitative' || part === 'qualitative' ? part : ''][Number(at)] ?? Number(at)
  return `/groups/${group}${rest.replace(/\/benchmarks$/, '/I').replace('/benchmarks/', '/')}`
}

/** Per cents that a spreadsheet stores as shares: said, never changed. */
function percentShares({ groups }: SystemDraft): Issue[] {
  return groups.flatMap(({ indicators }, group) =>
    indicators.flatMap(({ unit, title, ...row }, at) => {
      if (unit.normalize('NFKC').trim() !== '%' || row.direction === 'qualitative') return []
      const given = [...LEVELS.map((level) => row[level]), row.benchmark].filter((text) => text.trim() !== '')
      const shares = given.filter((text) => isShare(text))
      if (given.length === 0 || shares.length < given.length) return []
      const field = row.benchmark.trim() === '' ? 'I' : 'benchmark'
      return [draftIssue('draft_percent_share', `/groups/${group}/indicators/${at}/${field}`, { title })]
    }),
  )
}

const CELLS = ['title', 'unit', 'I', 'II', 'III'] as const

/** Error values in cells where any text may stand; in numbers they are found as what is no number. */
function errorValues({ groups }: SystemDraft): Issue[] {
  return groups.flatMap(({ title, indicators }, group) => [
    ...(isErrorValue(title) ? [draftIssue('table_error_value', `/groups/${group}/title`, { text: title })] : []),
    ...indicators.flatMap((row, at) =>
      CELLS.filter((field) => isErrorValue(row[field])).map((field) =>
        draftIssue('table_error_value', `/groups/${group}/indicators/${at}/${field}`, { text: row[field] }),
      ),
    ),
  ])
}

function isShare(text: string): boolean {
  const value = text.includes('%') ? null : numberOf(text.replace(/^[<>=≤≥＜＞\s]+/, ''))
  if (value === null) return false
  const exact = rationalOf(value)
  return compare(exact, ZERO) > 0 && compare(exact, ONE) <= 0
}
