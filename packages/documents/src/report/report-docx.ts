import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { makeReport } from './make-report.ts'

/**
 * A report as a Word file, made in this thread. `createdOn`: YYYY-MM-DD. Whoever has others waiting takes `renderReport`.
 * @throws Problem `font_missing`.
 */
export async function reportDocx(document: ReportDocument, createdOn: string): Promise<Uint8Array<ArrayBuffer>> {
  const { docx } = await makeReport({ document, formats: ['docx'], createdOn })
  return docx ?? new Uint8Array()
}
