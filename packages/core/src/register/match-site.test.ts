import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SiteKeys } from './match-site.ts'
import { codeKey, matchSite } from './match-site.ts'

const base: SiteKeys = { code: '731790632', suffix: null, name: '新疆新光建材有限责任公司' }
const against = (row: SiteKeys, site: SiteKeys) => matchSite(row, [{ ...site, site: 'a' }])
const reasonOf = (row: SiteKeys, site: SiteKeys): string => {
  const match = against(row, site)
  return match.kind === 'doubtful' ? (match.candidates[0]?.reason ?? '') : match.kind
}

test('the same code, suffix and name are the same site, spaces, brackets and width aside', () => {
  expect(against({ ...base, name: '新疆 新光建材有限责任公司' }, base)).toEqual({ kind: 'same', site: 'a' })
  const bracketed = { ...base, name: '某公司（氯碱）' }
  expect(against({ ...base, name: '某公司(氯碱)' }, bracketed)).toEqual({ kind: 'same', site: 'a' })
})

test('everything in between is for a person to decide, with the reason', () => {
  expect(reasonOf({ ...base, name: '新名有限公司' }, base)).toBe('same_code_other_name')
  expect(reasonOf({ ...base, suffix: '00' }, base)).toBe('same_code_other_suffix')
  expect(reasonOf({ ...base, code: '123456788' }, base)).toBe('same_name_other_code')
  expect(reasonOf({ ...base, code: null }, base)).toBe('same_name_without_code')
  expect(
    matchSite(base, [
      { ...base, site: 'a' },
      { ...base, site: 'b' },
    ]),
  ).toMatchObject({ kind: 'doubtful' })
})

test('a branch with another stated suffix and name, and a stranger, are new', () => {
  expect(reasonOf({ ...base, suffix: '02', name: '化工公司' }, { ...base, suffix: '01' })).toBe('new')
  expect(reasonOf({ code: '123456788', suffix: null, name: '别的厂' }, base)).toBe('new')
})

test('a unified code is recognised by the organisation code inside it', () => {
  expect(codeKey('91350100M000100Y43')).toBe('M000100Y4')
  const row = { ...base, code: '91350100M000100Y43' }
  expect(reasonOf(row, { ...base, code: 'M000100Y4' })).toBe('same')
})

test('matching does not depend on which of the two was there first', () => {
  const keys = fc.record({
    code: fc.constantFrom('731790632', '123456788', null),
    suffix: fc.constantFrom(null, '00', '01'),
    name: fc.constantFrom('甲厂', '乙厂'),
  })
  fc.assert(fc.property(keys, keys, (a, b) => reasonOf(a, b) === reasonOf(b, a)))
})
