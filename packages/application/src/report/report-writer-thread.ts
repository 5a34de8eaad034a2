import { parentPort } from 'node:worker_threads'
import type { ReportDocument, ReportVariant } from '@qingshen/core/report/report-document.schema'
import type { ReportSource } from './report-source.ts'
import { writeReport } from './write-report.ts'

/** What the thread is to write. */
export type WritingWork = { readonly source: ReportSource; readonly variants: readonly ReportVariant[] }

function carryOut({ source, variants }: WritingWork): ReportDocument[] {
  return variants.map((variant) => writeReport(source, variant))
}

parentPort?.on('message', (work: WritingWork) => parentPort?.postMessage(carryOut(work)))
