import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { decideImport, loadImport } from '@qingshen/contracts/import.operations'
import type { QueryClient } from '@tanstack/react-query'
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

/** The import as it stands now, once the server has judged what was decided before. */
async function restingImport(queryClient: QueryClient, id: string): Promise<ImportDetail> {
  for (;;) {
    const run = await queryClient.fetchQuery({ ...importQuery(id), staleTime: 0 })
    if (!isUnderWay(run.state)) return run
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS / 4))
  }
}

/**
 * Adds one decision to those made and has the rows judged anew; each is stored at once, so nothing is lost. Decisions
 * made in quick succession wait for one another: each builds on what the one before it left.
 */
export function useDecision(run: ImportDetail) {
  const queryClient = useQueryClient()
  const refresh = useImportRefresh(run.id)
  return useMutation({
    scope: { id: `decisions of ${run.id}` },
    mutationFn: async (decision: Decision) => {
      const { version, decisions } = await restingImport(queryClient, run.id)
      return call(decideImport, {
        params: { import: run.id },
        body: { version, decisions: decide(decisions, decision) },
      })
    },
    onSettled: refresh,
  })
}
