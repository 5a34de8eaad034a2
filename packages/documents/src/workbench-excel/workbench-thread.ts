import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import type { ExcelTable } from '@qingshen/core/workbench/excel/table-source'
import { answerWorks } from '../threads/answer-works.ts'
import { readWorkbenchFile } from './read-workbench-file.ts'
import { writeWorkbench } from './write-workbench.ts'

/** What the thread is to do: read a file, or write tables. */
export type WorkbenchWork =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'write'; readonly tables: readonly ExcelTable[] }

/** What came of it. */
export type WorkbenchResult =
  | { readonly kind: 'sheets'; readonly sheets: readonly RawSheet[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }

answerWorks(async (work: WorkbenchWork): Promise<WorkbenchResult> => {
  if (work.kind === 'write') return { kind: 'bytes', bytes: await writeWorkbench(work.tables) }
  return { kind: 'sheets', sheets: await readWorkbenchFile(work.bytes, work.name) }
})
