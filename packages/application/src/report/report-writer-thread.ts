import type { ReportDocument, ReportVariant } from '@qingshen/core/report/report-document.schema'
import { answerWorks } from '@qingshen/documents/threads/answer-works'
import type { ReportSource } from './report-source.ts'
import { writeReport } from './write-report.ts'

/** Reports to write of one audit. */
export type WritingWork = { readonly source: ReportSource; readonly variants: readonly ReportVariant[] }

answerWorks(({ source, variants }: WritingWork): ReportDocument[] =>
  variants.map((variant) => writeReport(source, variant)),
)
