import { expect, test } from 'vitest'
import type { SubmissionDraft, SubmissionTerms } from './submission-findings.ts'
import { submissionFindings } from './submission-findings.ts'
import type { PartInForce } from './submission-parts-on.ts'

function part(id: string, kind: PartInForce['kind'], wish: Partial<PartInForce> = {}): PartInForce {
  const need = { full: 'required', simplified: 'required', quick: 'required' } as const
  const common = {
    need,
    when: [],
    basis: [],
    formats: [],
    answeredBy: [],
    confidential: false,
    proposal: true,
    origin: 'national',
  }
  return { id, title: `“${id}”`, kind, needed: 'required', ...common, ...wish }
}

const REPORT = part('report', 'document', { formats: ['pdf', 'word'] })
const CHAPTER = part('chapter', 'section')
const STATEMENT = part('truth', 'statement')

const TERMS: SubmissionTerms = {
  parts: [REPORT, CHAPTER, STATEMENT],
  mode: 'full',
  proved: new Set(),
  names: ['北京世纪中星能源技术有限公司(库尔勒分公司)'],
  openedOn: '2026-03-02',
  today: '2026-12-01',
  isEngaged: true,
  isCorrection: false,
}
const FILE = { id: 'f1', name: '报告.pdf', mediaType: 'application/pdf', sizeBytes: 9, sha256: 'a'.repeat(64) }
const READY: SubmissionDraft = {
  effectiveOn: '2026-11-30',
  namedAs: '北京世纪中星能源技术有限公司（库尔勒分公司）',
  note: '',
  certifier: '法定代表人',
  statements: ['truth'],
  sections: { chapter: '12' },
  documents: [{ ...FILE, part: 'report' }],
  evidence: [],
}

function codes(draft: Partial<SubmissionDraft>, terms: Partial<SubmissionTerms> = {}): string[] {
  return submissionFindings({ ...READY, ...draft }, { ...TERMS, ...terms }).map(({ code, pointer }) => {
    return `${code.replace('submission.', '')} ${pointer}`.trim()
  })
}

test('a draft with everything in its place has no findings; brackets of either width are one name', () => {
  expect(codes({})).toEqual([])
})

test.each([
  ['a part is missing', { documents: [] }, {}, ['part_missing /parts/report']],
  ['a part the case has proved already is not missing', { documents: [] }, { proved: new Set(['report']) }, []],
  ['a page is missing', { sections: {} }, {}, ['section_missing /parts/chapter']],
  ['a page is no number', { sections: { chapter: '十二' } }, {}, ['section_page /parts/chapter']],
  ['the statement is not confirmed', { statements: [] }, {}, ['statement /parts/truth']],
  ['nobody certifies', { certifier: ' ' }, {}, ['certifier /certifier']],
  ['the day is missing', { effectiveOn: null }, {}, ['day_missing /effectiveOn']],
  ['the day is to come', { effectiveOn: '2026-12-02' }, {}, ['day_to_come /effectiveOn']],
  ['the day lies before the case', { effectiveOn: '2026-03-01' }, {}, ['day_before_case /effectiveOn']],
  ['another enterprise stands on the cover', { namedAs: '别的公司' }, {}, ['name_mismatch /namedAs']],
  ['no name stands on the cover', { namedAs: '' }, {}, ['name_missing /namedAs']],
  ['nobody was engaged', {}, { isEngaged: false }, ['who_audited']],
  ['a correction says nothing', {}, { isCorrection: true }, ['correction_note /note']],
  [
    'a file is of another type',
    { documents: [{ ...FILE, part: 'report', mediaType: 'image/png' }] },
    {},
    ['wrong_format /documents/f1'],
  ],
  ['a file is empty', { documents: [{ ...FILE, part: 'report', sizeBytes: 0 }] }, {}, ['empty_file /documents/f1']],
  [
    'a file belongs to no part in force',
    { documents: [...READY.documents, { ...FILE, id: 'f2', part: 'gone', sha256: 'b'.repeat(64) }] },
    {},
    ['part_unknown /documents/f2'],
  ],
  [
    'two files are the same',
    { documents: [...READY.documents, { ...FILE, id: 'f2', part: 'report' }] },
    {},
    ['same_content /documents/f2'],
  ],
] satisfies [string, Partial<SubmissionDraft>, Partial<SubmissionTerms>, string[]][])(
  '%s',
  (_name, draft, terms, expected) => {
    expect(codes(draft, terms)).toEqual(expected)
  },
)

test('what a mode leaves out may come all the same, and is only noted', () => {
  const parts = [{ ...REPORT, needed: 'left_out' as const }, CHAPTER, STATEMENT]
  const found = submissionFindings(READY, { ...TERMS, parts, mode: 'quick' })
  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['notice submission.part_left_out'])
  expect(codes({ documents: [] }, { parts })).toEqual([])
})

test('evidence says what it shows, of which day and place, and is not younger than the report', () => {
  const item = {
    ...FILE,
    id: 'e1',
    sha256: 'c'.repeat(64),
    title: '监测报告',
    effectiveOn: '2026-10-01',
    place: '锅炉房',
  }
  expect(codes({ evidence: [item] })).toEqual([])
  expect(codes({ evidence: [{ ...item, effectiveOn: '2026-12-01' }] })).toEqual(['evidence_after_report /evidence/e1'])
  expect(codes({ evidence: [{ ...item, title: '', effectiveOn: null, place: '' }] })).toEqual([
    'evidence_title /evidence/e1',
    'evidence_day /evidence/e1',
    'evidence_place /evidence/e1',
  ])
})
