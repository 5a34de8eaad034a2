// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { mergePending, pendingStorage } from './pending-storage.ts'
import type { Pending } from './pending.ts'
import { withEdits } from './pending.ts'

let clock = 0
const open = (page: string, person = 'p1') => pendingStorage(localStorage, { person, caseId: 'c1', page }, () => clock)

const typed = (id: string, name: string): Pending =>
  withEdits(new Map(), new Map(), [{ id, sheet: 'team', set: { name } }], 'typed')

beforeEach(() => {
  localStorage.clear()
  clock = 1_000_000
})

test('what is waiting is there after the page is loaded anew, and gone once it was saved', () => {
  open('one').keep(typed('a', '王'))
  expect(open('one').read()).toEqual(typed('a', '王'))
  open('one').keep(new Map())
  expect([open('one').read().size, localStorage.length]).toEqual([0, 0])
})

test('a page that is gone leaves what was waiting to the next one, once; a living page keeps its own', () => {
  open('one').keep(typed('a', '王'))
  expect(open('two').takeLeft().size).toBe(0)
  clock += 100_000
  expect(open('two').takeLeft()).toEqual(typed('a', '王'))
  expect(open('two').takeLeft().size).toBe(0)
})

test('nobody finds what another person typed', () => {
  open('one').keep(typed('a', '王'))
  clock += 100_000
  expect([open('one', 'p2').read().size, open('two', 'p2').takeLeft().size]).toEqual([0, 0])
})

test('what cannot be read counts as nothing', () => {
  localStorage.setItem('workbench:p1:c1:one', '{"at":1,"rows":[{"id":7}]}')
  expect(open('one').read().size).toBe(0)
  localStorage.setItem('workbench:p1:c1:one', '{')
  expect(open('one').read().size).toBe(0)
})

test('what was typed here comes before what another page left', () => {
  const merged = mergePending(
    typed('a', '新'),
    withEdits(typed('a', '旧'), new Map(), [{ id: 'b', sheet: 'team' }], 'typed'),
  )
  expect([merged.get('a')?.fields['name']?.value, merged.has('b')]).toEqual(['新', true])
})
