import { runCase } from '@qingshen/core/scope/run-case'
import { expect, test } from 'vitest'
import { decideReference } from './decide-reference.ts'
import { loadLaws } from './load-law.ts'

const cases = loadLaws().flatMap((law) => law.cases.map((each) => [law.id, each.name, law, each] as const))

test.for(cases)('%s：%s', ([, , law, each]) => {
  expect(runCase(law, each, decideReference()).differences).toEqual([])
})

test('every law has cases', () => {
  expect(
    loadLaws()
      .filter((law) => law.cases.length === 0)
      .map(({ id }) => id),
  ).toEqual([])
})
