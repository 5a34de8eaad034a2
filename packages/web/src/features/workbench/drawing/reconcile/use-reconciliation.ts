import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Outcome } from '../model/outcome.ts'
import { outcomeOf } from '../model/outcome.ts'
import { dataSignature } from './data-signature.ts'
import type { ReconcileAnswer, Sentence } from './worker-messages.ts'

type Done = {
  readonly outcome: Outcome
  readonly sentences: readonly Sentence[]
  /** Of the data that were reconciled: another one now means the result is out of date. */
  readonly signature: string
}

export type Running = { readonly since: number }

/** Reconciles in a worker at a click, and keeps the result of every period until the data change or the page is left. */
export function useReconciliation(network: PlantNetwork, period: string | null) {
  const [done, setDone] = useState<ReadonlyMap<string, Done>>(new Map())
  const [running, setRunning] = useState<Running | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const worker = useRef<Worker | null>(null)
  const stop = () => {
    worker.current?.terminate()
    worker.current = null
    setRunning(null)
  }
  useEffect(() => () => worker.current?.terminate(), [])
  const signature = useMemo(() => dataSignature(network, period), [network, period])
  const run = () => {
    if (period === null) return
    stop()
    setFailure(null)
    setRunning({ since: performance.now() })
    worker.current = startWorker({ network, period }, (answer) => {
      stop()
      if (answer.kind === 'failed') setFailure(answer.message)
      else {
        const told = { outcome: outcomeOf(answer.result, answer.grossErrors), sentences: answer.sentences, signature }
        setDone((before) => new Map(before).set(period, told))
      }
    })
  }
  const last = period === null ? undefined : done.get(period)
  return { last, isStale: last !== undefined && last.signature !== signature, running, failure, run, stop }
}

export type Reconciliation = ReturnType<typeof useReconciliation>

const BROKEN = '校核没有算完。请再试一次；仍不行请把出现问题的时间告诉系统管理员，填写的数据都还在。'

function startWorker(
  request: { network: PlantNetwork; period: string },
  onAnswer: (answer: ReconcileAnswer) => void,
): Worker {
  const worker = new Worker(new URL('./reconcile-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<ReconcileAnswer>) => onAnswer(data))
  worker.addEventListener('error', () => onAnswer({ kind: 'failed', message: BROKEN }))
  worker.postMessage(request)
  return worker
}
