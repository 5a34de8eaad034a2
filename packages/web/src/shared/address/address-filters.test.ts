import { expect, test } from 'vitest'
import { addressFilters } from './address-filters.ts'

test('only the named filters count, and clearing them goes back to the first page', () => {
  const { isAnySet, cleared } = addressFilters('q', 'size')
  expect(isAnySet({ sort: 'name', page: '2' })).toBe(false)
  expect(isAnySet({ q: '天山' })).toBe(true)
  expect(cleared).toEqual({ q: undefined, size: undefined, page: undefined })
})
