import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCode } from './check-code.ts'
import {
  isOrganisationCode,
  organisationCheckCharacter,
  printOrganisationCode,
  readOrganisationCode,
} from './organisation-code.ts'
import { PRINTED_CODES } from './printed-codes.fixture.ts'
import { isUnifiedCode, organisationCodeIn, unifiedCheckCharacter } from './unified-code.ts'

const UNIFIED = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
const CAPITALS = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const text = (alphabet: string[], length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((letters) => letters.join(''))

test('XJ15-A2 every code of the printed list has a right check digit', () => {
  expect(PRINTED_CODES).toHaveLength(123)
  expect(PRINTED_CODES.filter((printed) => !checkCode(printed).valid)).toEqual([])
  expect(new Set(PRINTED_CODES.map((printed) => checkCode(printed).kind))).toEqual(new Set(['organisation']))
})

test('XJ15-A2 branch suffixes come in seven printed forms, one code has neither hyphen nor suffix', () => {
  const forms = new Map<string | null, number>()
  for (const printed of PRINTED_CODES) {
    const { printedBranch } = readOrganisationCode(printed)
    forms.set(printedBranch, (forms.get(printedBranch) ?? 0) + 1)
  }
  expect(Object.fromEntries(forms)).toEqual({
    '  ': 99,
    '00': 18,
    '01': 1,
    '02': 1,
    '0 ': 1,
    '18': 1,
    '19': 1,
    null: 1,
  })
  const bare = PRINTED_CODES.filter((printed) => !readOrganisationCode(printed).hyphenated)
  expect(bare).toEqual(['560527150'])
})

test('a blank branch suffix is no suffix, a half one is kept without its space', () => {
  expect(checkCode('73179063-2(  )')).toEqual({ code: '731790632', kind: 'organisation', valid: true, expected: '2' })
  expect(checkCode('59280884-6(00)')).toMatchObject({ code: '592808846', branch: '00' })
  expect(readOrganisationCode('59280884-6(0 )').branch).toBe('0')
})

test('spaces, full-width forms, hyphens of any kind and lower case are normalised', () => {
  for (const printed of [
    '58477827-x',
    '５８４７７８２７－Ｘ',
    '5847 7827\u00a0—\u3000X',
    '58477827‑X（００）',
    '\ufeff58477827X',
  ]) {
    expect(checkCode(printed)).toMatchObject({ code: '58477827X', valid: true, expected: 'X' })
  }
})

test('a code of the wrong length or alphabet is invalid without an expected character', () => {
  expect(checkCode('1234')).toEqual({ code: '1234', kind: null, valid: false, expected: null })
  expect(checkCode('')).toEqual({ code: '', kind: null, valid: false, expected: null })
  expect(checkCode('7317906#2')).toMatchObject({ kind: 'organisation', valid: false, expected: null })
  expect(checkCode('91350100M000100O43')).toMatchObject({ kind: 'unified', valid: false, expected: null })
})

test('a wrong check character is named with the right one', () => {
  expect(checkCode('73179063-4')).toEqual({ code: '731790634', kind: 'organisation', valid: false, expected: '2' })
  expect(checkCode('91350100M000100Y44')).toMatchObject({ valid: false, expected: '3' })
})

test('a unified code contains an organisation code', () => {
  expect(checkCode('91350100M000100Y43')).toEqual({
    code: '91350100M000100Y43',
    kind: 'unified',
    valid: true,
    expected: '3',
    organisationValid: isOrganisationCode('M000100Y4'),
  })
  expect(organisationCodeIn('91350100M000100Y43')).toBe('M000100Y4')
})

test('a body with its check character is always a valid code, however it is printed', () => {
  fc.assert(
    fc.property(text(CAPITALS, 8), fc.constantFrom(null, '00', '18'), (body, branch) => {
      const code = body + (organisationCheckCharacter(body) ?? '')
      const printed = printOrganisationCode(code, branch)
      const read = checkCode(printed)
      expect(read).toMatchObject({ code, valid: true })
      expect(read.branch ?? null).toBe(branch)
    }),
  )
})

test('one changed digit of an organisation code of digits is always caught', () => {
  fc.assert(
    fc.property(text(CAPITALS.slice(0, 10), 8), fc.nat(7), fc.integer({ min: 1, max: 9 }), (body, at, step) => {
      const check = organisationCheckCharacter(body) ?? ''
      const other = String((Number(body.charAt(at)) + step) % 10)
      expect(isOrganisationCode(body.slice(0, at) + other + body.slice(at + 1) + check)).toBe(false)
    }),
  )
})

test('one changed character of a unified code is always caught', () => {
  fc.assert(
    fc.property(text(UNIFIED, 17), fc.nat(17), fc.integer({ min: 1, max: 30 }), (body, at, step) => {
      const code = body + (unifiedCheckCharacter(body) ?? '')
      expect(isUnifiedCode(code)).toBe(true)
      const other = UNIFIED[(UNIFIED.indexOf(code.charAt(at)) + step) % 31] ?? ''
      expect(isUnifiedCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false)
    }),
  )
})

test('no text breaks the check', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (printed) => {
      const { valid, expected, kind } = checkCode(printed)
      if (valid) expect(expected).not.toBeNull()
      if (kind === null) expect(valid).toBe(false)
    }),
  )
})
