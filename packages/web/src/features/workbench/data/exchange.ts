import type { Client } from '@qingshen/contracts/client'
import { changeWorkbench, syncWorkbench, verifyEffects } from '@qingshen/contracts/workbench.operations'
import type { ChangeResult, Place, WorkbenchComment, WorkbenchNews } from '@qingshen/contracts/workbench.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { settle, withNewer } from './answers.ts'
import type { Batch, Sent } from './batch.ts'
import { nextBatch } from './batch.ts'
import type { Memory } from './memory.ts'
import type { PendingStorage } from './pending-storage.ts'
import { mergePending } from './pending-storage.ts'

interface ExchangeParts {
  readonly memory: Memory
  readonly storage: PendingStorage
  readonly caseId: string
  readonly call: Client
  readonly place: () => Place | null
  readonly signal: AbortSignal
}

/** Asking the server for news of one audit, and sending what waits. */
export interface Exchange {
  readonly ask: () => Promise<void>
  readonly sendAll: () => Promise<void>
}

export function createExchange(parts: ExchangeParts): Exchange {
  const { memory, storage, caseId, call, place, signal } = parts
  const params = { case: caseId }
  const send = sender(parts)
  let since = 0
  return {
    ask: async () => {
      let news: WorkbenchNews
      let count = 0
      do {
        news = await call(syncWorkbench, { params, body: { since, place: place() }, signal })
        since = news.revision
        count += news.rows.length
        takeNews(memory, news)
        if (memory.state().reading.kind !== 'ready') {
          memory.put({ reading: news.more ? { kind: 'loading', count } : { kind: 'ready' } })
        }
      } while (news.more)
      takeLeft(memory, storage)
    },
    sendAll: async () => {
      for (let batch = nextBatch(memory.pending()); batch !== null; batch = nextBatch(memory.pending())) {
        memory.put({ saving: { kind: 'sending' } })
        await send(batch)
      }
      memory.put({ saving: { kind: 'idle' } })
    },
  }
}

function sender({ memory, caseId, call, signal }: ExchangeParts): (batch: Batch) => Promise<void> {
  const params = { case: caseId }
  const send = async ({ writer, origin, sent }: Batch): Promise<void> => {
    const changes = sent.map(({ change }) => change)
    try {
      const { results } =
        writer === 'audit.verify'
          ? await call(verifyEffects, { params, body: { changes }, signal })
          : await call(changeWorkbench, { params, body: { origin, changes }, signal })
      takeAnswer(memory, sent, results)
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'validation_failed')) throw error
      // One row that the server cannot read must not hold up the others.
      if (sent.length === 1) takeAnswer(memory, sent, sent.map(refusedBy(error)))
      else for (const one of sent) await send({ writer, origin, sent: [one] })
    }
  }
  return send
}

function takeAnswer(memory: Memory, sent: readonly Sent[], results: readonly ChangeResult[]): void {
  const after = settle({ known: memory.known(), pending: memory.pending() }, sent, results)
  memory.write(
    after,
    sent.map(({ change }) => change.id),
  )
}

function refusedBy({ code, detail }: Problem): (sent: Sent) => ChangeResult {
  const issues = [{ field: '', code, message: detail }]
  return ({ change }) => ({ id: change.id, outcome: 'refused', row: null, conflicts: [], issues })
}

function takeNews(memory: Memory, { rows, comments, people }: WorkbenchNews): void {
  const before = memory.state().comments
  const part = { people, ...(comments.length === 0 ? {} : { comments: withComments(before, comments) }) }
  if (rows.length === 0) memory.put(part)
  else
    memory.write(
      { known: withNewer(memory.known(), rows) },
      rows.map(({ id }) => id),
      part,
    )
}

function withComments(
  before: ReadonlyMap<string, WorkbenchComment>,
  comments: readonly WorkbenchComment[],
): ReadonlyMap<string, WorkbenchComment> {
  return new Map([...before, ...comments.map((comment) => [comment.id, comment] as const)])
}

/** Takes over what pages that are gone left waiting, and says that this page lives. */
function takeLeft(memory: Memory, storage: PendingStorage): void {
  const left = storage.takeLeft()
  if (left.size > 0) memory.write({ pending: mergePending(memory.pending(), left) }, left.keys())
  else storage.keep(memory.pending())
}
