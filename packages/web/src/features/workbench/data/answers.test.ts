import { mergeFields } from '@qingshen/core/kernel/merge-fields'
import type { ChangeResult, WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settle, withNewer } from './answers.ts'
import type { Batch } from './batch.ts'
import { nextBatch } from './batch.ts'
import type { Known, Pending, RowEdit } from './pending.ts'
import { countUnsaved, heldValues, withEdits } from './pending.ts'
import { shownRow } from './shown-rows.ts'

/** One page of one person, and the record they share, merged by the rule of the record. */
interface Desk {
  known: Known
  pending: Pending
}

interface Kept extends WorkbenchRow {
  fieldVersions: Readonly<Record<string, number>>
}

function sharedRecord() {
  const rows = new Map<string, Kept>()
  const bare = ({ fieldVersions: _versions, ...row }: Kept): WorkbenchRow => row
  const take = ({ id, sheet, seen, set }: WorkbenchChange, by: string): ChangeResult => {
    const row = rows.get(id) ?? { ...EMPTY, id, sheet, fieldVersions: {} }
    const changed = Object.keys(set).filter((field) => (row.fields[field] ?? null) !== set[field])
    const merged = mergeFields(row, seen, changed)
    if (merged.kind === 'conflict') {
      const conflicts = merged.fields.map((field) => {
        return { field, theirs: row.fields[field] ?? null, by: row.changedBy, at: row.changedAt }
      })
      return { id, outcome: 'conflict', row: bare(row), conflicts, issues: [] }
    }
    const fields = { ...row.fields }
    for (const field of changed) {
      const value = set[field] ?? null
      if (value === null) delete fields[field]
      else fields[field] = value
    }
    const after = { ...row, fields, version: merged.version, fieldVersions: merged.fieldVersions, changedBy: by }
    rows.set(id, after)
    return { id, outcome: 'saved', row: bare(after), conflicts: [], issues: [] }
  }
  return { take, all: () => [...rows.values()].map(bare), rows }
}

const EMPTY = {
  position: 0,
  fields: {} as Record<string, string>,
  version: 0,
  revision: 0,
  removed: false,
  changedAt: '',
  changedBy: '',
}

const type = (desk: Desk, edit: RowEdit): void => {
  desk.pending = withEdits(desk.pending, desk.known, [edit], 'typed')
}

const SAVED_A = { ...EMPTY, id: 'a', sheet: 'team', fields: { name: '王' }, version: 1 }

function sentOf({ pending }: Desk): Batch {
  const batch = nextBatch(pending)
  if (batch === null) throw new Error('nothing to send')
  return batch
}

test('what was typed while the answer was on its way stays and goes next, without a conflict with oneself', () => {
  const desk: Desk = { known: new Map(), pending: new Map() }
  type(desk, { id: 'a', sheet: 'team', set: { name: '王' } })
  const batch = sentOf(desk)
  type(desk, { id: 'a', sheet: 'team', set: { name: '王芳' } })
  Object.assign(
    desk,
    settle(desk, batch.sent, [{ id: 'a', outcome: 'saved', row: SAVED_A, conflicts: [], issues: [] }]),
  )
  expect(shownRow(desk.known, desk.pending, 'a')?.fields).toEqual({ name: '王芳' })
  expect(sentOf(desk).sent[0]?.change).toMatchObject({ seen: 1, set: { name: '王芳' } })
})

test('a value in conflict is kept beside what stands, the other values of the change go again', () => {
  const desk: Desk = { known: new Map([['a', SAVED_A]]), pending: new Map() }
  type(desk, { id: 'a', sheet: 'team', set: { name: '王芳', post: '厂长' } })
  const batch = sentOf(desk)
  const row = { ...SAVED_A, fields: { name: '李' }, version: 2 }
  const conflicts = [{ field: 'name', theirs: '李', by: '李明', at: '2026-11-22T01:00:00Z' }]
  Object.assign(desk, settle(desk, batch.sent, [{ id: 'a', outcome: 'conflict', row, conflicts, issues: [] }]))
  expect(shownRow(desk.known, desk.pending, 'a')?.fields).toEqual({ name: '李', post: '厂长' })
  expect(heldValues(desk.pending, desk.known)).toEqual([
    {
      id: 'a',
      sheet: 'team',
      field: 'name',
      mine: '王芳',
      held: { kind: 'conflict', theirs: '李', by: '李明', at: '2026-11-22T01:00:00Z' },
    },
  ])
  expect(sentOf(desk).sent[0]?.change.set).toEqual({ post: '厂长' })
})

