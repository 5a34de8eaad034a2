import { expect, test } from 'vitest'
import type { UnitCode } from '../kernel/unit.ts'
import { UNITS } from '../kernel/unit.ts'
import { LAYER_KINDS } from '../vocabulary/workbench-codes.ts'
import { misfittingLayer } from './layer-unit.ts'

test('every kind of layer is counted in what it is: material, water, energy, substance', () => {
  const fitting = Object.fromEntries(
    LAYER_KINDS.entries.map(({ code }) => {
      const units = (Object.keys(UNITS) as UnitCode[]).filter(
        (unit) => misfittingLayer({ kind: code, unit }, 'unit').length === 0,
      )
      return [code, [...new Set(units.map((unit) => UNITS[unit].dimension))]]
    }),
  )
  expect(fitting).toEqual({
    material: ['mass', 'volume', 'count'],
    water: ['mass', 'volume'],
    energy: ['energy', 'standard_coal'],
    substance: ['mass'],
  })
})

test('what does not go together is told at the field that was entered, with the way out', () => {
  expect(misfittingLayer({ kind: 'water', unit: 'kwh' }, 'unit')).toEqual([
    {
      field: 'unit',
      code: 'wrong_dimension',
      message: '“单位”不能用单位“kWh”：“水平衡”的图层应当按体积或者质量计。请换一个单位。',
    },
  ])
  expect(misfittingLayer({ kind: 'energy', unit: 't' }, 'kind')).toEqual([
    {
      field: 'kind',
      code: 'kind_against_unit',
      message:
        '“种类”不能是“能量平衡”：这个图层的单位是 t，而它应当按能量或者标准煤计。请先清空单位，改好种类，再选合适的单位。',
    },
  ])
})

test('while kind or unit is not said, nothing is told', () => {
  for (const fields of [
    { kind: 'water' },
    { unit: 'kwh' },
    { kind: 'toString', unit: 'kwh' },
    { kind: 'water', unit: '' },
  ]) {
    expect(misfittingLayer(fields, 'unit')).toEqual([])
  }
})
