import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { compareReport } from '@qingshen/core/report-reading/compare-report'
import type { ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import { readReportFile } from '@qingshen/documents/report-in/read-report-file'
import type { ReportSource } from '../report/report-source.ts'
import { writeReport } from '../report/write-report.ts'

/** A file, and what the report it is compared with is made from. */
export type ReadingWork = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly source: ReportSource
  readonly variant: ReportVariant
}

/** What came of it. */
export type ReadingResult =
  | { readonly kind: 'compared'; readonly comparison: ReportComparison }
  | { readonly kind: 'refused'; readonly code: Problem['code']; readonly detail: string }

async function carryOut({ bytes, name, source, variant }: ReadingWork): Promise<ReadingResult> {
  try {
    const read = await readReportFile(bytes, name)
    const { enterprise, code } = source.subject
    const comparison = compareReport(read, writeReport(source, variant), { name: enterprise, code })
    return { kind: 'compared', comparison }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code, detail: error.detail }
  }
}

if (parentPort) parentPort.postMessage(await carryOut(workerData))
