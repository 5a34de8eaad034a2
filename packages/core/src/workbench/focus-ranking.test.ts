import { expect, test } from 'vitest'
import { focusRanking } from './focus-ranking.ts'
import { METHOD } from './plausibility/method.fixture.ts'
import { runChecks } from './plausibility/run-checks.ts'
import { anAudit } from './workbench.fixture.ts'

const sheets = {
  focus_criteria: {
    w: { name: '废弃物量', weight: '10' },
    c: { name: '主要消耗', weight: '8.5' },
    n: { name: '未定' },
  },
  focus_candidates: { a: { name: '一车间' }, b: { name: '二车间' }, d: { name: '三车间' } },
  focus_scores: {
    1: { candidate: 'a', criterion: 'w', score: '10' },
    2: { candidate: 'a', criterion: 'c', score: '5' },
    3: { candidate: 'b', criterion: 'w', score: '1.5' },
    4: { candidate: 'b', criterion: 'c', score: '15' },
    5: { candidate: 'd', criterion: 'w', score: '9' },
    6: { candidate: 'd', criterion: 'c', score: '9' },
    7: { candidate: 'd', criterion: 'c', score: '1' },
  },
}

test('the audit focus by weighted sum: exact, ties share a place, the first of two scores counts', () => {
  const { ranks, unscored } = focusRanking(anAudit(sheets))
  expect(unscored).toEqual([])
  expect(ranks?.map(({ candidate, total, rank }) => `${rank} ${candidate.id} ${total.toFixed()}`)).toEqual([
    '1 d 166.5',
    '2 a 142.5',
    '2 b 142.5',
  ])
})

test('trap 6: weights are rows, not code: each counts once, and what a team changes is what is ranked by', () => {
  const totals = (criteria: Record<string, Record<string, string>>) =>
    focusRanking(anAudit({ ...sheets, focus_criteria: criteria })).ranks?.map(
      ({ candidate, total }) => `${candidate.id} ${total.toFixed()}`,
    )
  const criteria = (weight: string) => ({ w: { name: '废弃物量', weight }, c: { name: '主要消耗', weight: '1' } })
  // 10 × 0.2 + 5, 1.5 × 0.2 + 15, 9 × 0.2 + 9: no weight is multiplied again, none is made up for what has none
  expect(totals(criteria('0.2'))).toEqual(['b 15.3', 'd 10.8', 'a 7'])
  expect(totals(criteria('0.1'))).toEqual(['b 15.15', 'd 9.9', 'a 6'])
  expect(totals(criteria('0'))).toEqual(['b 15', 'd 9', 'a 5'])
  expect(totals({ w: { name: '废弃物量' }, c: { name: '主要消耗', weight: '1' } })).toEqual(['b 15', 'd 9', 'a 5'])
})

test('trap 6: a weight outside the range of the method is a finding, the range is the method’s and not the code’s', () => {
  const found = (weight: string, least: string) => {
    const [usual] = METHOD.focusCriteria
    const method = { ...METHOD, focusCriteria: usual === undefined ? [] : [{ ...usual, least }] }
    const data = anAudit({ focus_criteria: { c: { name: '主要消耗', basis: 'main_consumption', weight } } })
    return runChecks(data, method).flatMap(({ check, message }) =>
      check === 'focus_criteria_weights' ? [message] : [],
    )
  }
  expect(found('6.5', '7')).toEqual([expect.stringMatching(/权重为 6\.5，“主要消耗”常用 7 至 9/)])
  expect(found('9.01', '7')).toHaveLength(1)
  expect([found('7', '7'), found('9', '7'), found('6.5', '6')]).toEqual([[], [], []])
})

test('trap 6: a criterion entered twice would be weighted twice, and is a finding', () => {
  const twice = { a: { name: '废弃物量', weight: '0.2' }, b: { name: '废弃物量', weight: '0.2' } }
  const findings = runChecks(anAudit({ focus_criteria: twice }), METHOD)
  expect(findings.filter(({ check }) => check === 'row_twice')).toMatchObject([
    { places: [{ row: 'a' }, { row: 'b' }] },
  ])
})

test('nothing is ranked while a score is missing: a missing score is not 0', () => {
  const { 6: _gone, 7: _other, ...rest } = sheets.focus_scores
  const { ranks, unscored } = focusRanking(anAudit({ ...sheets, focus_scores: rest }))
  expect(ranks).toBeNull()
  expect(unscored.map(({ candidate, criterion }) => `${candidate.id} ${criterion.id}`)).toEqual(['d c'])
  expect(focusRanking(anAudit({ focus_candidates: sheets.focus_candidates }))).toEqual({ ranks: null, unscored: [] })
})
