import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisText, chartNumber, chartText } from './chart-values.ts'

test('what no axis could show is a gap, what is next to nothing is zero', () => {
  expect(['1e308', '-1e16', '', ' ', 'x', null].map(chartNumber)).toEqual([null, null, null, null, null, null])
  expect([chartNumber('1e-13'), chartNumber('0'), chartNumber('-2.5'), chartNumber(7)]).toEqual([0, 0, -2.5, 7])
})

test('a text in a chart is no property of objects, and looks as it was', () => {
  expect(chartText('__proto__') in {}).toBe(false)
  expect(chartText('新水')).toBe('新水')
  fc.assert(fc.property(fc.string(), (text) => !(chartText(text) in {}) && chartText(text).startsWith(text)))
})

test('large numbers beside an axis are in 万 and 亿', () => {
  expect([axisText(250_000), axisText(3.2e8), axisText(12_345), axisText(-0.5)]).toEqual([
    '25万',
    '3.2亿',
    '12,345',
    '-0.5',
  ])
})
