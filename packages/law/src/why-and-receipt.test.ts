import { createDecider } from '@qingshen/core/scope/decider'
import type { DecisionReceipt } from '@qingshen/core/scope/receipt'
import { DecisionReceiptSchema, isUnchanged, makeReceipt } from '@qingshen/core/scope/receipt'
import { whyOf } from '@qingshen/core/scope/why'
import { expect, test } from 'vitest'
import { decideReference } from './decide-reference.ts'
import { findLaw } from './load-law.ts'

const { classes } = decideReference()

function shanxi() {
  const law = findLaw('shanxi-2022')
  if (law === undefined) throw new Error('no law')
  return { law, decider: createDecider(law, '2023-03-01', classes) }
}

test('the why of a decision shows every rule with its conditions true, false or unknown, and which decided', () => {
  const { decider } = shanxi()
  const why = whyOf(decider, { industry: '3012', size: 'medium', facts: { overStandard: false } }, classes)
  const rule = (id: string) => why.rules.find((each) => each.id === id)
  expect(why.judgement.outcome).toBe('mandatory')
  expect(why.rules.filter(({ deciding }) => deciding).map(({ id }) => id)).toEqual(['annex_large_medium'])
  expect(rule('annex_large_medium')).toMatchObject({ value: true, clause: 'SX22-A', origin: 'shanxi-2022' })
  expect(rule('annex_large_medium')?.condition.parts.map(({ fact, value }) => [fact, value])).toEqual([
    ['industry', true],
    ['size', true],
  ])
  expect(rule('double_exceed')).toMatchObject({ value: null, origin: 'national' })
  expect(rule('double_exceed')?.condition.parts.map(({ value }) => value)).toEqual([false, null])
  expect(rule('annex_all_sizes')?.value).toBe(false)
})

test('the printed condition is a Chinese sentence made from the tree', () => {
  const { decider } = shanxi()
  const text = whyOf(decider, {}, classes).rules.find(({ id }) => id === 'industrial_coating')?.condition.text
  expect(text).toBe('行业属于第33至43大类，且有工业涂装工序，且企业规模为大型或中型')
})

test('a receipt keeps the facts the law asks for, its version, and a hash that finds any change', () => {
  const { law, decider } = shanxi()
  const used = { validFrom: '2022-05-01', validTo: null, recordedAt: '2022-06-01T08:00:00Z', source: '排污许可证' }
  const receipt = makeReceipt(decider, decider.judge({ industry: '2521', facts: { highConsumption: true } }), {
    site: 's1',
    year: 2023,
    recordTime: '2023-03-01T00:00:00Z',
    lawVersion: law.version,
    facts: [
      { ...used, fact: 'industry', value: '2521' },
      { ...used, fact: 'clinker', value: true },
      { ...used, fact: 'highConsumption', value: true },
    ],
  })
  expect(DecisionReceiptSchema.parse(receipt)).toEqual(receipt)
  expect(receipt.facts.map(({ fact }) => fact)).toEqual(['highConsumption', 'industry'])
  expect(receipt).toMatchObject({
    outcome: 'mandatory',
    mode: 'full',
    listed: true,
    law: 'shanxi-2022',
    on: '2023-03-01',
  })
  expect(isUnchanged(receipt)).toBe(true)
  expect(isUnchanged(JSON.parse(JSON.stringify(receipt)) as DecisionReceipt)).toBe(true)
  expect(isUnchanged({ ...receipt, outcome: 'voluntary' })).toBe(false)
})
