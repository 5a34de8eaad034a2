import { loadSite } from '@qingshen/contracts/register.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/call.ts'
import { caseQuery } from '../../../../shared/ui/case/case-query.ts'
import { useWorkbench } from '../../data/use-workbench.ts'

/** Two digits of the industry of the audited plant; null while unknown, or where the reader may not see the register. */
export function useDivision(): string | null {
  const { head } = useWorkbench()
  const site = useQuery(caseQuery(head.case)).data?.site
  const found = useQuery({
    queryKey: ['site', site],
    queryFn: () => call(loadSite, { params: { site: site ?? '' } }),
    enabled: site !== undefined,
    retry: false,
  }).data
  const industry = found?.site.industry ?? ''
  return /^\d{2}/.test(industry) ? industry.slice(0, 2) : null
}
