import { afterFailure } from './after-failure.ts'
import type { Exchange } from './exchange.ts'
import type { Memory } from './memory.ts'

const POLL_MS = 4_000
const POLL_HIDDEN_MS = 15_000
/** Several keystrokes into several fields go together. */
const GATHER_MS = 400

/** The turns of an open audit: send what waits, ask for news, one call at a time. */
export interface Turns {
  /** A turn after a short pause, or right after the one that runs. */
  readonly soon: () => void
  readonly hurry: () => void
  readonly stop: () => void
}

export function startTurns(exchange: Exchange, memory: Memory): Turns {
  const once = attempts(exchange, memory)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBusy = false
  let isWanted = false
  let isStopped = false

  const turn = async (): Promise<void> => {
    clearTimeout(timer)
    if (isBusy || isStopped) {
      isWanted = true
      return
    }
    isBusy = true
    isWanted = false
    const { pauseMs, isWell } = await once(() => isStopped)
    isBusy = false
    if (!isStopped) plan(isWanted && isWell ? GATHER_MS : pauseMs)
  }
  const plan = (pauseMs: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void turn(), pauseMs)
  }
  const leave = onReturn(() => void turn())
  void turn()
  return {
    soon: () => {
      if (isBusy) isWanted = true
      else plan(GATHER_MS)
    },
    hurry: () => void turn(),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      leave()
    },
  }
}

interface Attempt {
  readonly pauseMs: number
  readonly isWell: boolean
}

/** One turn and how long to wait for the next: longer each time that it failed. */
function attempts({ ask, sendAll }: Exchange, memory: Memory): (isStopped: () => boolean) => Promise<Attempt> {
  let failures = 0
  return async (isStopped) => {
    try {
      if (memory.state().reading.kind !== 'ready') await ask()
      await sendAll()
      await ask()
      failures = 0
      return { pauseMs: document.visibilityState === 'hidden' ? POLL_HIDDEN_MS : POLL_MS, isWell: true }
    } catch (error) {
      failures += 1
      const { saving, pauseMs } = afterFailure(error, failures)
      const isReady = memory.state().reading.kind === 'ready'
      if (!isStopped()) memory.put(isReady ? { saving } : { reading: { kind: 'failed', error } })
      return { pauseMs, isWell: false }
    }
  }
}

/** Calls back when the network or the person comes back; answers how to stop that. */
function onReturn(back: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') back()
  }
  window.addEventListener('online', seen)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', seen)
    document.removeEventListener('visibilitychange', seen)
  }
}
