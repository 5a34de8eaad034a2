import { Problem } from '@qingshen/core/kernel/problem'
import { expect, test } from 'vitest'
import { shouldAskAgain } from './query-client.ts'

test('a refusal is not asked again, a failure twice', () => {
  expect(shouldAskAgain(0, new Problem('forbidden', '无权查看'))).toBe(false)
  expect(shouldAskAgain(0, new Problem('internal', '连不上服务器'))).toBe(true)
  expect(shouldAskAgain(1, new TypeError('network'))).toBe(true)
  expect(shouldAskAgain(2, new TypeError('network'))).toBe(false)
})
