import { expect, test } from 'vitest'
import { amountText } from './consequence-list.tsx'

test('a sum names the bounds that the clause names and no others', () => {
  expect(amountText({ min: '50000', max: '500000' })).toBe('50,000 元以上 500,000 元以下')
  expect(amountText({ min: null, max: '100000' })).toBe('100,000 元以下')
  expect(amountText({ min: '0', max: null })).toBe('0 元以上')
  expect(amountText({ min: null, max: null })).toBeNull()
})
