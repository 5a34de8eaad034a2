import { expect, test } from 'vitest'
import { decimal } from '@qingshen/core/kernel/decimal'
import { readAnswers, valuesOf, withAnswer } from './answers-in-address.ts'

test('answers live in the address and come back from it', () => {
  const text = withAnswer(readAnswers('e1:120~p4:yes'), 'w3', 'na')
  expect(text).toBe('e1:120~p4:yes~w3:na')
  expect(readAnswers(text)).toEqual({ e1: '120', p4: 'yes', w3: 'na' })
  expect(withAnswer(readAnswers('e1:120'), 'e1', '')).toBeUndefined()
  expect(readAnswers('~:~x~y:')).toEqual({})
})

test('numbers are exact, words mean what they say, and nothing else becomes a number', () => {
  expect(valuesOf({ a: '１，２００.５', b: 'yes', c: 'no', d: 'na', e: 'II', f: '0', g: '约 3' })).toEqual({
    a: decimal('1200.5'),
    b: true,
    c: false,
    d: 'not_applicable',
    e: 'II',
    f: decimal('0'),
    g: '约 3',
  })
})
