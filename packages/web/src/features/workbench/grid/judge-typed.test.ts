import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { Fields, WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { expect, test } from 'vitest'
import { aMethod } from '../method.fixture.ts'
import { rowName } from './field-text.ts'
import type { JudgeContext } from './judge-typed.ts'
import { editOfTyped } from './judge-typed.ts'

const ITEM = '11111111-1111-4111-8111-111111111111'
const TARGETS = findSheet('targets') as Sheet
const TEAM = findSheet('team') as Sheet

function aRow(id: string, sheet: string, fields: Fields, removed = false): WorkbenchRow {
  return { id, sheet, position: 1, fields, version: 3, revision: 3, removed, changedAt: '', changedBy: '' }
}

function contextOf(...rows: readonly WorkbenchRow[]): JudgeContext {
  return {
    method: aMethod(),
    row: (id) => rows.find((row) => row.id === id),
    rowsOf: (sheet) => rows.filter((row) => row.sheet === sheet && !row.removed),
  }
}

test('full-width digits and labels become what is stored; the version that was seen goes along', () => {
  const context = contextOf(aRow('a', 'team', { name: '王芳' }))
  const edit = editOfTyped({ id: 'a', sheet: TEAM, seen: 2 }, { hours: '１，２００', team_role: '组长' }, context)
  expect(edit).toEqual({ id: 'a', sheet: 'team', set: { hours: '1200', team_role: 'leader' }, seen: 2 })
})

test('what cannot be read is kept as it was typed, with the sentence, beside what can', () => {
  const edit = editOfTyped({ id: 'a', sheet: TEAM }, { hours: '十二', name: '王芳' }, contextOf(aRow('a', 'team', {})))
  expect(edit.set).toEqual({ name: '王芳', hours: '十二' })
  expect(edit.refused?.['hours']).toContain('读不成数')
})

test('a row is referred to by the name offered or by its own name alone, and a name nobody has is refused', () => {
  const context = contextOf(aRow(ITEM, 'survey_items', { kind: 'energy', name: '电力' }), aRow('t', 'targets', {}))
  expect(rowName(ITEM, context)).toBe('能源消耗 · 电力')
  const type = (item: string) => editOfTyped({ id: 't', sheet: TARGETS }, { item }, context)
  expect(type('能源消耗 · 电力').set).toEqual({ item: ITEM })
  expect(type('电力').set).toEqual({ item: ITEM })
  expect(type('汽油').refused?.['item']).toContain('没有叫“汽油”的行')
})

test('a name that two rows have is not guessed', () => {
  const context = contextOf(
    aRow(ITEM, 'survey_items', { kind: 'energy', name: '水' }),
    aRow('22222222-2222-4222-8222-222222222222', 'survey_items', { kind: 'water', name: '水' }),
  )
  expect(editOfTyped({ id: 't', sheet: TARGETS }, { item: '水' }, context).refused).toBeDefined()
})

test('the first value of a new row brings what the row has from the beginning; a removed one comes back', () => {
  const create = { set: { specialty: '化工' }, position: 7 }
  expect(editOfTyped({ id: 'n', sheet: TEAM, create, seen: 0 }, { name: '赵敏' }, contextOf())).toEqual({
    id: 'n',
    sheet: 'team',
    set: { specialty: '化工', name: '赵敏' },
    position: 7,
    seen: 0,
  })
  const gone = contextOf(aRow('n', 'team', {}, true))
  expect(editOfTyped({ id: 'n', sheet: TEAM, create }, { name: '赵敏' }, gone)).toMatchObject({ remove: false })
})
