import type { SettledRow } from '@qingshen/core/register/settle-row'
import { findImportChunk } from '@qingshen/store/import/import-chunks'
import type { SettleContext } from './check-chunk.ts'
import { settleChunk } from './check-chunk.ts'
import type { ImportWork } from './import-work.ts'
import { CHUNK_ROWS, letOthersRun } from './import-work.ts'

type Extent = { readonly from: number; readonly size: number }

/**
 * The rows of an import from the row `from` on, settled, `size` at a time. The next rows are settled while the caller
 * still works on those before: the database and this thread then work at once.
 */
export async function* settledSlices(
  work: ImportWork,
  context: SettleContext,
  extent: Extent,
): AsyncGenerator<SettledRow[]> {
  const slices = slicesInTurn(work, context, extent)
  let next = slices.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done === true) return
      next = slices.next()
      // Whoever stops early never looks at it; whoever goes on is told when it is its turn.
      next.catch(() => {})
      yield value
    }
  } finally {
    await next.catch(() => {})
  }
}

async function* slicesInTurn(
  work: ImportWork,
  context: SettleContext,
  { from, size }: Extent,
): AsyncGenerator<SettledRow[], undefined> {
  let pending: SettledRow[] = []
  for (let ordinal = Math.floor(from / CHUNK_ROWS); ; ordinal += 1) {
    const chunk = await work.inTransaction(({ tx }) => findImportChunk(tx, context.run.id, ordinal))
    if (chunk === undefined) break
    pending.push(...settleChunk(chunk, context).filter((one) => one.ordinal >= from))
    for (; pending.length >= size; pending = pending.slice(size)) yield pending.slice(0, size)
    await letOthersRun()
  }
  if (pending.length > 0) yield pending
  return undefined
}
