import { expect, test } from 'vitest'
import { defineIssues } from './issue-catalogue.ts'
import { pointerOf, pointerTo } from './json-pointer.ts'

const issue = defineIssues({ too_long: { severity: 'warning', template: '“{name}”超过 {limit} 个字。' } })

test('the sentence is made from code and parameters', () => {
  expect(issue('too_long', '/name', { name: '甲', limit: 3 })).toEqual({
    code: 'too_long',
    severity: 'warning',
    pointer: '/name',
    message: '“甲”超过 3 个字。',
    params: { name: '甲', limit: 3 },
  })
})

test('a sentence without its parameters is a fault of the programmer', () => {
  expect(() => issue('too_long', '/name', { name: '甲' })).toThrow(RangeError)
})

test('pointers escape what RFC 6901 escapes', () => {
  expect(pointerTo('/a', 'b/c~d')).toBe('/a/b~1c~0d')
  expect(pointerOf(['rows', 3, 'a/b'])).toBe('/rows/3/a~1b')
  expect(pointerOf([])).toBe('')
})
