import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atAGlance } from './at-a-glance.ts'

test('of a long list those that ask for something are shown first, in the order of the list', () => {
  expect(atAGlance([1, 2, 3, 4, 5, 6], 3, (each) => each > 4)).toEqual({ shown: [1, 5, 6], left: 3 })
  expect(atAGlance([1, 2], 3, () => false)).toEqual({ shown: [1, 2], left: 0 })
})

test('nothing is lost without being counted, and nothing that asks waits behind what does not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, most) => {
      const isOdd = (each: number): boolean => each % 2 !== 0
      const { shown, left } = atAGlance(items, most, isOdd)
      expect(shown.length + left).toBe(items.length)
      expect(shown).toEqual(items.filter((item) => shown.includes(item)))
      if (shown.some((each) => !isOdd(each)))
        expect(items.filter(isOdd).every((each) => shown.includes(each))).toBe(true)
    }),
  )
})
