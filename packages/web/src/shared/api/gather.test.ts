import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('what is asked in one turn goes together, each key once, and in parts of the size allowed', async () => {
  const asked: (readonly string[])[] = []
  const length = gather<number>(3, async (keys) => {
    asked.push(keys)
    return keys.map((key) => key.length)
  })
  const answers = await Promise.all(['a', 'bb', 'a', 'cccc'].map((key) => length(key)))
  expect(answers).toEqual([1, 2, 1, 4])
  expect(asked).toEqual([['a', 'bb'], ['cccc']])
})

test('a failure reaches everybody who asked', async () => {
  const fail = gather<number>(10, () => Promise.reject(new Error('no')))
  const outcomes = await Promise.allSettled([fail('a'), fail('b')])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
