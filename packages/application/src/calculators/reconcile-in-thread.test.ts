import { reconcile } from '@qingshen/core/balance/reconcile'
import type { ReconcileInput } from '@qingshen/core/balance/reconcile-input.schema'
import { expect, test } from 'vitest'
import { limited } from './limited.ts'
import { reconcileInThread } from './reconcile-in-thread.ts'

function line(length: number): ReconcileInput {
  return {
    units: Array.from({ length }, (_, at) => ({ id: `u${at}` })),
    flows: Array.from({ length: length + 1 }, (_, at) => ({
      id: `f${at}`,
      from: at === 0 ? null : `u${at - 1}`,
      to: at === length ? null : `u${at}`,
      ...(at % 3 === 1 ? {} : { measured: 100 + (at % 7), sd: 1 }),
    })),
  }
}

test('a network is reconciled in a thread as without one', async () => {
  expect(await reconcileInThread(line(300), 60_000)).toEqual(reconcile(line(300)))
})

test('a refusal comes out of the thread with every pointer', async () => {
  const { units, flows } = line(3)
  const twice = { units, flows: [...flows, ...flows] }
  await expect(reconcileInThread(twice, 60_000)).rejects.toMatchObject({
    code: 'validation_failed',
    errors: flows.map((_, at) => ({ pointer: `/flows/${at + 4}/id`, code: 'balance_duplicate_flow' })),
  })
})

test('a calculation that takes too long is ended and says so', async () => {
  await expect(reconcileInThread(line(19_000), 1)).rejects.toMatchObject({
    code: 'validation_failed',
    detail: expect.stringContaining('没有算完'),
  })
})

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
