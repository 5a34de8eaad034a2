import type { ReportPreview } from '@qingshen/contracts/report.schema'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import type { UseQueryResult } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWorkbench, useWorkbenchData, useWorkbenchState } from '../../data/use-workbench.ts'
import { previewQuery } from '../report-query.ts'

/** After the last change is saved the report is asked for again, once nobody has typed for this long. */
const REST_MS = 1200

/** The report as the data stand, asked for anew whenever something has been saved. */
export function useLivePreview(variant: ReportVariant): UseQueryResult<ReportPreview> {
  const { head } = useWorkbench()
  const data = useWorkbenchData()
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const query = useQuery(previewQuery(head.case, variant))
  const shown = useRef(data)
  const { refetch } = query
  useEffect(() => {
    if (unsaved > 0 || shown.current === data) return undefined
    const timer = setTimeout(() => {
      shown.current = data
      void refetch()
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [data, unsaved, refetch])
  return query
}
