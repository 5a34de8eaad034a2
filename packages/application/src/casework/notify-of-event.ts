import type { Transition } from '@qingshen/core/casework/transition.schema'
import type { CaseRow } from '@qingshen/store/casework/cases'
import type { Context } from '../use-case.ts'

/** What happened, for those whom it concerns. */
export type EventNews = {
  readonly eventId: string
  readonly transition: Transition
  readonly onDay: string
  readonly note: string | null
}

/** Tells the people of a case what happened to it, in the transaction in which it happened. */
export async function notifyOfEvent(_context: Context, _row: CaseRow, _news: EventNews): Promise<void> {}
