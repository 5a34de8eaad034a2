import { reconcile } from '@qingshen/core/balance/reconcile'
import type { ReconcileInput } from '@qingshen/core/balance/reconcile-input.schema'
import { expect, test } from 'vitest'
import { reconcilerInThreads } from './reconcile-in-thread.ts'

const patient = reconcilerInThreads(60_000)

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
  expect(await patient(line(300))).toEqual(reconcile(line(300)))
})

test('a refusal comes out of the thread with every pointer', async () => {
  const { units, flows } = line(3)
  const twice = { units, flows: [...flows, ...flows] }
  await expect(patient(twice)).rejects.toMatchObject({
    code: 'validation_failed',
    errors: flows.map((_, at) => ({ pointer: `/flows/${at + 4}/id`, code: 'balance_duplicate_flow' })),
  })
})

test('a calculation that takes too long is ended and says so', async () => {
  await expect(reconcilerInThreads(1)(line(19_000))).rejects.toMatchObject({
    code: 'validation_failed',
    detail: expect.stringContaining('没有算完'),
  })
})
