import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { parseJsonText } from '../kernel/json-text.ts'
import { Problem } from '../kernel/problem.ts'
import { isExactInRank } from './rank-input.schema.ts'
import type { Ranked } from './rank.ts'
import { rank, rankInput } from './rank.ts'

const read = (text: string): unknown => {
  const result = parseJsonText(text, { exactAt: isExactInRank })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
const shown = (ranked: readonly Ranked[]) =>
  ranked.map(({ id, total, rank: place }) => `${place} ${id} ${total.toFixed()}`)
const issuesOf = (value: unknown) => {
  try {
    rankInput(value)
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ code, pointer }) => `${code} ${pointer}`)
    throw error
  }
  return []
}

test('the manual’s weights: 10, 8, 8, 5, 2', () => {
  const ids = ['waste', 'consumption', 'cost', 'market', 'enthusiasm']
  const criteria = [10, 8, 8, 5, 2].map((weight, at) => ({ id: ids[at]!, weight: new Decimal(weight) }))
  const scored = (id: string, scores: readonly number[]) => ({
    id,
    scores: Object.fromEntries(scores.map((score, at) => [ids[at]!, new Decimal(score)])),
  })
  const ranked = rank({
    criteria,
    candidates: [
      scored('一车间', [10, 5, 10, 6, 7]),
      scored('二车间', [9, 10, 8, 5, 5]),
      scored('三车间', [6, 7, 7, 8, 9]),
    ],
  })
  expect(shown(ranked)).toEqual(['1 二车间 269', '2 一车间 264', '3 三车间 230'])
})

test('ties stand in the order of the input with places 1, 1, 3', () => {
  const text =
    '{"criteria":[{"id":"a","weight":0.1},{"id":"b","weight":0.2}],"candidates":[' +
    '{"id":"x","scores":{"a":1,"b":1}},{"id":"y","scores":{"a":3,"b":0}},{"id":"z","scores":{"a":0,"b":1.5}},{"id":"w","scores":{"a":9,"b":9}}]}'
  expect(shown(rankInput(read(text)))).toEqual(['1 w 2.7', '2 x 0.3', '2 y 0.3', '2 z 0.3'])
  const two =
    '{"criteria":[{"id":"a","weight":1}],"candidates":[{"id":"x","scores":{"a":2}},{"id":"y","scores":{"a":2}},{"id":"z","scores":{"a":1}}]}'
  expect(rankInput(read(two)).map(({ rank: place }) => place)).toEqual([1, 1, 3])
})

test('numbers are exact: what a binary float would call equal or different is told apart', () => {
  const text =
    '{"criteria":[{"id":"a","weight":1}],"candidates":[{"id":"x","scores":{"a":10000000000000000.1}},{"id":"y","scores":{"a":10000000000000000.2}}]}'
  expect(shown(rankInput(read(text)))).toEqual(['1 y 10000000000000000.2', '2 x 10000000000000000.1'])
  const far =
    '{"criteria":[{"id":"a","weight":1e300},{"id":"b","weight":1e-300}],"candidates":[{"id":"x","scores":{"a":1,"b":1}},{"id":"y","scores":{"a":1,"b":0}}]}'
  expect(rankInput(read(far)).map(({ id, rank: place }) => `${place} ${id}`)).toEqual(['1 x', '2 y'])
})

test('all issues at once, with pointers: missing and unknown scores, ids given twice', () => {
  const value = read(
    '{"criteria":[{"id":"a","weight":1},{"id":"b","weight":1},{"id":"a","weight":2}],"candidates":[' +
      '{"id":"x","scores":{"a":1}},{"id":"x","scores":{"a":1,"b":0,"c/d":1}}]}',
  )
  expect(issuesOf(value)).toEqual([
    'rank_duplicate_criterion /criteria/2/id',
    'rank_duplicate_candidate /candidates/1/id',
    'rank_score_missing /candidates/0/scores/b',
    'rank_score_unknown /candidates/1/scores/c~1d',
  ])
})

test('a wrong shape is refused with a pointer for each fault', () => {
  expect(issuesOf(read('[]'))).toEqual(['rank_value_wrong '])
  expect(
    issuesOf(
      read('{"criteria":[{"id":"","weight":"heavy"}],"candidates":[{"id":"x","scores":{"a":null}},3],"more":1}'),
    ),
  ).toEqual([
    'rank_value_wrong /criteria/0/id',
    'rank_value_wrong /criteria/0/weight',
    'rank_value_wrong /candidates/0/scores/a',
    'rank_value_wrong /candidates/1',
    'rank_unknown_field /more',
  ])
})

test('an unknown field or a wrong value hides none of the other faults', () => {
  const value = read(
    '{"criteria":[{"id":"a","weight":1},{"id":"a","weight":2},{"id":"b","weight":"heavy"}],"note":"x","candidates":[' +
      '{"id":"x","scores":{"a":1,"c":2},"colour":"red"},{"id":"x","scores":{"a":"much","b":1}},{"id":"y","scores":3}]}',
  )
  expect(issuesOf(value).toSorted()).toEqual([
    'rank_duplicate_candidate /candidates/1/id',
    'rank_duplicate_criterion /criteria/1/id',
    'rank_score_missing /candidates/0/scores/b',
    'rank_score_unknown /candidates/0/scores/c',
    'rank_unknown_field /candidates/0/colour',
    'rank_unknown_field /note',
    'rank_value_wrong /candidates/1/scores/a',
    'rank_value_wrong /candidates/2/scores',
    'rank_value_wrong /criteria/2/weight',
  ])
  expect(issuesOf(read('{"criteria":{},"candidates":[{"id":"x","scores":{"a":1}}]}'))).toEqual([
    'rank_value_wrong /criteria',
  ])
})

test('a score of 0 is a score, no score is none (peers trap 10)', () => {
  const text = '{"criteria":[{"id":"a","weight":5}],"candidates":[{"id":"x","scores":{"a":0}}]}'
  expect(shown(rankInput(read(text)))).toEqual(['1 x 0'])
})

test('the order of candidates and of criteria changes no total and no place', () => {
  const score = fc.integer({ min: 0, max: 10 })
  const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(weights, fc.array(fc.array(score, { minLength: 5, maxLength: 5 }), { maxLength: 8 }), (ws, rows) => {
      const criteria = ws.map((weight, at) => ({ id: `c${at}`, weight: new Decimal(weight).div(10) }))
      const candidates = rows.map((row, at) => ({
        id: `k${at}`,
        scores: Object.fromEntries(criteria.map(({ id }, index) => [id, new Decimal(row[index] ?? 0)])),
      }))
      const straight = shown(rank({ criteria, candidates })).toSorted()
      const turned = shown(rank({ criteria: criteria.toReversed(), candidates: candidates.toReversed() })).toSorted()
      expect(turned).toEqual(straight)
    }),
  )
})
