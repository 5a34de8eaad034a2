import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { Decimal } from './decimal.ts'
import { hashOf, sha256Hex } from './hash.ts'

test('the sample of RFC 8785 is written as the RFC writes it', () => {
  const sample = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(sample)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys are sorted by UTF-16 units', () => {
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
  expect(Object.values(JSON.parse(canonicalJson(keys)) as object)).toHaveLength(7)
  expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map((match) => match[1]).join('')).toBe('2467153')
})

test('what JSON cannot say is refused', () => {
  const refused = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    [undefined],
    '\ud800',
    new Decimal(1),
    new Date(0),
    new Map(),
    () => 1,
  ]
  for (const value of refused) expect(() => canonicalJson(value)).toThrow(TypeError)
})

test('undefined members are left out, minus zero is zero', () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}')
})

test('the order of members does not change the text, and the text reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain))
      expect(canonicalJson(JSON.parse(canonicalJson(plain)))).toBe(canonicalJson(plain))
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

test('SHA-256 is that of the standard', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('清审')).toBe(sha256Hex(new Uint8Array([0xe6, 0xb8, 0x85, 0xe5, 0xae, 0xa1])))
  expect(hashOf({ b: 1, a: 2 })).toBe(sha256Hex('{"a":2,"b":1}'))
})
