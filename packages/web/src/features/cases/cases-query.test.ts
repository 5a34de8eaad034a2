import { expect, test } from 'vitest'
import { CASE_FILTERS, casesQueryOf, countQueryOf, sortAddress, sortingOf, yearChoices } from './cases-query.ts'

test('an address becomes a question, and what it cannot mean is left out', () => {
  const address = {
    q: '天山',
    state: 'auditing',
    side: 'suspended',
    due: 'overdue',
    year: '2026',
    sort: 'name',
    order: 'down',
  }
  expect(casesQueryOf(address)).toEqual({
    page: 1,
    pageSize: 50,
    ended: false,
    text: '天山',
    state: 'auditing',
    side: 'suspended',
    due: 'overdue',
    year: 2026,
    sort: 'name',
    descending: true,
  })
  expect(casesQueryOf({ state: 'x', due: 'x', year: '1e3', sort: 'x', page: '0' })).toEqual({
    page: 1,
    pageSize: 50,
    ended: false,
  })
})

test('only open cases are listed until others are asked for', () => {
  expect(casesQueryOf({}).ended).toBe(false)
  expect(casesQueryOf({ ended: 'yes' }).ended).toBe(true)
  expect('ended' in casesQueryOf({ ended: 'all' })).toBe(false)
  expect(CASE_FILTERS.isAnySet({ ended: 'all' })).toBe(true)
})

test('sorting lies in the address; without one the soonest due comes first', () => {
  expect(sortingOf({})).toEqual({ by: 'due', descending: false })
  expect(sortAddress({ by: 'name', descending: true })).toEqual({ sort: 'name', order: 'down', page: undefined })
  expect(countQueryOf({ law: 'l', year: '2026', q: 'x' })).toEqual({ law: 'l', year: 2026 })
  expect(yearChoices('2026-11-22')[0]).toEqual({ code: '2027', label: '2027 年' })
})
