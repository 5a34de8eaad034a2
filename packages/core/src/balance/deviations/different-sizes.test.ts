import { expect, test } from 'vitest'
import { reconcile } from '../reconcile.ts'

const LENGTH = 50

/** A line of equal flows, measured in turn as `even` and `odd`. */
function line(even: object, odd: object) {
  return reconcile({
    units: Array.from({ length: LENGTH }, (_, at) => ({ id: `u${at}` })),
    flows: Array.from({ length: LENGTH + 1 }, (_, at) => ({
      id: `f${at}`,
      from: at === 0 ? null : `u${at - 1}`,
      to: at === LENGTH ? null : `u${at}`,
      ...(at % 2 === 0 ? even : odd),
    })),
  }).flows
}

test('10^12 beside 10^-6 in one line: all flows are equal, and so are their deviations', () => {
  const flows = line({ measured: 1e-6, relativeSd: 0.1 }, { measured: 1e12, relativeSd: 0.1 })
  for (const { value, sd } of flows) {
    expect(Math.abs((value ?? 0) / 1e-6 - 1)).toBeLessThan(1e-9)
    expect(Math.abs((sd ?? 0) / (1e-7 / Math.sqrt(26)) - 1)).toBeLessThan(1e-9)
  }
})

test('a deviation far below that of the measurement is told, not rounded to 0', () => {
  const flows = line({ measured: 100, sd: 1e6 }, { measured: 101, sd: 1e-12 })
  for (const { value, sd } of flows) {
    expect(value).toBeCloseTo(101, 9)
    expect(Math.abs((sd ?? 0) / (1e-12 / 5) - 1)).toBeLessThan(1e-9)
  }
})

test('an estimate beside measurements of very different deviations', () => {
  const flows = line({}, { measured: 7, sd: 1e-6 })
  for (const { sd } of flows) expect(Math.abs((sd ?? 0) / (1e-6 / 5) - 1)).toBeLessThan(1e-9)
  const { flows: split } = reconcile({
    units: [{ id: 'a' }, { id: 'b' }],
    flows: [
      { id: 'wide', from: null, to: 'a', measured: 5, sd: 1e9 },
      { id: 'narrow', from: 'a', to: 'b', measured: 3, sd: 1e-3 },
      { id: 'side', from: 'a', to: null, measured: 2, sd: 1e-3 },
      { id: 'open', from: 'b', to: null },
    ],
  })
  expect(split.map(({ sd }) => sd)).toEqual([1e-3 * Math.SQRT2, 1e-3, 1e-3, 1e-3].map((sd) => expect.closeTo(sd, 12)))
})

test.each([
  [1e3, 0.1],
  [1e6, 1e-6],
])(
  'an estimate behind a flow measured roughly (sd %d) that a fine one (sd %d) tells: to the last digits',
  (rough, fine) => {
    const { flows } = reconcile({
      units: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      flows: [
        { id: 'told', from: null, to: 'c', measured: 5000, sd: fine },
        { id: 'rough', from: 'c', to: 'a', measured: 5000, sd: rough },
        { id: 'side', from: 'a', to: null, measured: 7, sd: fine },
        { id: 'looked_for', from: 'a', to: 'b' },
        { id: 'out', from: 'b', to: null },
      ],
    })
    const through = (rough * fine) / Math.hypot(rough, fine)
    const expected = Math.hypot(through, fine)
    for (const { id, sd } of flows.slice(3))
      expect([id, Math.abs((sd ?? 0) / expected - 1) < 1e-12]).toEqual([id, true])
  },
)
