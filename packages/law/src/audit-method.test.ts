import { auditMethodOn } from '@qingshen/core/casework/audit-method-on'
import type { AuditMode } from '@qingshen/core/vocabulary/outcome'
import { METHOD_FIGURES } from '@qingshen/core/workbench/audit-method.schema'
import { AuditMethodSchema } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { expect, test } from 'vitest'
import { loadLaws } from './load-law.ts'
import { loadCarbonFactors } from './reference/carbon-factors.ts'
import { loadEnergyFactors } from './reference/energy-factors.ts'

const methodOf = (law: string, on: string, mode: AuditMode = 'full') =>
  auditMethodOn(loadLaws(), { law, on }, mode, { energy: loadEnergyFactors(), carbon: loadCarbonFactors() })
const stepsCiting = (law: string, on: string, clause: string) =>
  methodOf(law, on)
    .steps.filter(({ clauses }) => clauses.includes(clause))
    .map(({ id }) => id)
const needed = (law: string, mode: AuditMode, need: string) =>
  methodOf(law, '2026-01-01', mode)
    .steps.filter((step) => step.needed === need)
    .map(({ number }) => number)

/** How much less may be verified than was claimed no law has said yet: only a place that does states it. */
const EVERYWHERE = METHOD_FIGURES.filter((id) => id !== 'verified_shortfall')

test('seven phases and thirty-five steps, 4 + 6 + 5 + 7 + 5 + 4 + 4, under every law and mode', () => {
  for (const { id } of loadLaws()) {
    const { phases, steps, figures } = methodOf(id, '2026-01-01')
    expect(phases.map((phase) => phase.id)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(phases.map((phase) => steps.filter((step) => step.phase === phase.id).length)).toEqual([4, 6, 5, 7, 5, 4, 4])
    expect(figures.map((figure) => figure.id).toSorted()).toEqual(EVERYWHERE.toSorted())
    expect(steps.every(({ guidance, evidence }) => guidance !== '' && evidence !== '')).toBe(true)
  }
})

test('the method of an audit passes the schema by which it is sent', () => {
  for (const { id, from } of loadLaws()) {
    for (const mode of ['full', 'simplified', 'quick'] as const) AuditMethodSchema.parse(methodOf(id, from, mode))
  }
})

test('XJ05-13a preparation: publicity and training, a team, a work plan', () => {
  expect(stepsCiting('xinjiang-2005', '2010-01-01', 'XJ05-13a')).toEqual([
    'leadership',
    'team',
    'plan',
    'publicity_and_training',
  ])
  const { sheets } = methodOf('xinjiang-2005', '2010-01-01').steps.find(({ id }) => id === 'publicity_and_training')!
  expect(sheets).toEqual(['publicity', 'training', 'barriers'])
})

test('XJ05-13b pre-audit: full survey, focus, targets, no- and low-cost options', () => {
  expect(stepsCiting('xinjiang-2005', '2010-01-01', 'XJ05-13b')).toEqual([
    'survey',
    'site_visit',
    'pollution_evaluation',
    'focus',
    'targets',
    'first_low_cost_options',
  ])
})

test('XJ05-13c audit: inputs and outputs measured, balances, causes', () => {
  expect(stepsCiting('xinjiang-2005', '2010-01-01', 'XJ05-13c')).toEqual(
    expect.arrayContaining(['measurement', 'balance', 'causes']),
  )
})

test('XJ05-14 the enterprise organises the audit itself: the team is its own', () => {
  const team = methodOf('xinjiang-2005', '2020-01-01').steps.find(({ id }) => id === 'team')!
  expect(team.clauses).toEqual(['XJ05-14', 'XJ05-13a', 'M2016-15', 'M2016-14'])
  expect(team.reading).toBe('self-audit')
})

test('the clauses of a repealed measure found no step on a day on which they are not in force', () => {
  const team = methodOf('xinjiang-2005', '2010-01-01').steps.find(({ id }) => id === 'team')!
  expect(team.clauses).toEqual(['XJ05-14', 'XJ05-13a'])
})

test('SX22-02 the aims of an audit are those of its law', () => {
  const aims = (law: string) => methodOf(law, '2026-01-01').aims.map(({ text }) => text)
  expect(aims('shanxi-2022')).toEqual(['节能', '降耗', '减污', '降碳'])
  expect(aims('xinjiang-2015')).toEqual(['节能', '降耗', '减污', '增效'])
  expect(methodOf('shanxi-2022', '2026-01-01').aims.map(({ clause }) => clause)).toEqual(Array(4).fill('SX22-02'))
})

test('YL22-04 VOCs, NOx and carbon are topics; for key emitters carbon work is one with the audit', () => {
  const { topics } = methodOf('yulin-2022', '2026-01-01')
  expect(topics.map(({ id, mergedFor }) => [id, mergedFor])).toEqual([
    ['volatile_organic_compounds', null],
    ['nitrogen_oxides', null],
    ['carbon', 'key_greenhouse_gas_emitter'],
    ['permit_execution', null],
  ])
  expect(methodOf('shanxi-2022', '2026-01-01').topics).toEqual([])
})

test('SX22-03i YL22-02b simplified and quick audits leave steps out, as a stated reading', () => {
  expect(needed('shanxi-2022', 'full', 'required')).toHaveLength(35)
  expect(needed('shanxi-2022', 'simplified', 'left_out')).toEqual(['4.7'])
  expect(needed('yulin-2022', 'quick', 'left_out')).toEqual(['4.7', '7.1', '7.2', '7.3'])
  expect(needed('shanxi-2022', 'simplified', 'required')).toEqual(expect.arrayContaining(['2.1', '2.4', '3.4', '7.4']))
  const measurement = methodOf('shanxi-2022', '2026-01-01', 'simplified').steps.find(({ id }) => id === 'measurement')!
  expect(measurement).toMatchObject({ needed: 'optional', reading: 'steps-by-mode' })
  expect(measurement.clauses[0]).toBe('SX22-03i')
  const full = methodOf('shanxi-2022', '2026-01-01').steps.find(({ id }) => id === 'measurement')!
  expect(full.clauses).not.toContain('SX22-03i')
})

test('a figure from knowledge and not from a source is marked', () => {
  const { figures, focusCriteria } = methodOf('national', '2026-01-01')
  expect(figures.find(({ id }) => id === 'closure_tolerance')).toMatchObject({ value: '0.05', mark: 'K' })
  expect(figures.find(({ id }) => id === 'closure_tolerance_strict')).toMatchObject({ mark: 'U' })
  expect(focusCriteria.map(({ id, least, most }) => `${id} ${least}-${most}`)).toEqual([
    'waste_amount 10-10',
    'main_consumption 7-9',
    'environmental_cost 7-9',
    'market_potential 4-6',
    'shop_enthusiasm 1-3',
  ])
})

test('standard-coal factors: unique on a day, a range with the value chosen and why', () => {
  const factors = loadEnergyFactors()
  expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length)
  expect(factors.find(({ id }) => id === 'electricity')).toMatchObject({
    kgce: '0.1229',
    unit: 'kwh',
    from: '2021-04-01',
  })
  const ranged = factors.filter(({ range }) => range !== undefined)
  expect(ranged.map(({ id, kgce }) => `${id} ${kgce}`)).toContain('natural_gas 1.33')
  expect(ranged.every(({ source, mark }) => source.includes('范围') && mark === 'U')).toBe(true)
})
