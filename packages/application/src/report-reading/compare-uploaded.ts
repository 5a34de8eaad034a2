import { compareUploadedReport } from '@qingshen/contracts/report-reading.operations'
import { openReport } from '../report/preview-report.ts'
import { procedure } from '../use-case.ts'
import { noteReader } from '../workbench/presence.ts'
import { compareInThread } from './compare-in-thread.ts'

/** An uploaded report beside the data as they stand. The file is not kept, nothing is changed. */
export const compareUploadedReportUseCase = procedure(
  compareUploadedReport,
  async (deps, caller, { params, query, body }) => {
    const { source } = await openReport(deps, caller, params.case, noteReader)
    const { name, variant } = query
    return { answer: await compareInThread({ bytes: body, name, source, variant }) }
  },
)
