import { expect, test } from 'vitest'
import { entryQuery } from './entry-data.ts'
import { listingKey } from './listing-data.ts'

test('an entry is asked for by its own id, whatever page the address shows, and renewed with its list', () => {
  const query = entryQuery('list-1', 'entry-101')
  expect(query.queryKey).toEqual([...listingKey('list-1'), 'entry', 'entry-101'])
  expect(query.enabled).toBe(true)
})

test('a remark on the whole list asks for no entry', () => {
  expect(entryQuery('list-1', '').enabled).toBe(false)
})