test('a refused value stays in its cell with the sentence, and typing again sends it', () => {
  const desk: Desk = { known: new Map([['a', SAVED_A]]), pending: new Map() }
  type(desk, { id: 'a', sheet: 'team', set: { hours: '十二' } })
  const issues = [{ field: 'hours', code: 'not_a_number', message: '应投入的时间要写数字。' }]
  Object.assign(
    desk,
    settle(desk, sentOf(desk).sent, [{ id: 'a', outcome: 'refused', row: null, conflicts: [], issues }]),
  )
  expect(shownRow(desk.known, desk.pending, 'a')?.fields).toEqual({ name: '王' })
  expect(heldValues(desk.pending, desk.known)[0]).toMatchObject({
    mine: '十二',
    held: { kind: 'refused', message: '应投入的时间要写数字。' },
  })
  expect([nextBatch(desk.pending), countUnsaved(desk.pending)]).toEqual([null, 0])
  type(desk, { id: 'a', sheet: 'team', set: { hours: '12' } })
  expect(sentOf(desk).sent[0]?.change.set).toEqual({ hours: '12' })
})

test('what was refused in a row goes with the row when it is taken away, and comes back with it', () => {
  const desk: Desk = { known: new Map([['a', SAVED_A]]), pending: new Map() }
  type(desk, { id: 'a', sheet: 'team', set: { hours: '十二' }, refused: { hours: '要写数字。' } })
  expect(heldValues(desk.pending, desk.known)).toHaveLength(1)
  type(desk, { id: 'a', sheet: 'team', remove: true })
  expect(heldValues(desk.pending, desk.known)).toEqual([])
  const row = { ...SAVED_A, version: 2, removed: true }
  Object.assign(desk, settle(desk, sentOf(desk).sent, [{ id: 'a', outcome: 'saved', row, conflicts: [], issues: [] }]))
  expect(heldValues(desk.pending, desk.known)).toEqual([])
  type(desk, { id: 'a', sheet: 'team', remove: false })
  expect(heldValues(desk.pending, desk.known)[0]?.mine).toBe('十二')
})

test('a finding about the row as a whole, and an answer that leaves a change out, never send for ever', () => {
  for (const results of [
    [{ id: 'a', outcome: 'refused', row: null, conflicts: [], issues: [{ field: '', code: 'full', message: '已满' }] }],
    [],
  ] satisfies ChangeResult[][]) {
    const desk: Desk = { known: new Map(), pending: new Map() }
    type(desk, { id: 'a', sheet: 'team', set: { name: '王' }, position: 2, remove: false })
    Object.assign(desk, settle(desk, sentOf(desk).sent, results))
    expect(nextBatch(desk.pending)).toBeNull()
    expect(heldValues(desk.pending, desk.known)[0]?.mine).toBe('王')
  }
})

test('older news never replaces a newer row', () => {
  const known = withNewer(new Map([['a', { ...SAVED_A, version: 3 }]]), [SAVED_A])
  expect(known.get('a')?.version).toBe(3)
})

test('trap 8: two people at two desks lose nothing, whatever they type and whenever it is sent', () => {
  const act = fc.record({
    who: fc.constantFrom(0, 1),
    what: fc.constantFrom('type', 'send', 'listen'),
    row: fc.constantFrom('a', 'b'),
    field: fc.constantFrom('name', 'post'),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const record = sharedRecord()
      const desks: Desk[] = [0, 1].map(() => ({ known: new Map(), pending: new Map() }))
      const typed: string[] = []
      const overwritten = new Set<string>()
      const send = (who: number): void => {
        const desk = desks[who]
        const batch = desk === undefined ? null : nextBatch(desk.pending)
        if (desk === undefined || batch === null) return
        const before = new Map(record.rows)
        const results = batch.sent.map(({ change }) => record.take(change, `${who}`))
        for (const [id, row] of record.rows) {
          for (const [field, value] of Object.entries(before.get(id)?.fields ?? {})) {
            // Only values that this desk had on its screen may be written over.
            if (row.fields[field] !== value) expect(desk.known.get(id)?.fields[field]).toBe(value)
            if (row.fields[field] !== value) overwritten.add(value)
          }
        }
        Object.assign(desk, settle(desk, batch.sent, results))
      }
      for (const [index, { who, what, row, field }] of acts.entries()) {
        const desk = desks[who] as Desk
        const value = `${who}-${index}`
        if (what === 'send') send(who)
        if (what === 'listen') desk.known = withNewer(desk.known, record.all())
        if (what === 'type') {
          const stood = shownRow(desk.known, desk.pending, row)?.fields[field]
          const kept = desk.pending.get(row)?.fields[field]?.value
          for (const old of [stood, kept].filter((one) => one != null)) overwritten.add(old)
          type(desk, { id: row, sheet: 'team', set: { [field]: value } })
          typed.push(value)
        }
      }
      for (let round = 0; round < 40; round += 1) send(round % 2)
      for (const desk of desks) expect(nextBatch(desk.pending)).toBeNull()
      const standing = record.all().flatMap(({ fields }) => Object.values(fields))
      const held = desks.flatMap(({ pending, known }) => heldValues(pending, known).map(({ mine }) => mine))
      for (const value of typed) expect([...standing, ...held, ...overwritten]).toContain(value)
    }),
    { numRuns: 300 },
  )
})
