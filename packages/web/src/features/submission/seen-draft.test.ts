import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { expect, test } from 'vitest'
import { isAsSeen } from './seen-draft.ts'

const FIELDS = {
  effectiveOn: '2026-11-30',
  namedAs: '天山化工有限公司',
  isCentrallyOwned: false,
  note: '',
  sections: { summary: '1', balance: '9' },
  certifier: '法定代表人',
  statements: ['truth'],
}
const DOCUMENT = {
  part: 'report',
  id: 'd1',
  file: 'f1',
  name: '审核报告.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 10,
  sha256: 'a',
  confidential: true,
}
const DRAFT = { id: 's', number: 1, changedAt: '', version: 3, askedAt: null, evidence: [] }

function pageOf(changes: Partial<NonNullable<SubmissionPage['draft']>>): SubmissionPage {
  const draft = { ...DRAFT, ...FIELDS, documents: [DOCUMENT], ...changes }
  return { name: FIELDS.namedAs, start: FIELDS, draft } as unknown as SubmissionPage
}

test('a draft that another changed after it was seen is not handed in as seen', () => {
  const seen = { fields: FIELDS, page: pageOf({}) }
  const reordered = { balance: '9', summary: '1' }
  expect(isAsSeen(seen, pageOf({ askedAt: '2026-12-01T02:00:00Z', sections: reordered }))).toBe(true)
  expect(isAsSeen(seen, pageOf({ documents: [{ ...DOCUMENT, id: 'd2', file: 'f2' }] }))).toBe(false)
  expect(isAsSeen(seen, pageOf({ sections: { ...FIELDS.sections, balance: '10' } }))).toBe(false)
  expect(isAsSeen(seen, pageOf({ effectiveOn: '2026-10-31' }))).toBe(false)
})
