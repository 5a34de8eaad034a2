import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { compareReport } from '@qingshen/core/report-reading/compare-report'
import type { ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import { readReportFile } from '@qingshen/documents/report-in/read-report-file'
import { answerWorks } from '@qingshen/documents/threads/answer-works'
import type { ReportSource } from '../report/report-source.ts'
import { writeReport } from '../report/write-report.ts'

/** A file, and what the report it is compared with is made from. */
export type ReadingWork = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly source: ReportSource
  readonly variant: ReportVariant
}

answerWorks(async ({ bytes, name, source, variant }: ReadingWork): Promise<ReportComparison> => {
  const read = await readReportFile(bytes, name)
  const { enterprise, code } = source.subject
  return compareReport(read, writeReport(source, variant), { name: enterprise, code })
})
