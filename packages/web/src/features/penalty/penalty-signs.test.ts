import { expect, test } from 'vitest'
import { orderSign, rangeText, sumText } from './penalty-signs.ts'

test('an order says until when, that its time ran out, or when it was done', () => {
  expect(orderSign({ state: 'open', due: '2026-06-01', doneOn: null, metOn: null }).word).toBe('限 2026-06-01 以前')
  expect(orderSign({ state: 'unmet', due: '2026-06-01', doneOn: null, metOn: null }).word).toContain('没有改正')
  expect(orderSign({ state: 'met', due: '2026-06-01', doneOn: '2026-05-30', metOn: '2026-05-30' }).word).toBe(
    '2026-05-30 改正完毕',
  )
})

test('no fine is not zero yuan; an unknown range is not a missing bound', () => {
  expect(sumText(null)).toBe('没有罚款')
  expect(sumText('80000.00')).toBe('80,000.00 元')
  expect(rangeText({ min: null, max: '100000', rangeKnown: true })).toBe('100,000 元以下')
  expect(rangeText({ min: '50000', max: '500000', rangeKnown: true })).toBe('50,000 元以上 500,000 元以下')
  expect(rangeText({ min: null, max: null, rangeKnown: false })).toContain('没有读到原文')
})
