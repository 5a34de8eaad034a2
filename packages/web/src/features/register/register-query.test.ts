import { searchSites } from '@qingshen/contracts/register.operations'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFiltered, siteQueryOf } from './register-query.ts'

test('an address becomes a question the server accepts, whatever somebody typed into it', () => {
  const names = fc.constantFrom('q', 'place', 'industry', 'size', 'permit', 'outcome', 'sort', 'page')
  const values = fc.oneof(fc.string(), fc.constantFrom('large', 'key', 'mandatory', 'name', '3', '-1', '1e9'))
  fc.assert(
    fc.property(fc.dictionary(names, values), (address) => {
      expect(searchSites.query.safeParse(siteQueryOf({ ...address })).success).toBe(true)
    }),
  )
})

test('filters are carried over and the page is counted from 1', () => {
  expect(siteQueryOf({ q: '天山', size: 'large', permit: 'key', page: '3' })).toEqual({
    pageSize: 100,
    page: 3,
    text: '天山',
    size: 'large',
    permitClass: 'key',
  })
  expect(siteQueryOf({ size: 'huge' })).toEqual({ pageSize: 100, page: 1 })
})

test('sorting and paging are no filters', () => {
  expect(isFiltered({ sort: 'name', page: '2' })).toBe(false)
  expect(isFiltered({ q: '天山' })).toBe(true)
})
