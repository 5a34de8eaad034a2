import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { decideImport, loadImport } from '@qingshen/contracts/import.operations'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import type { Decision } from './decide.ts'
import { decide } from './decide.ts'
import { isUnderWay } from './import-signs.ts'

const ASK_AGAIN_MS = 1000

/** One import; asked again each second while the server works on it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['import', id],
    queryFn: () => call(loadImport, { params: { import: id } }),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data.state) ? ASK_AGAIN_MS : false),
  })
}

/** Reads an import and its rows anew. */
export function useImportRefresh(id: string) {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['import', id] }),
      queryClient.invalidateQueries({ queryKey: ['imports'] }),
      queryClient.invalidateQueries({ queryKey: ['sites'] }),
    ])
  }
}

/** Adds one decision to those made and has the rows judged anew; each is stored at once, so nothing is lost. */
export function useDecision(run: ImportDetail) {
  const refresh = useImportRefresh(run.id)
  return useMutation({
    mutationFn: (decision: Decision) =>
      call(decideImport, {
        params: { import: run.id },
        body: { version: run.version, decisions: decide(run.decisions, decision) },
      }),
    onSettled: refresh,
  })
}
