import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderedId } from './ordered-id.ts'

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('the example of the standard', () => {
  expect(orderedId(0x017f22e279b0, '00000000-0000-4cc3-98c4-dc0c0c07398f')).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('an id made later sorts later, and what is random stays', () => {
  fc.assert(
    fc.property(moment, moment, fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), (a, b, one, other) => {
      const [first, second] = [orderedId(a, one), orderedId(b, other)]
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
      expect(first.slice(15)).toBe(one.slice(15))
      if (a !== b) expect(first < second).toBe(a < b)
    }),
  )
})
