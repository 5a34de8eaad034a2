import { loadAuditMethod } from '@qingshen/contracts/workbench-findings.operations'
import { loadWorkbench } from '@qingshen/contracts/workbench.operations'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { caseKey } from '../../shared/ui/case/case-query.ts'

const MINUTE_MS = 60_000

/** Whose audit it is, under which law, and what the reader may do; asked again while it is open: a state may end it. */
export function headQuery(id: string) {
  return queryOptions({
    queryKey: caseKey(id, 'workbench'),
    queryFn: () => call(loadWorkbench, { params: { case: id } }),
    refetchInterval: MINUTE_MS,
  })
}

/** What the law in force asks of the audit. */
export function methodQuery(id: string) {
  return queryOptions({
    queryKey: caseKey(id, 'audit-method'),
    queryFn: () => call(loadAuditMethod, { params: { case: id } }),
    staleTime: 10 * MINUTE_MS,
  })
}
