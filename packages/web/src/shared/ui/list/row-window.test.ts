import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowWindow } from './row-window.ts'

test('the drawn rows and the empty space always add up to the whole table', () => {
  const sizes = fc.record({
    rowCount: fc.nat(100_000),
    rowHeight: fc.integer({ min: 20, max: 80 }),
    scrollTop: fc.integer({ min: -50, max: 9_000_000 }),
    height: fc.integer({ min: 0, max: 2000 }),
  })
  fc.assert(
    fc.property(sizes, (viewport) => {
      const { first, end, before, after } = rowWindow(viewport)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(first).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(viewport.rowCount)
      expect(before + (end - first) * viewport.rowHeight + after).toBe(viewport.rowCount * viewport.rowHeight)
    }),
  )
})

test('every row in sight is drawn, and of 100000 rows only a screenful', () => {
  const { first, end } = rowWindow({ rowCount: 100_000, rowHeight: 40, scrollTop: 40_000, height: 800 })
  expect(first).toBeLessThanOrEqual(1000)
  expect(end).toBeGreaterThanOrEqual(1020)
  expect(end - first).toBeLessThan(60)
})
