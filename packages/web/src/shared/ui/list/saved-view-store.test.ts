// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { readViews, withoutView, withView, writeViews } from './saved-view-store.ts'

const large = { name: '大型企业', address: '/register?size=large' }
const cement = { name: '水泥', address: '/register?industry=3011' }

beforeEach(() => localStorage.clear())

test('views are read back per list', () => {
  writeViews('register', [large, cement])
  expect(readViews('register')).toEqual([large, cement])
  expect(readViews('lists')).toEqual([])
})

test('a name is used once, and leaves when deleted', () => {
  const changed = { ...large, address: '/register?size=large&place=650000' }
  expect(withView([large, cement], changed)).toEqual([cement, changed])
  expect(withoutView([large, cement], '水泥')).toEqual([large])
})

test('what cannot be read, or leads elsewhere, counts as no views', () => {
  localStorage.setItem('views:register', 'not json')
  expect(readViews('register')).toEqual([])
  localStorage.setItem('views:register', JSON.stringify([{ name: 'x', address: 'https://example.org' }]))
  expect(readViews('register')).toEqual([])
})
