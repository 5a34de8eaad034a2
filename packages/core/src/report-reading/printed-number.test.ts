import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanNumbers, unitOfWords } from './printed-number.ts'

const said = (text: string) =>
  scanNumbers(text).map(({ value, times, unit, unitText }) => [value, times, unit ?? unitText])

test('numbers with their units, as reports print them', () => {
  expect(said('年产量１２.5万吨，耗电4,746,025 kW·h，收入3亿元')).toEqual([
    ['12.5', '1', 'ten_thousand_t'],
    ['4746025', '1', 'kwh'],
    ['3', '1', 'hundred_million_yuan'],
  ])
  expect(said('削减 COD 12.30 t/a，偏差−2.10％，单耗3.2 m³/t，排放 5 吨二氧化碳')).toEqual([
    ['12.3', '1', 't'],
    ['-2.1', '1', 'percent'],
    ['3.2', '1', 'm3/t'],
    ['5', '1', 't_co2'],
  ])
  expect(said('人口 3 万，节约12万，0.5亿件')).toEqual([
    ['3', '10000', ''],
    ['12', '10000', ''],
    ['0.5', '100000000', ''],
  ])
  expect(said('4 746 025 - 4 646 377')).toEqual([
    ['4746025', '1', ''],
    ['4646377', '1', ''],
  ])
})

test('years, dates, chapters, tables and standards are no amounts', () => {
  const none =
    '2.1 概况 于2025年3月1日、2024-06-30，按 GB/T 43329-2023、HJ 469—2009 第3章 表2-1 图 3.4，PM2.5、COD5、第12条'
  expect(said(none)).toEqual([])
  expect(said('2025年新水 12 m3').map(([value]) => value)).toEqual(['12'])
})

test('a number with its unit at the beginning of a cell is no number of a heading', () => {
  expect(said('0.7143 kgce/kg')).toEqual([['0.7143', '1', 'kgce/kg']])
  expect(said('12.5 万吨')).toEqual([['12.5', '1', 'ten_thousand_t']])
  expect(said('3.2 能源消耗 5 tce')).toEqual([['5', '1', 'tce']])
})

test('a range is two positive numbers, a minus sign after words is a sign', () => {
  expect(said('10-20℃').map(([value]) => value)).toEqual(['10', '20'])
  expect(said('为-3.5%').map(([value]) => value)).toEqual(['-3.5'])
})

test('units in words and per year', () => {
  expect(['万度', '吨标煤/年', 't/a', '方', '万元/年', 'kg/台'].map(unitOfWords)).toEqual([
    'ten_thousand_kwh',
    'tce',
    't',
    'm3',
    'ten_thousand_yuan',
    null,
  ])
})

test('any printed number is read back exactly, with separators and in full width; any text at all is read', () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 9999 }))
  fc.assert(
    fc.property(number, fc.boolean(), ([whole, fraction], isWide) => {
      const plain = `${whole.toLocaleString('en-US')}.${String(fraction).padStart(4, '0')}`
      const shown = isWide
        ? plain.replace(/[\d.,]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))
        : plain
      const [found, ...others] = scanNumbers(`消耗量为${shown}t，`)
      expect(others).toEqual([])
      expect(found?.unit).toBe('t')
      expect(Number(found?.value)).toBeCloseTo(Number(plain.replaceAll(',', '')), 6)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
      for (const { value, from, to } of scanNumbers(a + b)) {
        expect(value).toMatch(/^-?\d+(\.\d+)?$/u)
        expect(to).toBeGreaterThan(from)
      }
    }),
  )
})
