import { expect, test } from 'vitest'
import cases from './reconcile.fixture.json' with { type: 'json' }
import { reconcile } from './reconcile.ts'

function close(actual: number | null, expected: number | null, size: number): void {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(Math.abs(actual - expected) / size).toBeLessThan(1e-8)
}

test.each(cases.map((each, at) => ({ at, ...each })))('network $at agrees with dense linear algebra', (each) => {
  const found = reconcile(each.input)
  const size = Math.max(...each.input.flows.map(({ measured }) => Math.abs(measured ?? 0)), 1)
  expect(found.flows.map(({ status }) => status)).toEqual(each.expected.flows.map(({ status }) => status))
  for (const [at, { value, sd }] of each.expected.flows.entries()) {
    close(found.flows[at]?.value ?? null, value, size)
    close(found.flows[at]?.sd ?? null, sd, size)
  }
  expect(found.test.degrees).toBe(each.expected.test.degrees)
  close(found.test.statistic, each.expected.test.statistic, Math.max(1, each.expected.test.statistic))
  close(found.test.pValue, each.expected.test.pValue, 1)
  const suspects = new Map(found.suspects.map(({ flow, statistic }) => [flow, statistic]))
  expect([...suspects.keys()].toSorted()).toEqual(each.expected.suspects.map(({ flow }) => flow).toSorted())
  for (const { flow, statistic } of each.expected.suspects) close(suspects.get(flow) ?? null, statistic, statistic)
})
