import { listReportEditions, loadReportTemplate, previewReport } from '@qingshen/contracts/report.operations'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../shared/api/call.ts'
import { caseKey } from '../../../shared/ui/case/case-query.ts'

/** Everything read about the report of a case lies under this key. */
export function reportKey(caseId: string, ...rest: readonly unknown[]) {
  return caseKey(caseId, 'report', ...rest)
}

export function previewQuery(caseId: string, variant: ReportVariant) {
  return queryOptions({
    queryKey: reportKey(caseId, 'preview', variant),
    queryFn: () => call(previewReport, { params: { case: caseId }, query: { variant } }),
  })
}

export function templateQuery(caseId: string) {
  return queryOptions({
    queryKey: reportKey(caseId, 'template'),
    queryFn: () => call(loadReportTemplate, { params: { case: caseId } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function editionsQuery(caseId: string) {
  return queryOptions({
    queryKey: reportKey(caseId, 'editions'),
    queryFn: () => call(listReportEditions, { params: { case: caseId } }),
  })
}
