import { expect, test } from 'vitest'
import { safeBackAddress } from './back-address.ts'

test('leads back to where somebody came from', () => {
  expect(safeBackAddress('/register?q=天山')).toBe('/register?q=天山')
  expect(safeBackAddress(undefined)).toBe('/')
})

test.each([
  'https://example.org/',
  '//example.org/',
  '/\\example.org',
  'javascript:alert(1)',
  '/sign-in?back=/sign-in',
])('never leads to %s', (back) => {
  expect(safeBackAddress(back)).toBe('/')
})
