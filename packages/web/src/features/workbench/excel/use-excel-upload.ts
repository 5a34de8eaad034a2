import { compareWorkbenchExcel, EXCEL_MAX_BYTES } from '@qingshen/contracts/workbench-excel.operations'
import type { ExcelDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { useRef, useState } from 'react'
import { call } from '../../../shared/api/call.ts'

/** How an uploaded file stands. */
export type ExcelUpload =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown }
  | { readonly kind: 'compared'; readonly turn: number; readonly name: string; readonly difference: ExcelDifference }

const TOO_LARGE = '文件超过 10 MB 的上限。请只保留要上传的表，或者分成几个文件。'

/** Uploads a file to be compared; a newer file takes the place of an older one. */
export function useExcelUpload(caseId: string) {
  const [upload, setUpload] = useState<ExcelUpload>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  const turns = useRef(0)
  const compare = async (file: File, sheet: string) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    const tell = (next: ExcelUpload) => {
      if (!own.signal.aborted) setUpload(next)
    }
    const { name } = file
    tell({ kind: 'reading', name })
    try {
      if (file.size > EXCEL_MAX_BYTES) throw new Problem('file_too_large', TOO_LARGE)
      const query = { name: name.slice(0, 300), ...(sheet === '' ? {} : { sheet }) }
      const input = { params: { case: caseId }, query, body: file, signal: own.signal }
      const difference = await call(compareWorkbenchExcel, input)
      turns.current += 1
      tell({ kind: 'compared', turn: turns.current, name, difference })
    } catch (error) {
      tell({ kind: 'failed', name, error })
    }
  }
  const drop = () => {
    running.current?.abort()
    setUpload({ kind: 'none' })
  }
  return { upload, compare, drop }
}
