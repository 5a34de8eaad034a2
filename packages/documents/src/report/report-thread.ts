import { parentPort } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { MadeReport, ReportWork } from './make-report.ts'
import { makeReport } from './make-report.ts'

/** What came of a report. `broken`: a fault of ours, told so that it can be found. */
export type ReportAnswer =
  | { readonly kind: 'made'; readonly report: MadeReport }
  | { readonly kind: 'refused'; readonly code: Problem['code']; readonly detail: string }
  | { readonly kind: 'broken'; readonly message: string }

async function carryOut(work: ReportWork): Promise<ReportAnswer> {
  try {
    return { kind: 'made', report: await makeReport(work) }
  } catch (error) {
    if (error instanceof Problem) return { kind: 'refused', code: error.code, detail: error.detail }
    return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (work: ReportWork) => {
  void carryOut(work).then((answer) => parentPort?.postMessage(answer, filesOf(answer)))
})

/** The files are handed over, not copied. */
function filesOf(answer: ReportAnswer): ArrayBuffer[] {
  if (answer.kind !== 'made') return []
  const { docx, pdf } = answer.report
  return [docx, pdf].flatMap((file) => (file === null ? [] : [file.buffer]))
}
