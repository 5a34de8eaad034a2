import { expect, test } from 'vitest'
import { shownYears, withYear } from './shown-years.ts'

test('trap 7: any year can be added, also one to come; no year is built in', () => {
  expect(shownYears([], undefined, 2026)).toEqual(['2023', '2024', '2025'])
  expect(shownYears(['2025'], '1998,2031', 2026)).toEqual(['1998', '2025', '2031'])
  expect(withYear(['2023', '2025'], '2024')).toBe('2023,2024,2025')
})

test('what is no year in the address is passed over', () => {
  expect(shownYears(['2025'], '99,abcd,', 2026)).toEqual(['2025'])
})
