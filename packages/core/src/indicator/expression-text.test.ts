import { expect, test } from 'vitest'
import { expressionText } from './expression-text.ts'
import { parseExpression } from './expression.ts'

test.each([
  ['0.8/n', '0.8/n'],
  ['10+5n', '10+5*n'],
  ['2(n-1)', '2*(n-1)'],
  ['1-(a-b)', '1-(a-b)'],
  ['0.30', '0.3'],
])('%s is written as %s', (typed, written) => {
  const expression = parseExpression(typed)
  expect(expression === null ? null : expressionText(expression)).toBe(written)
})
