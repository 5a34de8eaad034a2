import { expect, test } from 'vitest'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit } from '../workbench.fixture.ts'
import { CHECKS } from './all-checks.ts'
import { BALANCE_EXAMPLES } from './balance-examples.fixture.ts'
import type { CheckExamples } from './check-example.fixture.ts'
import { LEVEL_EXAMPLES } from './level-examples.fixture.ts'
import { METHOD } from './method.fixture.ts'
import { METHOD_EXAMPLES } from './method-examples.fixture.ts'
import { OPTION_EXAMPLES } from './option-examples.fixture.ts'
import { EFFECT_EXAMPLES } from './effect-examples.fixture.ts'
import { lookAt } from './run-checks.ts'
import { SURVEY_EXAMPLES } from './survey-examples.fixture.ts'

const EXAMPLES: CheckExamples = {
  ...SURVEY_EXAMPLES,
  ...BALANCE_EXAMPLES,
  ...METHOD_EXAMPLES,
  ...LEVEL_EXAMPLES,
  ...OPTION_EXAMPLES,
  ...EFFECT_EXAMPLES,
}

test('every check has an example that it finds and one that passes, and a source', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted())
  expect(CHECKS.filter(({ source, title }) => source === '' || title === '')).toEqual([])
})

test.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const example = EXAMPLES[id]!
  const run = (sheets: WrittenSheets) => check.run(lookAt(anAudit(sheets), METHOD, example.beside))
  const found = run(example.finds)
  expect(found.map(({ message }) => message).toSorted()).toHaveLength(example.says.length)
  for (const words of example.says) expect(found.map(({ message }) => message).join('\n')).toContain(words)
  expect(new Set(found.map(({ about }) => about.join(':'))).size).toBe(found.length)
  expect(found.every(({ places, message }) => places.length > 0 && /请|写明/.test(message))).toBe(true)
  expect(run(example.passes)).toEqual([])
})
