import { expect, test } from 'vitest'
import type { WireOptions } from './appraise-wire-options.ts'
import { appraiseWireOptions } from './appraise-wire-options.ts'
import { appraiserInThreads } from './feasibility-in-thread.ts'

const patient = appraiserInThreads(60_000)

/** Two rates so close together that only many digits tell them apart: x^n - (10^30 x - 1)^2. */
function close(years: number): WireOptions {
  const flows = ['-1e-30', '2', '-1e30', ...Array.from({ length: years - 3 }, () => '0'), '1e-30']
  return [{ id: 'close', discountRate: 0.08, cashFlows: flows }]
}

test('options are appraised in a thread exactly as without one, numbers of many digits as texts', async () => {
  const options: WireOptions = [
    { id: 'a', cashFlows: [-4000, 25000, -25000], discountRate: '0.08' },
    { id: 'b', cashFlows: [-1, '0.99999999999999999999'], discountRate: '0' },
    ...close(8),
  ]
  const found = await patient(options)
  expect(found).toEqual(appraiseWireOptions(options))
  expect(found[0]).toMatchObject({ irr: null, irrNote: 'several', irrs: [0.25, 4] })
})

test('a refusal comes out of the thread with its pointers', async () => {
  const wrong: WireOptions = [{ id: 'a', cashFlows: [-1, 2], discountRate: -5 }]
  await expect(patient(wrong)).rejects.toMatchObject({
    code: 'validation_failed',
    errors: [{ pointer: '/options/0/discountRate' }],
  })
})

test('flows made to take minutes end their thread, and say what to do', async () => {
  await expect(appraiserInThreads(300)(close(201))).rejects.toMatchObject({
    code: 'validation_failed',
    detail: expect.stringContaining('没有算完'),
  })
})
