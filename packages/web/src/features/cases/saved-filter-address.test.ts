import { expect, test } from 'vitest'
import { casesQueryOf } from './cases-query.ts'
import { addressOfSaved, savedQueryOf } from './saved-filter-address.ts'

test('a saved filter leads back to the same question', () => {
  const addresses = [
    {},
    { ended: 'all' },
    { ended: 'yes', q: '天山', year: '2026', sort: 'name', order: 'down' },
    { state: 'auditing', side: 'suspended', due: 'overdue', place: '652800', law: 'l', duty: 'disclose', page: '3' },
  ]
  for (const address of addresses) {
    const saved = savedQueryOf(address)
    const shown = Object.fromEntries(
      Object.entries(addressOfSaved(saved)).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    expect(casesQueryOf(shown)).toEqual({ ...casesQueryOf(address), page: 1 })
  }
})

test('what the saved filter does not name is taken back', () => {
  expect(addressOfSaved({ ended: false, state: 'opened' })).toMatchObject({
    state: 'opened',
    q: undefined,
    due: undefined,
  })
})
