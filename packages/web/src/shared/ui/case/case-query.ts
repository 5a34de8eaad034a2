import { loadCase } from '@qingshen/contracts/cases.operations'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Everything read about one case lies under this key, so that one act refreshes all of it. */
export function caseKey(id: string, ...rest: readonly unknown[]) {
  return ['case', id, ...rest]
}

export function caseQuery(id: string) {
  return queryOptions({ queryKey: caseKey(id), queryFn: () => call(loadCase, { params: { case: id } }) })
}
