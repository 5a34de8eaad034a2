import type { Client } from '@qingshen/contracts/client'
import { verifyEffects } from '@qingshen/contracts/workbench.operations'
import { rowId, rowsOf } from './rows.ts'

/** What the office found when it looked at options that were carried out. */
const VERIFIED = [
  { option: '冷凝水回收到锅炉房', kind: 'water', item: '新水', amount: '1850', unit: 'm3' },
  {
    option: '整流器更换为高频开关电源',
    kind: 'energy',
    carrier: 'electricity',
    item: '电力',
    amount: '22.1',
    unit: 'ten_thousand_kwh',
  },
  { option: '水洗槽加装电导率控制补水', kind: 'water', item: '新水', amount: '2350', unit: 'm3' },
] as const

const NOTE = '现场核对计量记录，与自报相近。'

/** Enters the verified effects as the office does, on the day it looked at them. */
export async function enterVerifiedEffects(office: Client, audit: string, day: string): Promise<void> {
  const sets = VERIFIED.map(({ option, item, ...effect }) => ({
    ...effect,
    option: rowId(audit, 'options', option),
    item: rowId(audit, 'survey_items', item),
    from_year: '2026',
    method: 'meter',
    verified_on: day,
    note: NOTE,
  }))
  const changes = rowsOf(audit, 'verified_effects', sets)
  const { results } = await office(verifyEffects, { params: { case: audit }, body: { changes } })
  const refused = results.find(({ outcome }) => outcome === 'refused')
  if (refused !== undefined) throw new Error(`not saved: ${JSON.stringify(refused)}`)
}
