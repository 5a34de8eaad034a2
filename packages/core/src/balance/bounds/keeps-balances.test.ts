import { expect, test } from 'vitest'
import { rolesOf } from '../flow-network.ts'
import { remainderOf } from './keeps-balances.ts'
import { readNetwork } from '../read-network.ts'

/** in -> a -> b -> out, and an unmeasured flow beside a -> b. */
const NETWORK = readNetwork({
  units: [{ id: 'a' }, { id: 'b' }],
  flows: [
    { id: 'in', from: null, to: 'a', measured: 5, sd: 1 },
    { id: 'through', from: 'a', to: 'b', measured: 3, sd: 1, min: 1 },
    { id: 'beside', from: 'a', to: 'b' },
    { id: 'out', from: 'b', to: null, measured: 5, sd: 1 },
  ],
})

function remainder(...value: number[]) {
  return remainderOf(NETWORK, rolesOf(NETWORK), Float64Array.from(value))
}

test('values that balance have no remainder, nor has what an unknown flow can take up', () => {
  expect(remainder(5, 3, 2, 5)).toBeNull()
  expect(remainder(5, 3, 2 + 1e-12, 5)).toBeNull()
  expect(remainder(5, 3, Number.NaN, 5)).toBeNull()
})

test('values that do not balance, lie below their bound or are none are found with their units', () => {
  expect(remainder(5, 3, 1.5, 5)).toEqual({ units: [0], difference: 0.5 })
  expect(remainder(5, 3, 2, 4)).toEqual({ units: [1], difference: 1 })
  expect(remainder(5, 3, Number.NaN, 4)).toEqual({ units: [0, 1], difference: 1 })
  expect(remainder(5, 0.5, 4.5, 5)).toEqual({ units: [0, 1], difference: 0.5 })
  expect(remainder(5, Number.NaN, 2, 5)).toMatchObject({ units: [0] })
})

test('what is small is not rounding beside a small flow', () => {
  expect(remainder(1e6, 1, 1e6 - 1, 1e6 + 1)).not.toBeNull()
  expect(remainder(1e6, 1, 1e6 - 1, 1e6 + 1e-4)).toBeNull()
})
