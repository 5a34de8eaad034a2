import { expect, test } from 'vitest'
import { ENTRY_FILTERS, entriesQueryOf } from './entries-query.ts'

test('the filters of the enterprises become a question', () => {
  expect(
    entriesQueryOf({
      q: '水泥',
      ground: 'double_have',
      status: 'standing',
      origin: 'manual',
      noticed: 'no',
      page: '3',
    }),
  ).toEqual({
    text: '水泥',
    ground: 'double_have',
    state: 'standing',
    origin: 'manual',
    noticed: false,
    page: 3,
    pageSize: 100,
  })
})

test('an unknown ground, state or origin in a link filters nothing', () => {
  expect(entriesQueryOf({ ground: 'x', status: 'x', origin: 'x', noticed: 'maybe' })).toEqual({
    page: 1,
    pageSize: 100,
  })
  expect(ENTRY_FILTERS.isAnySet({ tab: 'entries', page: '2' })).toBe(false)
  expect(ENTRY_FILTERS.isAnySet({ q: '水' })).toBe(true)
})
