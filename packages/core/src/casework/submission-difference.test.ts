import { expect, test } from 'vitest'
import type { SubmissionContent, SubmittedDocument } from './submission-content.schema.ts'
import { submissionDifference } from './submission-difference.ts'

function document(part: string, name: string, sha: string): SubmittedDocument {
  const common = { mediaType: 'application/pdf', sizeBytes: 1, confidential: false }
  return { part, title: `部分 ${part}`, name, sha256: sha.repeat(64), ...common }
}

const FIRST: SubmissionContent = {
  case: 'c',
  number: 1,
  enterprise: '某公司',
  law: 'l',
  mode: 'full',
  effectiveOn: '2026-10-01',
  namedAs: '某公司',
  isCentrallyOwned: false,
  note: '',
  sections: [{ part: 's', title: '预审核', page: '3' }],
  documents: [document('report', '报告.pdf', 'a'), document('proof', '证明.pdf', 'b')],
  proved: [],
  evidence: [],
  statements: [],
  certifier: '法定代表人',
}

test('a version compared with itself differs in nothing', () => {
  const { files, fields } = submissionDifference(FIRST, FIRST)
  expect(files.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged'])
  expect(fields).toEqual([])
})

test('files of a part are replaced, added and removed by their content, not by their name', () => {
  const renamed = { ...document('proof', '证明（新名）.pdf', 'b') }
  const { evidence } = {
    evidence: [{ ...document('', '照片.jpg', 'd'), title: '锅炉', effectiveOn: '2026-09-01', place: '锅炉房' }],
  }
  const later: SubmissionContent = {
    ...FIRST,
    number: 2,
    documents: [document('report', '报告.pdf', 'c'), renamed],
    evidence: evidence.map(({ part: _part, ...item }) => item),
  }
  expect(submissionDifference(FIRST, later).files).toMatchObject([
    { part: 'report', kind: 'replaced', before: '报告.pdf', after: '报告.pdf' },
    { part: 'proof', kind: 'unchanged' },
    { part: 'evidence', title: '锅炉', kind: 'added', before: null, after: '照片.jpg' },
  ])
  expect(submissionDifference(later, FIRST).files.at(-1)).toMatchObject({ kind: 'removed', before: '照片.jpg' })
})

test('words that read otherwise are told line by line', () => {
  const later = { ...FIRST, note: '补充了平衡', sections: [{ part: 's', title: '预审核', page: '4' }] }
  const { fields } = submissionDifference(FIRST, later)
  expect(fields.map(({ field }) => field)).toEqual(['note', 'sections'])
  expect(fields[1]?.changes).toEqual([
    { kind: 'removed', text: '预审核：第 3 页' },
    { kind: 'added', text: '预审核：第 4 页' },
  ])
})
