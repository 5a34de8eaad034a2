import { expect, test } from 'vitest'
import { focusRanking } from './focus-ranking.ts'
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

test('nothing is ranked while a score is missing: a missing score is not 0', () => {
  const { 6: _gone, 7: _other, ...rest } = sheets.focus_scores
  const { ranks, unscored } = focusRanking(anAudit({ ...sheets, focus_scores: rest }))
  expect(ranks).toBeNull()
  expect(unscored.map(({ candidate, criterion }) => `${candidate.id} ${criterion.id}`)).toEqual(['d c'])
  expect(focusRanking(anAudit({ focus_candidates: sheets.focus_candidates }))).toEqual({ ranks: null, unscored: [] })
})
