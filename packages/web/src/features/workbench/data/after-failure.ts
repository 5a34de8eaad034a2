import { Problem } from '@qingshen/core/kernel/problem'
import type { Saving } from './workbench-state.ts'

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30_000
const STOPPED_PAUSE_MS = 60_000

/** What is shown and when it is tried again after the exchange failed for the `failures`-th time in a row. */
export function afterFailure(error: unknown, failures: number): { saving: Saving; pauseMs: number } {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10))
  if (!(error instanceof Problem)) return { saving: { kind: 'waiting', message: '连不上服务器' }, pauseMs }
  if (error.code === 'not_signed_in') return { saving: { kind: 'signed_out' }, pauseMs: LONGEST_PAUSE_MS }
  const isPassing = ['internal', 'too_many_requests', 'store_locked', 'store_full'].includes(error.code)
  if (isPassing) return { saving: { kind: 'waiting', message: error.detail }, pauseMs }
  return { saving: { kind: 'stopped', message: error.detail }, pauseMs: STOPPED_PAUSE_MS }
}
