import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { aRow } from '@qingshen/testing/workbench-builders'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ground } from './apply-changes.ts'
import { applyChanges } from './apply-changes.ts'

const MAKER = {
  account: null,
  name: '古丽',
  at: '2026-11-22T02:00:00Z',
  origin: 'typed',
  writer: 'audit.edit',
} as const
const NOTHING: Ground = { rows: new Map(), state: { revision: 0, rowCount: 0 }, choices: {} }

test('a workbench that is full takes no new row, but changes of those it has', () => {
  const member = aRow('team', { name: '古丽' })
  const { rows } = applyChanges([member], MAKER, NOTHING)
  const full = { ...NOTHING, rows, state: { revision: 30_000, rowCount: 20_000 } }
  const changes = [aRow('team', { name: '又一人' }), { ...member, seen: 1, set: { post: '厂长' } }]
  const applied = applyChanges(changes, MAKER, full)
  expect(changes.map((change) => applied.outcomes.get(change)?.kind)).toEqual(['refused', 'saved'])
  expect(applied.state).toEqual({ revision: 30_001, rowCount: 20_000 })
  expect(applied.outcomes.get(changes[0]!)).toMatchObject({ issues: [{ code: 'full' }] })
})

test('several changes of one new row in one call are one row, with a history of each', () => {
  const member = aRow('team', { name: '古丽' })
  const changes = [member, { ...member, set: { name: '古丽娜' } }, { ...member, set: {}, remove: true }]
  const { written, history, state } = applyChanges(changes, MAKER, NOTHING)
  expect(written).toMatchObject([{ version: 3, revision: 3, removed: true, fields: { name: '古丽娜' } }])
  expect(history.map(({ version, removed }) => [version, removed])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ])
  expect(state).toEqual({ revision: 3, rowCount: 1 })
})

test('water is not counted in kilowatt hours: refused at the unit, or at the kind where only that is changed', () => {
  const judge = (changes: readonly WorkbenchChange[], ground: Ground = NOTHING) => {
    const applied = applyChanges(changes, MAKER, ground)
    const told = changes.map((change) => {
      const outcome = applied.outcomes.get(change)
      return outcome?.kind === 'refused' ? outcome.issues.map(({ field, code }) => `${field} ${code}`) : outcome?.kind
    })
    return { told, ground: { ...ground, rows: applied.rows, state: applied.state } }
  }
  const wrong = aRow('layers', { name: '水', kind: 'water', unit: 'kWh' })
  expect(judge([wrong]).told).toEqual([['unit wrong_dimension']])
  const water = aRow('layers', { name: '水', kind: '水平衡', unit: 'm3' })
  const { told, ground } = judge([water])
  expect(told).toEqual(['saved'])
  const only = (set: Record<string, string | null>) => judge([{ ...water, seen: 1, set }], ground).told
  expect(only({ unit: 'kWh' })).toEqual([['unit wrong_dimension']])
  expect(only({ kind: 'energy' })).toEqual([['kind kind_against_unit']])
  expect(only({ kind: 'energy', unit: 'tce' })).toEqual(['saved'])
  expect(only({ kind: 'energy', unit: null })).toEqual(['saved'])
  expect(only({ unit: 't' })).toEqual(['saved'])
  expect(only({ name: '新水' })).toEqual(['saved'])
})

test('a row that is only moved is written, with nothing in its history', () => {
  const member = aRow('team', { name: '古丽' })
  const first = applyChanges([member], MAKER, NOTHING)
  const ground = { ...NOTHING, rows: first.rows, state: first.state }
  const moved = applyChanges([{ ...member, seen: 1, position: 7, set: {} }], MAKER, ground)
  expect(moved.written).toMatchObject([{ position: 7, version: 2 }])
  expect(moved.history).toEqual([])
})

test('rows that refer to each other in a circle are refused, with an end and with the sentence', () => {
  const one = aRow('layers', { name: '甲' })
  const two = aRow('layers', { name: '乙', carrier: one.id })
  const circle = [{ ...one, set: { name: '甲', carrier: two.id } }, two]
  const { outcomes } = applyChanges(circle, MAKER, NOTHING)
  expect(circle.map((change) => outcomes.get(change)?.kind)).toEqual(['refused', 'refused'])
})

test('every change that is saved has a revision of its own, and what is written is what the outcomes say', () => {
  const ids = Array.from({ length: 4 }, () => crypto.randomUUID())
  const change = fc.record({
    id: fc.constantFrom(...ids),
    sheet: fc.constant('team'),
    seen: fc.constantFrom(0, 1, 2),
    set: fc.dictionary(fc.constantFrom('name', 'post', 'hours'), fc.constantFrom('1', '2', null, '约'), { maxKeys: 3 }),
    remove: fc.constantFrom(undefined, true, false),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.array(change, { maxLength: 12 }), (before, after) => {
      const first = applyChanges(before, MAKER, NOTHING)
      const second = applyChanges(after, MAKER, { ...NOTHING, rows: first.rows, state: first.state })
      const saved = [...second.outcomes.values()].filter(({ kind }) => kind === 'saved')
      expect(second.state.revision - first.state.revision).toBe(saved.length)
      expect(second.state.rowCount).toBe(second.rows.size)
      expect(new Set(second.written.map(({ revision }) => revision)).size).toBe(second.written.length)
      for (const row of second.written) expect(row.revision).toBeGreaterThan(first.state.revision)
      for (const { row, version } of second.history)
        expect(second.rows.get(row)?.version).toBeGreaterThanOrEqual(version)
    }),
  )
})

test('what reviewers found is written by reviewers alone, what the team enters by the team', () => {
  const found = aRow('verified_effects', { kind: 'water', amount: '3', unit: 'm3' })
  const member = aRow('team', { name: '古丽' })
  const byTeam = applyChanges([found, member], MAKER, NOTHING)
  const byReviewer = applyChanges([found, member], { ...MAKER, writer: 'audit.verify' }, NOTHING)
  const kinds = (applied: typeof byTeam) => [found, member].map((change) => applied.outcomes.get(change)?.kind)
  expect(kinds(byTeam)).toEqual(['refused', 'saved'])
  expect(kinds(byReviewer)).toEqual(['saved', 'refused'])
})
