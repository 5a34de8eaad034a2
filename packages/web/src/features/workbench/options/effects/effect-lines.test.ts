import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { effectLines, sameWhat } from './effect-lines.ts'

function row(id: string, fields: Record<string, string>): WorkbenchRow {
  const sheet = 'option_effects'
  return { id, sheet, position: 1, fields, version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
}

const ENERGY = { option: 'a', kind: 'energy', carrier: 'electricity', unit: 'kwh' }

test('expected, claimed and verified of one thing stand in one line', () => {
  const lines = effectLines(
    'a',
    [
      row('1', { ...ENERGY, basis: 'expected', amount: '100' }),
      row('2', { ...ENERGY, basis: 'claimed', amount: '90' }),
      row('3', { option: 'a', kind: 'pollutant_generated', pollutant: 'cod', basis: 'claimed' }),
      row('4', { option: 'a', kind: 'pollutant_discharged', pollutant: 'cod', basis: 'claimed' }),
      row('5', { option: 'b', kind: 'water', basis: 'expected' }),
    ],
    [row('6', { ...ENERGY, amount: '80' })],
  )
  expect(lines.map(({ rows }) => [rows.expected?.id, rows.claimed?.id, rows.verified?.id])).toEqual([
    ['1', '2', '6'],
    [undefined, '3', undefined],
    [undefined, '4', undefined],
  ])
})

test('a second row of the same thing is a line of its own', () => {
  const twice = [row('1', { ...ENERGY, basis: 'expected' }), row('2', { ...ENERGY, basis: 'expected' })]
  const lines = effectLines('a', twice, [])
  expect(lines).toHaveLength(2)
  expect(new Set(lines.map(({ key }) => key)).size).toBe(2)
})

test('a row of another side begins with the thing and its unit, never with the amount', () => {
  expect(sameWhat(row('1', { ...ENERGY, basis: 'expected', amount: '100', source: '测算' }))).toEqual(ENERGY)
})
