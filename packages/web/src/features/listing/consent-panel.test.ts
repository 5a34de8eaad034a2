import { expect, test } from 'vitest'
import { consentMissing } from './consent-panel.tsx'

const paper = {
  answer: 'yes',
  on: '2026-03-01',
  number: '发改函〔2026〕3号',
  note: '',
  evidence: 'file',
  evidenceName: '来文.pdf',
}

test('a consent on paper needs its number and the paper itself', () => {
  expect(consentMissing(paper, true)).toBeUndefined()
  expect(consentMissing({ ...paper, number: ' ' }, true)).toContain('文号')
  expect(consentMissing({ ...paper, evidence: '' }, true)).toContain('来文')
})

test('an officer of the department needs neither, but a refusal needs its reason', () => {
  const online = { ...paper, number: '', evidence: '', evidenceName: '' }
  expect(consentMissing(online, false)).toBeUndefined()
  expect(consentMissing({ ...online, answer: 'no' }, false)).toContain('理由')
  expect(consentMissing({ ...online, answer: 'no', note: '企业已关停' }, false)).toBeUndefined()
  expect(consentMissing({ ...online, answer: '' }, false)).toContain('同意')
})
