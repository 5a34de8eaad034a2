import { expect, test } from 'vitest'
import { nextBatch } from './batch.ts'
import type { Known, Pending } from './pending.ts'
import { countUnsaved, withEdits } from './pending.ts'

const NOTHING: Pending = new Map()
const UNKNOWN: Known = new Map()

const known = (id: string, version: number, fields: Record<string, string> = {}): Known =>
  new Map([
    [
      id,
      { id, sheet: 'team', position: 0, fields, version, revision: 1, removed: false, changedAt: '', changedBy: '' },
    ],
  ])

test('edits of one row go together, the last value of a field counts', () => {
  const first = { id: 'a', sheet: 'team', set: { name: '王' }, position: 1 }
  const second = { id: 'a', sheet: 'team', set: { name: '王芳', post: '厂长' } }
  const pending = withEdits(NOTHING, UNKNOWN, [first, second], 'typed')
  expect(NOTHING.size).toBe(0)
  expect(countUnsaved(pending)).toBe(2)
  expect(nextBatch(pending)?.sent.map(({ change }) => change)).toEqual([
    { id: 'a', sheet: 'team', seen: 0, set: { name: '王芳', post: '厂长' }, position: 1 },
  ])
})

test('a value is sent with the version that was on the screen when somebody began to type it', () => {
  const edit = { id: 'a', sheet: 'team', set: { name: '王' }, seen: 3 }
  const pending = withEdits(NOTHING, known('a', 5), [edit], 'typed')
  expect(nextBatch(pending)?.sent[0]?.change.seen).toBe(3)
})

test('values seen at different versions go in two calls, the older first', () => {
  let pending = withEdits(NOTHING, known('a', 5), [{ id: 'a', sheet: 'team', set: { post: '厂长' } }], 'typed')
  pending = withEdits(pending, known('a', 5), [{ id: 'a', sheet: 'team', set: { name: '王' }, seen: 3 }], 'typed')
  expect(nextBatch(pending)?.sent.map(({ change }) => [change.seen, change.set])).toEqual([[3, { name: '王' }]])
})

test('a row goes before those that refer to it, in whatever order they were entered', () => {
  let pending = withEdits(NOTHING, UNKNOWN, [{ id: 'flow', sheet: 'flows', set: { from: 'unit' } }], 'drawing')
  pending = withEdits(pending, UNKNOWN, [{ id: 'unit', sheet: 'process_units', set: { name: '熔炼' } }], 'drawing')
  expect(nextBatch(pending)?.sent.map(({ change }) => change.id)).toEqual(['unit', 'flow'])
})

test('rows that refer to each other in a circle are sent all the same', () => {
  let pending = withEdits(NOTHING, UNKNOWN, [{ id: 'a', sheet: 'x', set: { other: 'b' } }], 'typed')
  pending = withEdits(pending, UNKNOWN, [{ id: 'b', sheet: 'x', set: { other: 'a' } }], 'typed')
  expect(nextBatch(pending)?.sent).toHaveLength(2)
})

test('a call has one origin and a limited number of changes', () => {
  let pending: Pending = NOTHING
  for (let index = 0; index < 12; index += 1) {
    const origin = index < 8 ? 'excel' : 'typed'
    pending = withEdits(pending, UNKNOWN, [{ id: `row${index}`, sheet: 'team', set: { name: `${index}` } }], origin)
  }
  expect(nextBatch(pending, 5)?.sent).toHaveLength(5)
  expect(nextBatch(pending, 100)).toMatchObject({ origin: 'excel' })
  expect(nextBatch(pending, 100)?.sent).toHaveLength(8)
})

test('nothing waiting, nothing to send', () => {
  expect(nextBatch(NOTHING)).toBeNull()
})

test('what reviewers write goes in a call of its own', () => {
  const edits = [
    { id: 'a', sheet: 'team', set: { name: '王' } },
    { id: 'b', sheet: 'verified_effects', set: { amount: '3' } },
  ]
  const pending = withEdits(NOTHING, UNKNOWN, edits, 'typed')
  expect(nextBatch(pending)).toMatchObject({ writer: 'audit.edit', sent: [{ change: { id: 'a' } }] })
  const rest = new Map([...pending].filter(([id]) => id === 'b'))
  expect(nextBatch(rest)).toMatchObject({ writer: 'audit.verify', sent: [{ change: { id: 'b' } }] })
})
