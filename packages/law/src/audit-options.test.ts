import { auditMethodOn } from '@qingshen/core/casework/audit-method-on'
import { findOverlap } from '@qingshen/core/kernel/dated-value'
import { grouped } from '@qingshen/core/kernel/grouped'
import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import { runChecks } from '@qingshen/core/workbench/plausibility/run-checks'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { expect, test } from 'vitest'
import { loadLaws } from './load-law.ts'
import { loadCarbonFactors } from './reference/carbon-factors.ts'
import { loadEnergyFactors } from './reference/energy-factors.ts'

const factors = { energy: loadEnergyFactors(), carbon: loadCarbonFactors() }
const methodOf = (law: string, on = '2026-01-01') => auditMethodOn(loadLaws(), { law, on }, 'full', factors)

test('SX22-03j what spares an option acceptance is the law of the place that says so', () => {
  expect(methodOf('shanxi-2022').acceptance.map(({ when, effect, clauses }) => [when, effect, clauses])).toEqual([
    ['no_technical_renovation', 'left_out', ['SX22-03j']],
    ['special_acceptance_passed', 'result_taken_over', ['SX22-03j']],
  ])
  for (const law of ['national', 'xinjiang-2005', 'yulin-2022']) expect(methodOf(law).acceptance).toEqual([])
  expect(methodOf('shanxi-2022', '2021-12-31').acceptance).toEqual([])
})

test('cost boundaries are a stated and marked reading, payback norms are those of the manual', () => {
  const { costBoundaries, paybackNorms } = methodOf('yulin-2022')
  expect(costBoundaries.map(({ costClass, above, includes, mark }) => [costClass, above, includes, mark])).toEqual([
    ['low', '0', false, 'U'],
    ['medium', '10', true, 'U'],
    ['high', '50', false, 'U'],
  ])
  expect(costBoundaries.every(({ reading }) => reading === 'cost-classes')).toBe(true)
  expect(paybackNorms.map(({ title, least, most, mark }) => [title, least, most, mark])).toEqual([
    ['中费项目', '2', '3', 'F'],
    ['较高费项目', '5', '5', 'F'],
    ['高费项目', '10', '10', 'F'],
  ])
})

test('YL22-04 topics say in what their options take effect, so that it can be quantified', () => {
  expect(methodOf('yulin-2022').topics.map(({ id, effects }) => [id, effects])).toEqual([
    ['volatile_organic_compounds', ['vocs']],
    ['nitrogen_oxides', ['nitrogen_oxides']],
    ['carbon', ['carbon']],
    ['permit_execution', []],
  ])
})

test('carbon factors: one a carrier and day, by parts or by year, none claimed to be checked against the print', () => {
  for (const editions of grouped(factors.carbon, ({ id }) => id).values()) expect(findOverlap(editions)).toBeNull()
  expect(factors.carbon.every(({ mark, source }) => mark === 'U' && source !== '')).toBe(true)
  const grid = factors.carbon.filter(({ id }) => id === 'electricity')
  expect(grid.map(({ of, from }) => ['kgCo2' in of ? of.kgCo2 : '', from])).toEqual([
    ['581.0', '2021-01-01'],
    ['570.3', '2022-01-01'],
    ['536.6', '2024-01-01'],
  ])
  expect(factors.carbon.find(({ id }) => id === 'diesel')?.of).toEqual({
    combustion: { ncv: '42.705', carbon: '20.2', oxidised: '0.98' },
  })
})

const row = (sheet: string, id: string, fields: Record<string, string>) => {
  const by = { version: 1, revision: 1, changedAt: '2026-01-01T00:00:00Z', changedBy: '古丽' }
  return { id, sheet, position: 0, fields, removed: false, ...by }
}

test('SX22-03j an option is judged by the law of its place: spared in one, to be accepted in another', () => {
  const data = workbenchData([row('options', 'a', { name: '查漏', investment: '2', is_renovation: 'no' })])
  const needs = ['shanxi-2022', 'yulin-2022'].map((law) => optionsOf(data, methodOf(law))[0]?.acceptance.need)
  expect(needs).toEqual(['not_needed', 'needed'])
})

test('YL22-04 options without an effect on VOCs, NOx or carbon are asked about where the place names these topics', () => {
  const option = row('options', 'a', { name: '节能灯', content: '更换', state: 'done' })
  const power = { option: 'a', basis: 'claimed', kind: 'energy', carrier: 'electricity', amount: '5', unit: 'mwh' }
  const asked = (law: string, ...more: ReturnType<typeof row>[]) =>
    runChecks(workbenchData([option, ...more]), methodOf(law))
      .filter(({ check }) => check === 'topics_without_effect')
      .map(({ key, clause }) => `${key} ${clause ?? ''}`)
  expect(asked('yulin-2022')).toEqual([
    'topics_without_effect:volatile_organic_compounds YL22-04',
    'topics_without_effect:nitrogen_oxides YL22-04',
    'topics_without_effect:carbon YL22-04',
  ])
  expect(asked('yulin-2022', row('option_effects', 'e', power))).not.toContain('topics_without_effect:carbon YL22-04')
  expect(asked('shanxi-2022')).toEqual([])
})
