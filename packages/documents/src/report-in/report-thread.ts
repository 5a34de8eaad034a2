import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReadReport } from '@qingshen/core/report-reading/read-report'
import { readReportFile } from './read-report-file.ts'

export type ReportWork = { readonly bytes: Uint8Array; readonly name: string }

/** What came of it. */
export type ReportResult =
  | { readonly kind: 'read'; readonly report: ReadReport }
  | { readonly kind: 'refused'; readonly code: Problem['code']; readonly detail: string }

async function carryOut({ bytes, name }: ReportWork): Promise<ReportResult> {
  try {
    return { kind: 'read', report: await readReportFile(bytes, name) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code, detail: error.detail }
  }
}

if (parentPort) parentPort.postMessage(await carryOut(workerData))
