import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import type { RowEdit } from './pending.ts'
import { withEdits } from './pending.ts'
import { shownRow } from './shown-rows.ts'
import type { Acts } from './undo.ts'
import { actOf, NO_ACTS, redo, undo, withAct } from './undo.ts'

const ROW: WorkbenchRow = {
  id: 'a',
  sheet: 'team',
  position: 1,
  fields: { name: '王', post: '厂长' },
  version: 4,
  revision: 9,
  removed: false,
  changedAt: '2026-11-22T00:00:00Z',
  changedBy: '王芳',
}

function desk(rows: readonly WorkbenchRow[]) {
  const known = new Map(rows.map((row) => [row.id, row]))
  let pending: Parameters<typeof withEdits>[0] = new Map()
  let acts: Acts = NO_ACTS
  const shown = (id: string) => shownRow(known, pending, id)
  const apply = (edits: readonly RowEdit[]) => {
    pending = withEdits(pending, known, edits, 'typed')
  }
  return {
    shown,
    known,
    edit: (...edits: RowEdit[]) => {
      acts = withAct(acts, actOf(edits, shown, 'typed'))
      apply(edits)
    },
    step: (direction: typeof undo) => {
      const step = direction(acts, shown)
      if (step === null) return null
      acts = step.acts
      apply(step.edits)
      return step.left
    },
  }
}

test('undo brings back what was, redo what was done, field by field', () => {
  const { edit, step, shown } = desk([ROW])
  edit({ id: 'a', sheet: 'team', set: { name: '李', duties: '统筹' } })
  step(undo)
  expect(shown('a')?.fields).toEqual(ROW.fields)
  step(redo)
  expect(shown('a')?.fields).toEqual({ name: '李', post: '厂长', duties: '统筹' })
})

test('a new row disappears when undone and comes back with all it had', () => {
  const { edit, step, shown } = desk([])
  edit({ id: 'n', sheet: 'team', set: { name: '赵' }, position: 3 })
  step(undo)
  expect(shown('n')).toMatchObject({ removed: true, fields: { name: '赵' } })
  step(redo)
  expect(shown('n')).toMatchObject({ removed: false, fields: { name: '赵' }, position: 3 })
})

test('a removed row is put back, and several rows of one act come back together', () => {
  const { edit, step, shown } = desk([ROW, { ...ROW, id: 'b' }])
  edit({ id: 'a', sheet: 'team', remove: true }, { id: 'b', sheet: 'team', remove: true })
  expect(shown('a')?.removed).toBe(true)
  step(undo)
  expect([shown('a')?.removed, shown('b')?.removed]).toEqual([false, false])
})

test('what somebody else has changed since is not taken back, and that is said', () => {
  const { edit, step, shown, known } = desk([ROW])
  edit({ id: 'a', sheet: 'team', set: { name: '李', post: '副厂长' } })
  known.set('a', { ...ROW, version: 6, fields: { name: '李', post: '副厂长' } })
  edit({ id: 'a', sheet: 'team', set: { duties: '统筹' } })
  step(undo)
  edit({ id: 'a', sheet: 'team', set: { duties: '统筹' } })
  expect(step(undo)).toBe(0)
  const after = desk([{ ...ROW, fields: { name: '孙', post: '副厂长' } }])
  const act = actOf([{ id: 'a', sheet: 'team', set: { name: '李', post: '副厂长' } }], () => ROW, 'typed')
  expect(undo({ done: [act], undone: [] }, after.shown)).toMatchObject({
    left: 1,
    edits: [{ id: 'a', set: { post: '厂长' } }],
  })
  expect(shown('a')?.fields['name']).toBe('李')
})

test('an edit that changes nothing is no step, a new edit forgets what was undone', () => {
  const { edit, step } = desk([ROW])
  edit({ id: 'a', sheet: 'team', set: { name: '王' } })
  expect(step(undo)).toBeNull()
  edit({ id: 'a', sheet: 'team', set: { name: '李' } })
  step(undo)
  edit({ id: 'a', sheet: 'team', set: { name: '赵' } })
  expect(step(redo)).toBeNull()
})
