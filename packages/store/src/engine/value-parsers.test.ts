import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindable } from './bindable.ts'
import { instantText, parseArray, parserOf } from './value-parsers.ts'

test('an array of any texts comes back from its literal', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constant(null))), (items) => {
      // The database prints what needs no quotes without them; quoting everything is the harder case.
      expect(parseArray(String(bindable(items)), (text) => text)).toEqual(items)
    }),
  )
})

test('unquoted items and NULL are read', () => {
  expect(parseArray('{1,NULL,3}', Number)).toEqual([1, null, 3])
  expect(parseArray('{}', Number)).toEqual([])
  expect(parseArray('{"NULL",""}', (text) => text)).toEqual(['NULL', ''])
})

test('instants read as Temporal prints them', () => {
  expect(instantText('2026-11-21 22:20:25+00')).toBe('2026-11-21T22:20:25Z')
  expect(instantText('2026-11-21 22:20:25.123456+00')).toBe('2026-11-21T22:20:25.123456Z')
  expect(instantText('2026-11-21 22:20:25.1+08')).toBe('2026-11-21T14:20:25.1Z')
  expect(instantText('-infinity')).toBe('-infinity')
})

test('an integer that a number cannot hold is refused, not rounded', () => {
  expect(parserOf(20)('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER)
  expect(() => parserOf(20)('9007199254740993')).toThrow(RangeError)
})
