import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { expect, test } from 'vitest'
import { keyId } from '../data/key-id.ts'
import { aMethod } from '../method.fixture.ts'
import { amountCellsOf } from './grid-example.fixture.ts'
import { newGridRow } from './sheet-rows.ts'
import { editsOf, placed } from './use-grid-edits.ts'

const TEAM = findSheet('team') as Sheet
const COLUMNS = TEAM.columns.map(({ id }) => ({ id }))
const EMPTY = { method: aMethod(), row: () => undefined, rowsOf: () => [] }

test('a block falls on the lines from its first cell; what falls outside is counted', () => {
  const lines = [newGridRow(TEAM, 'a', 1), newGridRow(TEAM, 'b', 2)]
  const block = [
    ['车间主任', '冶金'],
    ['科长', '环境'],
    ['会计', ''],
  ]
  const { typed, left } = placed({ row: 'a', column: 'post' }, block, COLUMNS, lines)
  expect(typed.map(({ cell, text }) => [cell.row.id, cell.column.id, text])).toEqual([
    ['a', 'post', '车间主任'],
    ['a', 'specialty', '冶金'],
    ['b', 'post', '科长'],
    ['b', 'specialty', '环境'],
  ])
  expect(left).toBe(1)
})

test('a figure typed beside an item that is not there yet makes the item too, first', () => {
  const [cell] = amountCellsOf('new-item')
  const edits = editsOf([{ cell, text: '1,200' }], EMPTY)
  expect(edits.map(({ id, sheet, set }) => [id, sheet, set])).toEqual([
    ['new-item', 'survey_items', { kind: 'energy' }],
    [
      keyId('case', 'survey_figures', 'new-item', '2025'),
      'survey_figures',
      expect.objectContaining({ year: '2025', amount: '1200' }),
    ],
  ])
})
