import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { RegisterItem } from './read-register-file.ts'
import { readRegisterFile } from './read-register-file.ts'

/** What the reading thread sends: some items, the end, or a refusal; it waits for a sign after every batch. */
export type ReaderMessage =
  | { readonly kind: 'items'; readonly items: readonly RegisterItem[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: Problem['code']; readonly detail: string }

const BATCH = 250

type Work = { readonly bytes: Uint8Array; readonly name: string }

async function read({ bytes, name }: Work, port: NonNullable<typeof parentPort>): Promise<void> {
  const send = (message: ReaderMessage): void => port.postMessage(message)
  const sendBatch = async (items: RegisterItem[]): Promise<void> => {
    const taken = new Promise<void>((resolve) => {
      port.once('message', () => resolve())
    })
    send({ kind: 'items', items })
    await taken
  }
  let items: RegisterItem[] = []
  try {
    for await (const item of readRegisterFile(bytes, name)) {
      items.push(item)
      if (items.length < BATCH) continue
      await sendBatch(items)
      items = []
    }
    if (items.length > 0) await sendBatch(items)
    send({ kind: 'end' })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    send({ kind: 'refused', code: error.code, detail: error.detail })
  }
}

if (parentPort) await read(workerData, parentPort)
