import { expect, test } from 'vitest'
import { formatCount, formatDecimal } from './number-text.ts'

test('thousands are separated and no digit is lost', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567')
  expect(formatDecimal('12345678901234567890.1200')).toBe('12,345,678,901,234,567,890.1200')
  expect(formatDecimal('-1000')).toBe('-1,000')
  expect(formatDecimal('999')).toBe('999')
})

test('what is no number stays as it was written', () => {
  expect(formatDecimal('约 300')).toBe('约 300')
})
