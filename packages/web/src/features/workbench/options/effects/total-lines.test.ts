import { NOTHING_BESIDE } from '@qingshen/core/workbench/beside'
import { effectsOf } from '@qingshen/core/workbench/options/effects-of'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { expect, test } from 'vitest'
import { aMethod } from '../../method.fixture.ts'
import { effectsOfTotal, totalLines } from './total-lines.ts'

function row(sheet: string, id: string, fields: Record<string, string>): WorkbenchRow {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id, sheet, position: Number(id), fields, ...told }
}

const of = (id: string, basis: string, fields: Record<string, string>) =>
  row('option_effects', id, { option: '1', basis, ...fields })
const COD = { pollutant: 'cod', unit: 't' }

const EFFECTS = effectsOf(
  workbenchData([
    row('options', '1', { name: '甲', state: 'done' }),
    of('2', 'expected', { kind: 'water', amount: '100', unit: 'm3' }),
    of('3', 'expected', { kind: 'pollutant_discharged', amount: '2', ...COD }),
    of('4', 'claimed', { kind: 'pollutant_generated', amount: '4', ...COD }),
    of('5', 'claimed', { kind: 'water', unit: 'm3' }),
    of('6', 'claimed', { kind: 'income', amount: '1', unit: 'ten_thousand_yuan' }),
    of('7', 'claimed', { kind: 'cost', amount: '-0.5', unit: 'ten_thousand_yuan' }),
  ]),
  aMethod(),
  NOTHING_BESIDE,
)

test('generated and discharged stay apart; what only one side states has its line', () => {
  const lines = totalLines(EFFECTS)
  const order = lines.map(({ key }) => key)
  expect(order).toHaveLength(new Set(order).size)
  expect(order).toEqual(
    expect.arrayContaining(['water', 'pollutant_generated.cod', 'pollutant_discharged.cod', 'income', 'cost', 'money']),
  )
  const generated = lines.find(({ key }) => key === 'pollutant_generated.cod')
  expect(generated?.totals.expected).toBeNull()
  expect(generated?.totals.claimed?.amount?.toString()).toBe('4')
})

test('a missing amount is no zero and gives no share', () => {
  const water = totalLines(EFFECTS).find(({ key }) => key === 'water')
  expect(water?.totals.claimed).toMatchObject({ amount: null, lacking: 1 })
  expect(water?.claimedShare?.options ?? 0).toBe(0)
})

test('money opens income and cost, a pollutant only its own', () => {
  const ids = (kind: 'money' | 'pollutant_generated', thing: string | null) =>
    effectsOfTotal({ kind, thing }, EFFECTS.all.claimed.effects).map(({ effect }) => effect.id)
  expect(ids('money', null)).toEqual(['6', '7'])
  expect(ids('pollutant_generated', 'cod')).toEqual(['4'])
  expect(ids('pollutant_generated', 'lead')).toEqual([])
})
