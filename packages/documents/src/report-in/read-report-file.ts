import { createHash } from 'node:crypto'
import type { ReadReport } from '@qingshen/core/report-reading/read-report'
import { readDoc } from './read-doc.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { sniffReportFile } from './sniff-report-file.ts'

/**
 * Reads a report somebody uploads: Word (.docx, .doc) or PDF, told apart by their bytes.
 * @throws Problem `file_type_refused`, `file_unreadable`, `file_too_large`
 */
export async function readReportFile(bytes: Uint8Array, name: string): Promise<ReadReport> {
  const kind = sniffReportFile(bytes, name)
  const head = { kind, name, hash: createHash('sha256').update(bytes).digest('hex') }
  if (kind === 'pdf')
    return { ...head, ...(await readPdf(bytes, name)), trackedChanges: [], comments: [], hasMacros: false }
  const read = kind === 'docx' ? await readDocx(bytes, name) : await readDoc(bytes, name)
  return { ...head, pageCount: null, isScan: false, ...read }
}
