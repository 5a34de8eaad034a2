import { makeReportEdition } from '@qingshen/contracts/report.operations'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../shared/api/call.ts'
import { useWorkbench } from '../../data/use-workbench.ts'
import { reportKey } from '../report-query.ts'

/** Makes an edition; it goes on while one works elsewhere, and is seen to be going on when one comes back. */
export function useMakeEdition() {
  const { head } = useWorkbench()
  const queries = useQueryClient()
  const mutationKey = reportKey(head.case, 'make')
  const make = useMutation({
    mutationKey,
    mutationFn: (variant: ReportVariant) => call(makeReportEdition, { params: { case: head.case }, body: { variant } }),
    onSettled: () => queries.invalidateQueries({ queryKey: reportKey(head.case, 'editions') }),
  })
  return { make, isMaking: useIsMutating({ mutationKey }) > 0 }
}
