import { expect, test } from 'vitest'
import { onceFor } from './once-for.ts'

test('what was computed for a state is computed once, and anew when anything it depends on is another', () => {
  let times = 0
  const lengthOf = onceFor((rows: readonly string[], more: number) => {
    times += 1
    return rows.length + more
  })
  const rows = ['a', 'b']
  expect([lengthOf(rows, 1), lengthOf(rows, 1), times]).toEqual([3, 3, 1])
  expect([lengthOf(rows, 2), times]).toEqual([4, 2])
  expect([lengthOf([...rows], 2), times]).toEqual([4, 3])
})
