import { expect, test } from 'vitest'
import { sumOf } from './plan-table.tsx'

test('XJ15-04t sums of the plan table: planned, listed and their difference, empty where nothing was planned', () => {
  const cells = [
    { planned: 2, listed: 3, difference: 1 },
    { planned: null, listed: 1, difference: 1 },
  ]
  expect(sumOf(cells)).toEqual({ planned: 2, listed: 4, difference: 2 })
  expect(sumOf([{ planned: null, listed: 0, difference: 0 }])).toEqual({ planned: null, listed: 0, difference: 0 })
})
