import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_ROWS, addRows } from './row-digest.ts'

test('one row is its SHA-256', () => {
  expect(addRows(NO_ROWS, ['["1","甲"]'])).toEqual({ rows: 1, sum: hash('sha256', '["1","甲"]') })
})

test('order and parts do not matter, a row twice or another row does', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), fc.string(), (lines, cut, other) => {
      const whole = addRows(NO_ROWS, lines)
      const at = cut % (lines.length + 1)
      expect(addRows(addRows(NO_ROWS, lines.slice(at)), lines.slice(0, at))).toEqual(whole)
      expect(addRows(NO_ROWS, lines.toReversed())).toEqual(whole)
      expect(addRows(whole, [other]).sum).not.toBe(whole.sum)
    }),
  )
})
