import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { makeReport } from './make-report.ts'

/**
 * A report as PDF, made in this thread; the same document and day give the same bytes. `createdOn`: YYYY-MM-DD. Whoever
 * has others waiting takes `renderReport`.
 * @throws Problem `font_missing`.
 */
export async function reportPdf(document: ReportDocument, createdOn: string): Promise<Uint8Array<ArrayBuffer>> {
  const { pdf } = await makeReport({ document, formats: ['pdf'], createdOn })
  return pdf ?? new Uint8Array()
}
