import { reconcile } from '@qingshen/contracts/calculators.operations'
import { reconcile as reconcileNetwork } from '@qingshen/core/balance/reconcile'
import { calculation } from '../use-case.ts'
import { reconcilerInThreads } from './reconcile-in-thread.ts'

/** Networks of up to so many flows are done before a thread would have begun. */
const SMALL = 200
const LONGEST_MS = 20_000

const reconcileLarge = reconcilerInThreads(LONGEST_MS)

/** A balanced flow network from measurements; a large one in a thread, so that nobody else waits for it. */
export const reconcileUseCase = calculation(reconcile, (_deps, { body }) => {
  if (body.flows.length <= SMALL && body.units.length <= SMALL) return reconcileNetwork(body)
  return reconcileLarge(body)
})
