import { reconcile } from '@qingshen/contracts/calculators.operations'
import { reconcile as reconcileNetwork } from '@qingshen/core/balance/reconcile'
import { calculation } from '../use-case.ts'

/** A balanced flow network from measurements. */
export const reconcileUseCase = calculation(reconcile, (_deps, { body }) => reconcileNetwork(body))
