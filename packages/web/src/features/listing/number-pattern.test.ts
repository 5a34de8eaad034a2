import { expect, test } from 'vitest'
import { numberText, runningNumber } from './number-pattern.ts'

test('the running number stands where the pattern says', () => {
  expect(numberText('新环清审〔2026〕{n}号', 12)).toBe('新环清审〔2026〕12号')
})

test('a pattern without a place for the number gives none', () => {
  expect(numberText('新环清审〔2026〕12号', 12)).toBeNull()
})

test('the first number is whole and at least one', () => {
  expect(['1', '007', '0', '', '1.5', '-3', '1000000'].map(runningNumber)).toEqual([1, 7, null, null, null, null, null])
})
