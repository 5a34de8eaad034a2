import { expect, test } from 'vitest'
import { compareDrafts } from './compare-drafts.ts'
import { draftOfSystem } from './draft-of-system.ts'
import { draftSums, rescaledWeights } from './draft-sums.ts'
import { mergeDrafts, takeTheirs } from './merge-drafts.ts'
import type { DraftRow, SystemDraft } from './system-draft.schema.ts'
import { emptyRow } from './system-draft.schema.ts'

const row = (id: string, weight: number) => {
  return { id, title: id, weight, direction: 'lower', benchmarks: { I: 1, II: 2, III: 3 } }
}
const BASE = draftOfSystem({
  id: 'own',
  title: '体系',
  groups: [
    { id: 'g1', title: '能源', weight: 0.6, indicators: [row('a', 0.3), row('b', 0.7)] },
    { id: 'g2', title: '管理', weight: 0.4, indicators: [row('c', 1)] },
  ],
})

function withRow(draft: SystemDraft, id: string, change: Partial<DraftRow>): SystemDraft {
  const groups = draft.groups.map((group) => ({
    ...group,
    indicators: group.indicators.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }))
  return { ...draft, groups }
}

test('trap 6: what two versions differ in is told cell by cell, weights above all', () => {
  const changed = withRow(withRow(BASE, 'a', { weight: '0.2' }), 'b', { weight: '0.8', II: '≤1.5' })
  expect(compareDrafts(BASE, changed)).toEqual([
    { where: 'a a', field: '二级指标权重', before: '0.3', after: '0.2' },
    { where: 'b b', field: '二级指标权重', before: '0.7', after: '0.8' },
    { where: 'b b', field: 'Ⅱ级基准值', before: '2', after: '≤1.5' },
  ])
  expect(compareDrafts(BASE, BASE)).toEqual([])
  const [first, second] = BASE.groups
  const fewer = { ...BASE, groups: [{ ...first, weight: '1' }] as SystemDraft['groups'] }
  expect(second?.title).toBe('管理')
  expect(compareDrafts(BASE, fewer)).toMatchObject([
    { where: '一级指标“管理”', field: '整组', after: null },
    { where: '一级指标“能源”', field: '一级指标权重', before: '0.6', after: '1' },
    { where: 'c c', field: '整行', after: null },
  ])
})

test('two people in different cells go together, in the same cell one has to choose', () => {
  const mine = withRow(withRow(BASE, 'a', { weight: '0.25' }), 'c', { title: '环境管理' })
  const theirs = { ...withRow(withRow(BASE, 'a', { weight: '0.35' }), 'b', { weight: '0.75' }), source: '公告' }
  const merged = mergeDrafts(BASE, mine, theirs)
  expect(merged.conflicts).toEqual([
    { cell: 'row g1r1 weight', where: 'a a', field: '二级指标权重', mine: '0.25', theirs: '0.35' },
  ])
  expect(merged.draft.source).toBe('公告')
  expect(merged.draft.groups.flatMap(({ indicators }) => indicators.map(({ weight }) => weight))).toEqual([
    '0.25',
    '0.75',
    '1',
  ])
  expect(merged.draft.groups[1]?.indicators[0]?.title).toBe('环境管理')
  const chosen = takeTheirs(merged.draft, theirs, 'row g1r1 weight')
  expect(chosen.groups[0]?.indicators[0]?.weight).toBe('0.35')
})

test('rows added and removed by either of two people; a row the other changed stays', () => {
  const without = (draft: SystemDraft, id: string): SystemDraft => ({
    ...draft,
    groups: draft.groups.map((group) => ({ ...group, indicators: group.indicators.filter((each) => each.id !== id) })),
  })
  const added = (draft: SystemDraft, id: string): SystemDraft => ({
    ...draft,
    groups: draft.groups.map((group, at) =>
      at === 0 ? { ...group, indicators: [...group.indicators, emptyRow(id, id)] } : group,
    ),
  })
  const ids = ({ draft }: { draft: SystemDraft }) =>
    draft.groups.map(({ indicators }) => indicators.map(({ id }) => id))
  expect(ids(mergeDrafts(BASE, added(without(BASE, 'a'), 'x'), added(without(BASE, 'c'), 'y')))).toEqual([
    ['b', 'y', 'x'],
    [],
  ])
  expect(ids(mergeDrafts(BASE, without(BASE, 'a'), withRow(BASE, 'a', { unit: 'kg' })))).toEqual([['a', 'b'], ['c']])
  expect(ids(mergeDrafts(BASE, withRow(BASE, 'c', { unit: 'kg' }), without(BASE, 'c')))).toEqual([['a', 'b'], ['c']])
})

test('bad input: sums that are not 1 are shown, and rescaled only when asked, exactly', () => {
  const sums = draftSums(withRow(BASE, 'b', { weight: '0.65' }))
  expect(sums.groups).toEqual({ sum: '1', empty: 0, expressions: 0, isRight: true })
  expect(sums.within).toEqual([
    { sum: '0.95', empty: 0, expressions: 0, isRight: false },
    { sum: '1', empty: 0, expressions: 0, isRight: true },
  ])
  expect(rescaledWeights(['20', '30', '50'])).toEqual(['0.2', '0.3', '0.5'])
  expect(rescaledWeights(['0.3', '65%'])).toEqual(['0.3/0.95', '0.65/0.95'])
  expect([rescaledWeights(['0.8/n', '0.2']), rescaledWeights(['0']), rescaledWeights(['-1', '2'])]).toEqual([
    null,
    null,
    null,
  ])
})
