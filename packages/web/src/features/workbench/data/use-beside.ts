import { loadWorkbenchBeside } from '@qingshen/contracts/workbench-beside.operations'
import type { BesideRecord, BesideSystem } from '@qingshen/core/workbench/beside-record.schema'
import type { Beside } from '@qingshen/core/workbench/beside'
import { NOTHING_BESIDE } from '@qingshen/core/workbench/beside'
import { chosenSystem } from '@qingshen/core/workbench/level/chosen-system'
import { readBeside } from '@qingshen/core/workbench/read-beside'
import { useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo } from 'react'
import { call } from '../../../shared/api/call.ts'
import { caseKey } from '../../../shared/ui/case/case-query.ts'
import { onceFor } from './once-for.ts'
import { useRows, useWorkbench } from './use-workbench.ts'

const readOnce = onceFor(readBeside)

/** What stood beside an audit when it was handed in; null for one that is worked on. */
export const FrozenBeside = createContext<BesideRecord | null>(null)

/** What the audit is looked at together with, and how far it was read. `system` null: none chosen, or not within reach. */
export interface BesideState {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly beside: Beside
  /** The reference the audit chose, also while its system is on its way. */
  readonly ref: string | null
  readonly system: BesideSystem | null
  readonly error: unknown
  readonly retry: () => void
}

/**
 * The indicator system the audit chose and the effects of earlier rounds. Asked once for each system: one in use never
 * changes; one that was not there may have been put in use meanwhile. While it is on its way nothing can be judged by it.
 */
export function useBeside(): BesideState {
  const { head } = useWorkbench()
  const frozen = use(FrozenBeside)
  const rows = useRows('level_system')
  const ref = useMemo(() => chosenSystem(new Map([['level_system', rows]]))?.ref ?? null, [rows])
  const query = useQuery({
    queryKey: caseKey(head.case, 'beside', ref ?? ''),
    queryFn: () => call(loadWorkbenchBeside, { params: { case: head.case }, query: { system: ref ?? '' } }),
    enabled: frozen === null,
    staleTime: ({ state }) => (ref !== null && state.data?.system === null ? 0 : Number.POSITIVE_INFINITY),
  })
  const record = frozen ?? query.data
  const beside = record === undefined ? NOTHING_BESIDE : readOnce(record)
  const status = record !== undefined ? 'ready' : query.isError ? 'failed' : 'loading'
  const retry = () => void query.refetch()
  return { status, beside, ref, system: record?.system ?? null, error: query.error, retry }
}
