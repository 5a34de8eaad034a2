import { expect, test } from 'vitest'
import { limited } from './limited.ts'

test('only so many run at once, only so many wait, and a failure makes room', async () => {
  const run = limited({ atOnce: 1, waiting: 2, refusal: () => new RangeError('full') })
  const begun: string[] = []
  const ends: (() => void)[] = []
  const start = (name: string): Promise<string> =>
    run(async () => {
      begun.push(name)
      await new Promise<void>((resolve) => {
        ends.push(resolve)
      })
      if (name === 'a') throw new Error('broken')
      return name
    })
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(start)
  await expect(d).rejects.toThrow(RangeError)
  expect(begun).toEqual(['a'])
  ends[0]?.()
  await expect(a).rejects.toThrow('broken')
  await expect.poll(() => begun).toEqual(['a', 'b'])
  ends[1]?.()
  expect(await b).toBe('b')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  ends[2]?.()
  expect(await c).toBe('c')
  const late = start('e')
  ends[3]?.()
  expect(await late).toBe('e')
})
