import { optionEffects } from '@qingshen/core/workbench/sheets/effects'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { aMethod } from '../../method.fixture.ts'
import { effectColumns, newEffect } from './effect-fields.ts'

const FACTOR = {
  id: 'natural_gas',
  title: '天然气',
  unit: 'm3',
  kgce: '1.33',
  from: null,
  to: null,
  source: '表',
} as const
const METHOD = aMethod({ energyFactors: [{ ...FACTOR, mark: 'K' }] })

function row(fields: Record<string, string>): WorkbenchRow {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id: '1', sheet: 'option_effects', position: 1, fields, ...told }
}

function shown(fields: Record<string, string>) {
  const columns = effectColumns(optionEffects, row(fields), METHOD)
  const unit = columns.find(({ id }) => id === 'unit')
  return { ids: columns.map(({ id }) => id), units: unit?.kind === 'unit' ? unit.dimensions : undefined }
}

test('each kind asks for what belongs to it, in the units it is measured in', () => {
  expect(shown({ kind: 'energy', carrier: 'natural_gas' }).units).toEqual(['volume', 'standard_coal'])
  expect(shown({ kind: 'energy' }).units).toContain('mass')
  expect(shown({ kind: 'pollutant_generated', pollutant: 'cod' }).units).toEqual(['mass'])
  expect(shown({ kind: 'pollutant_generated', pollutant: 'waste_gas' }).units).toEqual(['volume'])
  expect(shown({ kind: 'cost' })).toMatchObject({ units: ['money'] })
  expect(shown({ kind: 'cost' }).ids).not.toContain('pollutant')
  expect(shown({ kind: 'pollutant_discharged' }).ids).toContain('pollutant')
  expect(shown({ kind: 'pollutant_discharged' }).ids).not.toContain('carrier')
})

test('what was entered under another kind stays in sight', () => {
  expect(shown({ kind: 'cost', carrier: 'natural_gas' }).ids).toContain('carrier')
  expect(shown({}).ids).toHaveLength(optionEffects.columns.length)
})

test('a new effect has a unit where only one is usual', () => {
  expect(newEffect('a', 'carbon', 'expected')).toEqual({
    option: 'a',
    basis: 'expected',
    kind: 'carbon',
    unit: 't_co2',
  })
  expect(newEffect('a', 'energy', 'claimed')).not.toHaveProperty('unit')
})
