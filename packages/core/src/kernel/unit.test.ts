import { expect, test } from 'vitest'
import { raisedUnit } from './unit.ts'

test('powers in units are printed raised, other figures stay', () => {
  const printed = ['m3/t', 'L/m2', 'm3/m2', '万m3', 'm³', 'kgCO2/t', 'm30', 'kWh/t'].map(raisedUnit)
  expect(printed).toEqual(['m³/t', 'L/m²', 'm³/m²', '万m³', 'm³', 'kgCO2/t', 'm30', 'kWh/t'])
})
