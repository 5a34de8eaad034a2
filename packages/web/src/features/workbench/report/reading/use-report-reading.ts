import {
  compareSubmittedReport,
  compareUploadedReport,
  READING_MAX_BYTES,
} from '@qingshen/contracts/report-reading.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import type { ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import { useRef, useState } from 'react'
import { call } from '../../../../shared/api/call.ts'

/** How the reading of a report stands. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown }
  | { readonly kind: 'compared'; readonly name: string; readonly comparison: ReportComparison }

/** A report that has been handed in. */
export interface Submitted {
  readonly submission: string
  readonly document: string
  readonly name: string
}

const TOO_LARGE = `文件超过 ${READING_MAX_BYTES / 1_048_576} MB 的上限。请压缩其中的图片，或者另存为 PDF 后再上传。`

/** Has a report read and compared; a newer one takes the place of an older one. */
export function useReportReading(caseId: string, variant: ReportVariant) {
  const [reading, setReading] = useState<Reading>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  const run = async (name: string, ask: (signal: AbortSignal) => Promise<ReportComparison>) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    const tell = (next: Reading) => {
      if (!own.signal.aborted) setReading(next)
    }
    tell({ kind: 'reading', name })
    try {
      tell({ kind: 'compared', name, comparison: await ask(own.signal) })
    } catch (error) {
      tell({ kind: 'failed', name, error })
    }
  }
  const upload = (file: File) =>
    run(file.name, async (signal) => {
      if (file.size > READING_MAX_BYTES) throw new Problem('file_too_large', TOO_LARGE)
      const query = { name: file.name.slice(0, 300), variant }
      return await call(compareUploadedReport, { params: { case: caseId }, query, body: file, signal })
    })
  const choose = ({ submission, document, name }: Submitted) =>
    run(name, (signal) =>
      call(compareSubmittedReport, { params: { case: caseId, submission }, query: { document, variant }, signal }),
    )
  const drop = () => {
    running.current?.abort()
    setReading({ kind: 'none' })
  }
  return { reading, upload, choose, drop }
}
