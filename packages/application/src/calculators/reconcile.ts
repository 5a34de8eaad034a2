import { reconcile } from '@qingshen/contracts/calculators.operations'
import { reconcile as reconcileNetwork } from '@qingshen/core/balance/reconcile'
import { Problem } from '@qingshen/core/kernel/problem'
import { calculation } from '../use-case.ts'
import { limited } from './limited.ts'
import { reconcileInThread } from './reconcile-in-thread.ts'

/** Networks of up to so many flows are done before a thread would have begun. */
const SMALL = 200
const LONGEST = 20_000
const AT_ONCE = 2
const WAITING = 8

const inTurn = limited({ atOnce: AT_ONCE, waiting: WAITING, refusal: tooMany })

/** A balanced flow network from measurements; a large one in a thread, so that nobody else waits for it. */
export const reconcileUseCase = calculation(reconcile, (_deps, { body }) => {
  if (body.flows.length <= SMALL && body.units.length <= SMALL) return reconcileNetwork(body)
  return inTurn(() => reconcileInThread(body, LONGEST))
})

function tooMany(): Problem {
  return new Problem(
    'too_many_requests',
    '正在计算的大型网络太多，这一个没有开始计算。请一分钟后再提交，内容不必改动。',
  )
}
