import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepNames, parseSearch, stringifySearch } from './search-text.ts'

test('an address reads back as it was written, also with Chinese, plus signs and numbers', () => {
  const names = fc.constantFrom('q', 'place', 'industry', 'size')
  const values = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('库尔勒', '0610', '1e5', 'a+b&c=d', 'true'))
  fc.assert(
    fc.property(fc.dictionary(names, values), (state) => {
      expect(parseSearch(stringifySearch(state))).toEqual({ ...state })
    }),
  )
})

test('empty values leave the address', () => {
  expect(stringifySearch({ q: '', place: undefined, size: 'large' })).toBe('?size=large')
})

test('a page keeps only the names it knows', () => {
  expect(keepNames('q', 'page')({ q: '天山', page: '2', tab: 'x', size: 3 })).toEqual({ q: '天山', page: '2' })
})
