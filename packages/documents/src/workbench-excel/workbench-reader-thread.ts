import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import { readWorkbenchFile } from './read-workbench-file.ts'

/** What the reading thread sends: the sheets, or a refusal. */
export type ReadMessage =
  | { readonly kind: 'sheets'; readonly sheets: readonly RawSheet[] }
  | { readonly kind: 'refused'; readonly code: Problem['code']; readonly detail: string }

type Work = { readonly bytes: Uint8Array; readonly name: string }

async function read({ bytes, name }: Work): Promise<ReadMessage> {
  try {
    return { kind: 'sheets', sheets: await readWorkbenchFile(bytes, name) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code, detail: error.detail }
  }
}

if (parentPort) parentPort.postMessage(await read(workerData))
