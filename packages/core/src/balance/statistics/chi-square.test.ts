import { expect, test } from 'vitest'
import { chiSquareTail } from './chi-square.ts'
import { normalUpperQuantile } from './normal-quantile.ts'

// Tables of the chi-square distribution: value exceeded with probability 0.95, 0.05 and 0.001; then scipy.stats.chi2.sf.
test.each([
  [3.841458820694124, 1, 0.05],
  [0.003932140000019522, 1, 0.95],
  [10.827566170662733, 1, 0.001],
  [18.307038053275146, 10, 0.05],
  [3.9402991361190605, 10, 0.95],
  [124.34211340400407, 100, 0.05],
  [10233.748897677937, 10_000, 0.05],
  [500, 10, 4.414_736_099_913_754e-101],
])('chi-square %d with %d degrees is exceeded with probability %d', (statistic, degrees, tail) => {
  expect(Math.abs(chiSquareTail(statistic, degrees) / tail - 1)).toBeLessThan(1e-9)
})

test('the ends of the chi-square distribution', () => {
  expect([chiSquareTail(0, 3), chiSquareTail(Number.POSITIVE_INFINITY, 3), chiSquareTail(1e6, 1)]).toEqual([1, 0, 0])
})

test.each([
  [0.5, 0],
  [0.025, 1.959963984540054],
  [0.975, -1.959963984540054],
  [0.0005, 3.290526731491926],
  [1e-9, 5.997807015007687],
  [1e-100, 21.273453560965322],
])('the normal value exceeded with probability %d is %d', (tail, quantile) => {
  expect(normalUpperQuantile(tail)).toBeCloseTo(quantile, 11)
})
