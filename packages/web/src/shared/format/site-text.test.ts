import { expect, test } from 'vitest'
import { codeText } from './site-text.ts'

test('an organisation code has its hyphen, a unified code has none, a branch stands behind', () => {
  expect(codeText({ code: '576232568', branch: null })).toBe('57623256-8')
  expect(codeText({ code: '576232568', branch: '01' })).toBe('57623256-8（01）')
  expect(codeText({ code: '91650000576232568X', branch: null })).toBe('91650000576232568X')
  expect(codeText({ code: null, branch: null })).toBe('')
})
