import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { nameKey } from '../kernel/text.ts'
import type { AuditMode } from '../vocabulary/outcome.ts'
import { AUDIT_MODES } from '../vocabulary/outcome.ts'
import { submissionIssue } from './submission-issues.ts'
import type { PartInForce } from './submission-parts-on.ts'
import type { SubmissionPart } from './submission-parts.schema.ts'

type DraftFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** A report as it is being prepared; `sections` maps the part to the page it begins on. */
export type SubmissionDraft = {
  readonly effectiveOn: LocalDate | null
  readonly namedAs: string
  readonly note: string
  readonly certifier: string
  readonly statements: readonly string[]
  readonly sections: Readonly<Record<string, string>>
  readonly documents: readonly (DraftFile & { readonly part: string })[]
  readonly evidence: readonly (DraftFile & {
    readonly title: string
    readonly effectiveOn: LocalDate | null
    readonly place: string
  })[]
}

/** What a draft is judged by. `proved` are the parts that events of the case have proved already. */
export type SubmissionTerms = {
  readonly parts: readonly PartInForce[]
  readonly mode: AuditMode
  readonly proved: ReadonlySet<string>
  /** Names under which the enterprise may appear on the cover: those of the case and of today. */
  readonly names: readonly string[]
  readonly openedOn: LocalDate
  readonly today: LocalDate
  readonly isEngaged: boolean
  readonly isCorrection: boolean
}

/**
 * Everything that stands between a draft and its submission, all at once, with pointers into the draft
 * (`/parts/<part>`, `/documents/<id>`, `/evidence/<id>`, `/effectiveOn` …). An `error` forbids the submission.
 */
export function submissionFindings(draft: SubmissionDraft, terms: SubmissionTerms): Issue[] {
  return [
    ...(terms.isEngaged ? [] : [submissionIssue('submission.who_audited', '')]),
    ...headFindings(draft, terms),
    ...terms.parts.flatMap((part) => partFindings(part, draft, terms)),
    ...documentFindings(draft, terms),
    ...draft.evidence.flatMap((item) => evidenceFindings(item, draft.effectiveOn)),
    ...sameContentFindings(draft),
    ...(isBlank(draft.certifier) ? [submissionIssue('submission.certifier', '/certifier')] : []),
  ]
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function headFindings(draft: SubmissionDraft, terms: SubmissionTerms): Issue[] {
  const noteMissing = terms.isCorrection && isBlank(draft.note)
  return [
    ...dayFindings(draft.effectiveOn, terms),
    ...nameFindings(draft.namedAs, terms.names),
    ...(noteMissing ? [submissionIssue('submission.correction_note', '/note')] : []),
  ]
}

function dayFindings(day: LocalDate | null, { openedOn, today }: SubmissionTerms): Issue[] {
  if (day === null) return [submissionIssue('submission.day_missing', '/effectiveOn')]
  if (day > today) return [submissionIssue('submission.day_to_come', '/effectiveOn', { day, today })]
  if (day < openedOn) return [submissionIssue('submission.day_before_case', '/effectiveOn', { day, openedOn })]
  return []
}

function nameFindings(named: string, names: readonly string[]): Issue[] {
  if (isBlank(named)) return [submissionIssue('submission.name_missing', '/namedAs')]
  if (names.some((name) => nameKey(name) === nameKey(named))) return []
  return [submissionIssue('submission.name_mismatch', '/namedAs', { named: named.trim(), name: names[0] ?? '' })]
}

function partFindings(part: PartInForce, draft: SubmissionDraft, { mode, proved }: SubmissionTerms): Issue[] {
  const { id, title, kind, needed } = part
  const params = { title, mode: AUDIT_MODES.label(mode) }
  const at = `/parts/${id}`
  const isLacking = needed === 'required' && !proved.has(id)
  if (kind === 'statement') {
    return needed === 'required' && !draft.statements.includes(id)
      ? [submissionIssue('submission.statement', at, { title })]
      : []
  }
  if (kind === 'section') return sectionFindings(draft.sections[id] ?? '', isLacking, { at, ...params })
  const given = draft.documents.filter((document) => document.part === id)
  if (given.length === 0) return isLacking ? [submissionIssue('submission.part_missing', at, params)] : []
  return needed === 'left_out' ? [submissionIssue('submission.part_left_out', at, params)] : []
}

type SectionAt = { readonly at: string; readonly title: string; readonly mode: string }

function sectionFindings(page: string, isLacking: boolean, { at, title, mode }: SectionAt): Issue[] {
  if (isBlank(page)) return isLacking ? [submissionIssue('submission.section_missing', at, { title, mode })] : []
  return /^[1-9]\d{0,4}$/.test(page.trim()) ? [] : [submissionIssue('submission.section_page', at, { title, page })]
}

const FORMATS: Record<
  SubmissionPart['formats'][number],
  { readonly label: string; readonly types: readonly string[] }
> = {
  pdf: { label: 'PDF', types: ['application/pdf'] },
  word: { label: 'Word', types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'] },
  excel: { label: 'Excel', types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  image: { label: '图片', types: ['image/png', 'image/jpeg'] },
  ofd: { label: 'OFD', types: ['application/ofd'] },
}

function typeLabel(mediaType: string): string {
  return Object.values(FORMATS).find(({ types }) => types.includes(mediaType))?.label ?? mediaType
}

function documentFindings({ documents }: SubmissionDraft, { parts }: SubmissionTerms): Issue[] {
  return documents.flatMap(({ id, part: partId, name, mediaType, sizeBytes }) => {
    const at = `/documents/${id}`
    const part = parts.find((each) => each.id === partId && each.kind === 'document')
    if (part === undefined) return [submissionIssue('submission.part_unknown', at, { name, part: partId })]
    const { title, formats } = part
    if (sizeBytes === 0) return [submissionIssue('submission.empty_file', at, { title, name })]
    if (formats.length === 0 || formats.some((format) => FORMATS[format].types.includes(mediaType))) return []
    const wanted = formats.map((format) => FORMATS[format].label).join('、')
    return [
      submissionIssue('submission.wrong_format', at, { title, name, type: typeLabel(mediaType), formats: wanted }),
    ]
  })
}

function evidenceFindings(item: SubmissionDraft['evidence'][number], effectiveOn: LocalDate | null): Issue[] {
  const at = `/evidence/${item.id}`
  const title = isBlank(item.title) ? item.name : item.title
  const day = item.effectiveOn
  return [
    ...(isBlank(item.title) ? [submissionIssue('submission.evidence_title', at, { name: item.name })] : []),
    ...(day === null ? [submissionIssue('submission.evidence_day', at, { title })] : []),
    ...(day !== null && effectiveOn !== null && day > effectiveOn
      ? [submissionIssue('submission.evidence_after_report', at, { title, day, effectiveOn })]
      : []),
    ...(isBlank(item.place) ? [submissionIssue('submission.evidence_place', at, { title })] : []),
    ...(item.sizeBytes === 0 ? [submissionIssue('submission.empty_file', at, { title, name: item.name })] : []),
  ]
}

function sameContentFindings({ documents, evidence }: SubmissionDraft): Issue[] {
  const all = [
    ...documents.map((file) => ({ ...file, at: `/documents/${file.id}` })),
    ...evidence.map((file) => ({ ...file, at: `/evidence/${file.id}` })),
  ]
  return all.flatMap((file, index) => {
    const other = all.slice(0, index).find(({ sha256 }) => sha256 === file.sha256)
    return other === undefined
      ? []
      : [submissionIssue('submission.same_content', file.at, { name: file.name, other: other.name })]
  })
}
