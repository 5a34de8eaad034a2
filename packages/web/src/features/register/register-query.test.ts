import { searchSites } from '@qingshen/contracts/register.operations'
import { exportSites } from '@qingshen/contracts/register-bulk.operations'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countQueryOf } from './outcome-counts.ts'
import { defaultLawLabel, REGISTER_FILTERS, siteQueryOf, whyAddress } from './register-query.ts'

test('an address becomes a question the server accepts, whatever somebody typed into it', () => {
  const names = fc.constantFrom('q', 'place', 'industry', 'size', 'permit', 'law', 'outcome', 'sort', 'page')
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

test('sorting, paging and the law are no filters; clearing the filters keeps the law', () => {
  expect(REGISTER_FILTERS.isAnySet({ sort: 'name', page: '2', law: 'one' })).toBe(false)
  expect(REGISTER_FILTERS.isAnySet({ q: '天山' })).toBe(true)
  expect('law' in REGISTER_FILTERS.cleared).toBe(false)
})

test('the law in the address is asked for in the search, the counts and the export, and kept on the way to the why', () => {
  const query = siteQueryOf({ law: 'one', outcome: 'mandatory' })
  expect(query).toMatchObject({ law: 'one', outcome: 'mandatory' })
  expect(countQueryOf(query)).toEqual({ law: 'one' })
  const { page: _page, pageSize: _pageSize, ...exported } = query
  expect(exportSites.query.safeParse(exported).data).toEqual({ law: 'one', outcome: 'mandatory' })
  expect(whyAddress({ law: 'one', q: '天山' })).toEqual({ tab: 'why', law: 'one' })
  expect(whyAddress({})).toEqual({ tab: 'why' })
})

test('without a law in the address the one the server governs by is named', () => {
  expect(defaultLawLabel({}, { title: '一部办法' })).toBe('按所在地：一部办法')
  expect(defaultLawLabel({ law: 'other' }, { title: '另一部办法' })).toBe('按所在地的规则')
  expect(defaultLawLabel({}, null)).toBe('没有选定')
})
