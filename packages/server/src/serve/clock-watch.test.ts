import { expect, test } from 'vitest'
import { watchClock } from './clock-watch.ts'

test('a clock that goes on with the machine was not set, however long the machine slept; one set forward was', () => {
  const machine = { clock: 1_000_000, onFor: 500 }
  const forward = watchClock(
    () => machine.clock,
    () => machine.onFor,
  )
  machine.clock += 3 * 86_400_000
  machine.onFor += 3 * 86_400
  expect(forward()).toBe(0)
  machine.clock += 2 * 86_400_000
  expect(forward()).toBe(2 * 86_400_000)
  machine.clock -= 2 * 86_400_000
  expect(forward()).toBe(0)
})

test('the machine’s own clock is not set while it is watched', () => {
  expect(Math.abs(watchClock()())).toBeLessThan(60_000)
})
