import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'

interface SiteChange {
  site: string
  change: () => Promise<SiteDetail>
  onDone: () => void
}

/** A change that answers the site as it stands then: every page about it is brought up to date. */
export function useSiteChange({ site, change, onDone }: SiteChange) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (after) => {
      queryClient.setQueryData(['site', site], after)
      for (const key of [['why', site], ['sites']]) void queryClient.invalidateQueries({ queryKey: key })
      onDone()
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.code !== 'stale_version') return
      void queryClient.invalidateQueries({ queryKey: ['site', site] })
    },
  })
}

/** The findings a refusal carries, for the fields they speak of. */
export function findingsIn(error: unknown): readonly Issue[] {
  return error instanceof Problem ? error.errors : []
}
