import { expect, test } from 'vitest'
import { listingsQueryOf, yearChoices } from './listings-query.ts'
import { panelOf } from '../../shared/address/use-panel.ts'

test('an address becomes a question, and what it cannot mean is left out', () => {
  expect(listingsQueryOf({ law: 'shanxi-2022', year: '2026', state: 'commenting', page: '2' })).toEqual({
    law: 'shanxi-2022',
    year: 2026,
    state: 'commenting',
    page: 2,
    pageSize: 50,
  })
  expect(listingsQueryOf({ year: '1e3', state: 'nonsense', page: '-1' })).toEqual({ page: 1, pageSize: 50 })
})

test('the years to choose from begin with the next one, whose list is prepared this year', () => {
  expect(yearChoices('2026-11-21').slice(0, 2)).toEqual([
    { code: '2027', label: '2027 年' },
    { code: '2026', label: '2026 年' },
  ])
})

test('a drawer is named by its kind and the thing it is about', () => {
  expect(panelOf('remove.42')).toEqual({ kind: 'remove', id: '42' })
  expect(panelOf('comment')).toEqual({ kind: 'comment', id: '' })
  expect(panelOf(undefined)).toBeNull()
})
