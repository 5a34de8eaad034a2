import { expect, test } from 'vitest'
import { codeAt, enrolmentUri, isOneTimeCode, newOneTimeSecret, stepOfCode } from './one-time-code.ts'
import { hashWrittenCode, newWrittenCode } from './written-code.ts'

const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

test('codes are those of RFC 6238, appendix B', () => {
  const expected = { 59: '287082', 1111111109: '081804', 1234567890: '005924', 2000000000: '279037' }
  for (const [seconds, code] of Object.entries(expected)) expect(codeAt(RFC_SECRET, at(Number(seconds)))).toBe(code)
})

test('a code counts one step before and after its own, no further', () => {
  const code = codeAt(RFC_SECRET, at(1_000_000_020))
  const steps = [-60, -30, 0, 29, 59, 60].map((shift) => stepOfCode(RFC_SECRET, code, at(1_000_000_020 + shift)))
  expect(steps).toEqual([null, 33_333_334, 33_333_334, 33_333_334, 33_333_334, null])
})

test('an authenticator reads issuer, account and secret', () => {
  const secret = newOneTimeSecret()
  const uri = new URL(enrolmentUri(secret, 'zhang'))
  expect(uri.protocol).toBe('otpauth:')
  expect(uri.searchParams.get('secret')).toBe(secret)
  expect(decodeURIComponent(uri.pathname)).toContain('zhang')
  expect(newOneTimeSecret()).not.toBe(secret)
})

test('a written code is read however it is typed, and only for its account', () => {
  const code = newWrittenCode(4)
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(hashWrittenCode('a', ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(hashWrittenCode('a', code))
  expect(hashWrittenCode('b', code)).not.toBe(hashWrittenCode('a', code))
  expect(hashWrittenCode('a', 'O0-IL')).toBe(hashWrittenCode('a', '0011'))
  expect([isOneTimeCode('123456'), isOneTimeCode(code)]).toEqual([true, false])
})
