import { expect, test } from 'vitest'
import { Problem } from '../kernel/problem.ts'
import { reconcile } from './reconcile.ts'

function faultsOf(input: unknown): string[] {
  try {
    reconcile(input)
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ code, pointer }) => `${pointer} ${code}`)
    throw error
  }
  return []
}

test('a value that cannot be read hides no fault of the network', () => {
  const found = faultsOf({
    units: [{ id: 'A' }, { id: 'A', colour: 'red' }],
    flows: [
      { id: 'f1', from: null, to: null },
      { id: 'f2', from: 'A', to: 'A' },
      { id: 'f2', from: 'B', to: 'A', measured: 1 },
      { id: 'f4', from: 'A', to: null, measured: 1, sd: -1 },
      { id: 'f5', from: 'A', to: null, measured: 0, relativeSd: 0.1 },
      { id: 'f6', from: 'A', to: null, measured: 0, sd: 0, min: 1 },
    ],
  })
  expect(found).toEqual([
    '/units/1/colour balance_unknown_field',
    '/flows/3/sd balance_value_wrong',
    '/units/1/id balance_duplicate_unit',
    '/flows/0 balance_both_outside',
    '/flows/1 balance_same_unit',
    '/flows/2/id balance_duplicate_flow',
    '/flows/2/from balance_unknown_unit',
    '/flows/2 balance_sd_missing',
    '/flows/4/relativeSd balance_relative_sd_of_zero',
    '/flows/5/measured balance_exact_below_minimum',
  ])
})

test('what cannot be read is said once, and nothing is concluded from it', () => {
  const flows = [
    { id: '', from: 'B', to: 5, measured: '3' },
    { id: 'x', from: 'A', measured: 1, sd: 'wide' },
    { id: 'y', from: 'A', to: null, measured: Number.POSITIVE_INFINITY, relativeSd: 0.1, min: 1 },
    7,
  ]
  expect(faultsOf({ units: [{ id: 'A' }, { id: 8 }], flows })).toEqual([
    '/units/1/id balance_value_wrong',
    '/flows/0/id balance_value_wrong',
    '/flows/0/to balance_value_wrong',
    '/flows/0/measured balance_value_wrong',
    '/flows/1/to balance_value_wrong',
    '/flows/1/sd balance_value_wrong',
    '/flows/2/measured balance_value_wrong',
    '/flows/3 balance_value_wrong',
    '/flows/0 balance_sd_missing',
  ])
  expect(faultsOf({ units: 3, flows: [{ id: 'x', from: 'A', to: 'A' }] })).toEqual([
    '/units balance_value_wrong',
    '/flows/0 balance_same_unit',
  ])
  expect(faultsOf([])).toEqual([' balance_value_wrong'])
})
