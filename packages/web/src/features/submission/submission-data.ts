import type { SubmissionDraftView, SubmissionPage } from '@qingshen/contracts/submission.schema'
import { loadSubmissions } from '@qingshen/contracts/submission.operations'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { caseKey } from '../../shared/ui/case/case-query.ts'

/** The report of a case. */
export function submissionQuery(caseId: string) {
  return queryOptions<SubmissionPage>({
    queryKey: caseKey(caseId, 'submissions'),
    queryFn: () => call(loadSubmissions, { params: { case: caseId } }),
  })
}

interface ReportChange<Input> {
  caseId: string
  change: (input: Input) => Promise<SubmissionPage>
  onDone?: (page: SubmissionPage) => void
}

/** Carries out one act on the report; the answer is the report as it then is. */
export function useReportChange<Input>({ caseId, change, onDone }: ReportChange<Input>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => {
      queryClient.setQueryData(submissionQuery(caseId).queryKey, page)
      onDone?.(page)
    },
  })
}

/** What of a draft is typed, beside its files. */
export type ReportFields = Pick<
  SubmissionDraftView,
  'effectiveOn' | 'namedAs' | 'isCentrallyOwned' | 'note' | 'sections' | 'certifier' | 'statements'
>

/** The typed fields of a draft; where there is none yet, what a new one begins with. */
export function fieldsOf({ draft, start, name }: Pick<SubmissionPage, 'draft' | 'start' | 'name'>): ReportFields {
  const { effectiveOn, namedAs, isCentrallyOwned, note, sections, certifier, statements } = draft ?? start
  return { effectiveOn, namedAs: namedAs || name, isCentrallyOwned, note, sections, certifier, statements }
}
