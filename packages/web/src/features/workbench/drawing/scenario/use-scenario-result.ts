import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import type { Scenario } from '@qingshen/core/workbench/scenario/scenario'
import type { ScenarioChange } from '@qingshen/core/workbench/scenario/scenario-changes'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dataSignature } from '../reconcile/data-signature.ts'
import type { ScenarioAnswer, ScenarioRequest } from './scenario-messages.ts'

type Asked = {
  readonly network: PlantNetwork
  readonly period: string | null
  readonly changes: readonly ScenarioChange[]
  /** Whether anybody looks at it. */
  readonly isOn: boolean
}

const PAUSE_MS = 120
const BROKEN = '方案实施后的数值没有算完。请再试一次；仍不行请把出现问题的时间告诉系统管理员，填写的数据都还在。'

/**
 * The plant after the chosen options, worked out beside the page whenever what it depends on has changed; the last answer
 * stays, marked as out of date, until the next one comes.
 */
export function useScenarioResult({ network, period, changes, isOn }: Asked) {
  const [done, setDone] = useState<{ readonly key: string; readonly scenario: Scenario } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const ask = useAsking()
  const basis = useMemo(() => `${dataSignature(network, period)} ${period ?? ''}`, [network, period])
  const key = useMemo(() => `${basis} ${JSON.stringify(changes)}`, [basis, changes])
  useEffect(() => {
    if (!isOn || period === null) return undefined
    const take = (answer: ScenarioAnswer) => {
      setFailure(answer.kind === 'failed' ? answer.message : null)
      if (answer.kind === 'done') setDone({ key: answer.key, scenario: answer.scenario })
    }
    const timer = setTimeout(() => ask({ key, basis, network, period, changes }, take), PAUSE_MS)
    return () => clearTimeout(timer)
    // names of the network change nothing that is computed
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOn, key, attempt])
  const isOfPeriod = done !== null && done.scenario.period === period
  return {
    scenario: isOfPeriod ? done.scenario : null,
    isStale: isOfPeriod && done.key !== key,
    isWaiting: isOn && period !== null && failure === null && done?.key !== key,
    failure,
    retry: () => {
      setFailure(null)
      setAttempt(attempt + 1)
    },
  }
}

/** One worker that answers; a new question ends one that is still being worked on. */
function useAsking() {
  const open = useRef<{ readonly worker: Worker; isBusy: boolean } | null>(null)
  useEffect(
    () => () => {
      open.current?.worker.terminate()
      open.current = null
    },
    [],
  )
  return (request: ScenarioRequest, onAnswer: (answer: ScenarioAnswer) => void): void => {
    if (open.current?.isBusy === true) {
      open.current.worker.terminate()
      open.current = null
    }
    const worker = open.current?.worker ?? newWorker()
    const state = { worker, isBusy: true }
    open.current = state
    const answered = new AbortController()
    const answer = (told: ScenarioAnswer) => {
      state.isBusy = false
      answered.abort()
      onAnswer(told)
    }
    const once = { signal: answered.signal }
    worker.addEventListener('message', ({ data }: MessageEvent<ScenarioAnswer>) => answer(data), once)
    worker.addEventListener('error', () => answer({ key: request.key, kind: 'failed', message: BROKEN }), once)
    worker.postMessage(request)
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./scenario-worker.ts', import.meta.url), { type: 'module' })
}
