import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { earlierCases } from '@qingshen/store/casework/cases-of-listing'
import type { Context } from '../use-case.ts'
import { carryOut } from './carry-out.ts'
import { loadCaseFor } from './loaded-case.ts'

/** A site that stands on a new list goes on there: its earlier mandatory cases that still run are rolled over. */
export async function rollOverEarlierCases(
  context: Context,
  list: { readonly id: string; readonly title: string },
  publishedOn: LocalDate,
): Promise<void> {
  for (const id of await earlierCases(context.tx, list.id)) {
    const loaded = await loadCaseFor(context, id, { lock: true })
    const onDay = publishedOn < loaded.row.last_on ? loaded.row.last_on : publishedOn
    const note = `列入“${list.title}”，转入新一轮审核`
    await carryOut(context, { ...loaded, actor: { as: 'system' } }, { event: 'rolled_over', onDay, note })
  }
}
