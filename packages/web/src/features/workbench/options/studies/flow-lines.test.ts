import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { flowLines } from './flow-lines.ts'

function row(id: string, fields: Record<string, string>): WorkbenchRow {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id, sheet: 'option_cash_flows', position: 1, fields, ...told }
}

const shown = (rows: readonly WorkbenchRow[]) => flowLines(rows, 'a').map(({ year, row: own }) => [year, own?.id])

test('years stand in order, a gap is an empty line, the next year is open', () => {
  expect(shown([])).toEqual([['0', undefined]])
  const rows = [row('2', { option: 'a', year_number: '2' }), row('0', { option: 'a', year_number: '0' })]
  expect(shown([...rows, row('b', { option: 'b', year_number: '1' })])).toEqual([
    ['0', '0'],
    ['1', undefined],
    ['2', '2'],
    ['3', undefined],
  ])
})

test('what is entered twice, is no year or far away is not lost', () => {
  const rows = [
    row('x', { option: 'a', year_number: '0' }),
    row('y', { option: 'a', year_number: '0' }),
    row('z', { option: 'a', year_number: '1.5' }),
    row('v', { option: 'a' }),
    row('w', { option: 'a', year_number: '400' }),
  ]
  expect(shown(rows)).toEqual([
    ['0', 'x'],
    ['0', 'y'],
    ['1', undefined],
    ['1.5', 'z'],
    ['', 'v'],
    ['400', 'w'],
  ])
})
