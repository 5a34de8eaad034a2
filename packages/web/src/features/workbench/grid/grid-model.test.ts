import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from './grid-model.ts'
import { nextInOrder, stepFrom } from './grid-model.ts'

const COLUMNS = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const ROWS = [{ id: '1' }, { id: 'h', heading: '能源消耗' }, { id: '2' }, { id: '3' }]

test('arrows step over headings and stay at the edges', () => {
  expect(stepFrom({ row: '1', column: 'b' }, 'down', COLUMNS, ROWS)).toEqual({ row: '2', column: 'b' })
  expect(stepFrom({ row: '1', column: 'a' }, 'left', COLUMNS, ROWS)).toEqual({ row: '1', column: 'a' })
  expect(stepFrom({ row: '2', column: 'b' }, 'last', COLUMNS, ROWS)).toEqual({ row: '3', column: 'c' })
})

test('Tab goes on in the next line and leaves the grid at its ends', () => {
  expect(nextInOrder({ row: '1', column: 'c' }, false, COLUMNS, ROWS)).toEqual({ row: '2', column: 'a' })
  expect(nextInOrder({ row: '2', column: 'a' }, true, COLUMNS, ROWS)).toEqual({ row: '1', column: 'c' })
  expect(nextInOrder({ row: '3', column: 'c' }, false, COLUMNS, ROWS)).toBeNull()
  expect(nextInOrder({ row: '1', column: 'a' }, true, COLUMNS, ROWS)).toBeNull()
})

test('whatever is pressed, the cursor stays on a cell', () => {
  const step = fc.constantFrom<Step>('up', 'down', 'left', 'right', 'start', 'end', 'first', 'last')
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let spot = { row: '1', column: 'a' }
      for (const one of steps) spot = stepFrom(spot, one, COLUMNS, ROWS)
      expect(['1', '2', '3']).toContain(spot.row)
      expect(COLUMNS.map(({ id }) => id)).toContain(spot.column)
    }),
  )
})
