import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuantitySchema, compareQuantities, convertQuantity, quantity, sumQuantities } from './quantity.ts'
import type { UnitCode } from './unit.ts'
import { UNITS, dimensionOf, unitOfSymbol } from './unit.ts'

const codes = Object.keys(UNITS) as UnitCode[]

test('a quantity in another unit and back is the same quantity', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), fc.integer(), (unit, other, value) => {
      fc.pre(
        dimensionOf(unit) === dimensionOf(other) &&
          !unit.endsWith('wh') &&
          !other.endsWith('wh') &&
          dimensionOf(unit) !== 'time',
      )
      const original = quantity(value, unit)
      expect(compareQuantities(convertQuantity(convertQuantity(original, other), unit), original)).toBe(0)
    }),
  )
})

test('a quotient that does not end keeps 30 decimals and stays a valid quantity', () => {
  const converted = convertQuantity(quantity(1, 'kj'), 'kwh')
  expect(converted.value).toBe('0.000277777777777777777777777778')
  expect(QuantitySchema.safeParse(converted).success).toBe(true)
  expect(compareQuantities(quantity(3600, 'kj'), quantity(1, 'kwh'))).toBe(0)
})

test('a quantity of another dimension is refused, energy is no standard coal', () => {
  expect(() => convertQuantity(quantity(1, 'kwh'), 'tce')).toThrow(RangeError)
  expect(() => sumQuantities([quantity(1, 't'), quantity(1, 'm3')], 't')).toThrow(RangeError)
})

test('sums are exact over units', () => {
  expect(sumQuantities([quantity('1.5', 't'), quantity(250, 'kg')], 't')).toEqual({ value: '1.75', unit: 't' })
  expect(convertQuantity(quantity('3.2', 'ten_thousand_yuan'), 'yuan')).toEqual({ value: '32000', unit: 'yuan' })
  expect(sumQuantities([], 'kwh')).toEqual({ value: '0', unit: 'kwh' })
})

test('every unit is found by its own symbol, and by the ways sources print it', () => {
  expect(codes.map((code) => unitOfSymbol(UNITS[code].symbol))).toEqual(codes)
  expect(['万元', 'kW·h', 'm3', 'm³', '吨标准煤', 'ｔ', '万千瓦时'].map(unitOfSymbol)).toEqual([
    'ten_thousand_yuan',
    'kwh',
    'm3',
    'm3',
    'tce',
    't',
    'ten_thousand_kwh',
  ])
  expect(unitOfSymbol('石')).toBeNull()
})
