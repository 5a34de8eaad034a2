import { expect, test } from 'vitest'
import { readFigure, readSpread, unitsFor, contentUnitsFor, wrongUnit } from './typed-figure.ts'

const water = { id: 'w', name: '水平衡', kind: 'water', unit: 'm3' as const, carrier: null }
const chromium = { id: 'c', name: '铬', kind: 'substance', unit: 'kg' as const, carrier: 'w' }

test('a figure is read as people type it, and cleared by nothing', () => {
  expect(readFigure('１，２００ m³')).toEqual({ value: '1200', unit: 'm3', problem: null })
  expect(readFigure('1.20 万m³')).toEqual({ value: '1.2', unit: 'ten_thousand_m3', problem: null })
  expect(readFigure(' ')).toEqual({ value: null, unit: null, problem: null })
  expect(readFigure('0')).toEqual({ value: '0', unit: null, problem: null })
})

test.each([
  ['约五百', '不是一个数'],
  ['-3', '负数'],
  ['5 桶', '不认识单位'],
  ['NaN', '不是一个数'],
  ['1.2.3', '不是一个数'],
])('%s is refused with a sentence', (text, words) => {
  expect(readFigure(text).problem).toContain(words)
})

test('a spread is a number not below zero', () => {
  expect(readSpread('2 %')).toEqual({ value: '2', problem: null })
  expect(readSpread('')).toEqual({ value: null, problem: null })
  expect(readSpread('-2').problem).toContain('不小于 0')
})

test('a unit of another dimension is refused with the sentence of the network', () => {
  const typed = { name: '新水', value: '5', layer: water, substance: null }
  expect(wrongUnit({ ...typed, unit: 'kg' })).toContain('不能换算')
  expect(wrongUnit({ ...typed, unit: 'l' })).toBeNull()
  expect(wrongUnit({ ...typed, unit: 'percent', substance: chromium })).not.toBeNull()
  expect(wrongUnit({ ...typed, unit: 'mg_per_l', substance: chromium })).toBeNull()
  expect(unitsFor(water)).toEqual(['l', 'm3', 'ten_thousand_m3'])
  expect(contentUnitsFor(water)).toContain('mg_per_l')
})
