import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChangeOfRow, RowState } from './change-row.ts'
import { applyChange, REMOVED } from './change-row.ts'

function saved(row: RowState | undefined, change: ChangeOfRow, base: RowState | null | undefined = row): RowState {
  const changed = applyChange(row, change, base)
  if (changed.kind !== 'saved') throw new Error(`not saved but ${changed.kind}`)
  return changed.row
}

const first = saved(undefined, { seen: 0, position: 1, set: { name: '甲', note: '一' } })

test('a new row begins with version 1', () => {
  expect(first).toEqual({
    version: 1,
    position: 1,
    fields: { name: '甲', note: '一' },
    fieldVersions: { name: 1, note: 1 },
    removed: false,
  })
})

test('trap 8: different fields changed at once go together', () => {
  const theirs = saved(first, { seen: 1, set: { name: '乙' } })
  const both = saved(theirs, { seen: 1, set: { note: '二' } })
  expect(both).toMatchObject({ version: 3, fields: { name: '乙', note: '二' }, fieldVersions: { name: 2, note: 3 } })
})

test('trap 8: the same field changed at once is a conflict, and nothing of the change is written', () => {
  const theirs = saved(first, { seen: 1, set: { name: '乙' } })
  expect(applyChange(theirs, { seen: 1, set: { name: '丙', note: '三' } })).toEqual({
    kind: 'conflict',
    fields: ['name'],
  })
  expect(saved(theirs, { seen: 2, set: { name: '丙' } }).fields).toMatchObject({ name: '丙' })
})

test('the same value entered by both is no conflict', () => {
  const theirs = saved(first, { seen: 1, set: { name: '乙' } })
  expect(applyChange(theirs, { seen: 1, set: { name: '乙' } })).toEqual({ kind: 'same' })
  expect(saved(theirs, { seen: 1, set: { name: '乙', note: '二' } }).fields).toEqual({ name: '乙', note: '二' })
})

test('clearing is a change like another, and of what is empty is none', () => {
  const cleared = saved(first, { seen: 1, set: { note: null } })
  expect(cleared.fields).toEqual({ name: '甲' })
  expect(applyChange(cleared, { seen: 2, set: { note: null } })).toEqual({ kind: 'same' })
  expect(applyChange(cleared, { seen: 1, set: { note: '新' } })).toEqual({ kind: 'conflict', fields: ['note'] })
})

test('a row that was removed is changed only by restoring it', () => {
  const removed = saved(first, { seen: 1, set: {}, remove: true })
  expect(removed).toMatchObject({ removed: true, fields: first.fields })
  expect(applyChange(removed, { seen: 1, set: { note: '二' } })).toEqual({ kind: 'conflict', fields: [REMOVED] })
  expect(applyChange(removed, { seen: 1, set: {}, remove: true })).toEqual({ kind: 'same' })
  expect(saved(removed, { seen: 1, set: { note: '二' }, remove: false })).toMatchObject({
    removed: false,
    fields: { name: '甲', note: '二' },
  })
})

test('a row that somebody has changed since is not removed unseen', () => {
  const theirs = saved(first, { seen: 1, set: { note: '要紧的话' } })
  expect(applyChange(theirs, { seen: 1, set: {}, remove: true })).toEqual({ kind: 'conflict', fields: ['note'] })
  expect(saved(theirs, { seen: 2, set: {}, remove: true }).removed).toBe(true)
})

test('several changes of one person sent together do not conflict with each other', () => {
  const once = saved(first, { seen: 1, set: { name: '乙' } })
  const twice = saved(once, { seen: 1, set: { name: '丙' } }, first)
  expect(twice).toMatchObject({ version: 3, fields: { name: '丙' } })
  expect(saved(twice, { seen: 1, set: {}, remove: true }, first).removed).toBe(true)
  expect(saved(first, { seen: 0, set: { name: '丁' } }, null).fields).toMatchObject({ name: '丁' })
})

test('a row that is only moved keeps its fields and conflicts with nobody', () => {
  const theirs = saved(first, { seen: 1, set: { name: '乙' } })
  expect(saved(theirs, { seen: 1, position: 5, set: {} })).toMatchObject({ version: 3, position: 5 })
})

test('trap 8: of two changes made at once nothing is lost: what is not written is in conflict', () => {
  const set = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('1', '2')), { minKeys: 1 })
  fc.assert(
    fc.property(set, set, set, (start, one, two) => {
      const base = saved(undefined, { seen: 0, set: start })
      const theirs = applyChange(base, { seen: 1, set: one })
      const after = theirs.kind === 'saved' ? theirs.row : base
      const mine = applyChange(after, { seen: 1, set: two })
      const end = mine.kind === 'saved' ? mine.row : after
      const stands = (changed: Readonly<Record<string, string | null>>) =>
        Object.entries(changed).every(([field, value]) => (end.fields[field] ?? null) === value)
      const changed = Object.entries(one).filter(([field, value]) => (base.fields[field] ?? null) !== value)
      expect(stands(Object.fromEntries(changed))).toBe(true)
      expect(stands(two)).toBe(mine.kind !== 'conflict')
    }),
  )
})
