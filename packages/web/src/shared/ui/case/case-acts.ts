import type { OpenEvent } from '@qingshen/contracts/cases.schema'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'

/** The parts of a case's page. */
export type CaseTabId = 'timeline' | 'duties' | 'disclosure' | 'people' | 'report' | 'penalty' | 'journal'

/** Where an event is carried out: in a part of the page, or in a drawer of its own. */
export type ActPlace = { readonly tab: CaseTabId } | { readonly panel: string }

const PLACES: Readonly<Partial<Record<CaseEvent, ActPlace>>> = {
  disclosed: { tab: 'disclosure' },
  disclosure_verified: { tab: 'disclosure' },
  annual_disclosed: { tab: 'disclosure' },
  interim_disclosed: { tab: 'disclosure' },
  result_disclosed: { tab: 'disclosure' },
  self_inspected: { tab: 'disclosure' },
  ordered_to_publish: { tab: 'penalty' },
  engaged: { tab: 'people' },
  own_capability_declared: { tab: 'people' },
  plan_filed: { panel: 'plan' },
  submitted: { tab: 'report' },
  returned: { tab: 'report' },
  received: { tab: 'report' },
  ordered_to_audit: { tab: 'penalty' },
  ordered_to_correct: { tab: 'penalty' },
  corrected: { tab: 'penalty' },
  penalised: { tab: 'penalty' },
  penalty_settled: { tab: 'penalty' },
  extension_asked: { panel: 'extend' },
  extended: { tab: 'duties' },
  extension_refused: { tab: 'duties' },
  suspended: { panel: 'suspend' },
  resumed: { panel: 'resume' },
  deemed_done: { panel: 'deem' },
  removed: { panel: 'remove' },
  mode_fixed: { panel: 'mode' },
  acceptance_not_needed: { panel: 'no-acceptance' },
}

/** The form of an event: its own, else the general one for plain events; null where it has none. */
export function placeOfAct({ event, plain }: Pick<OpenEvent, 'event' | 'plain'>): ActPlace | null {
  return PLACES[event] ?? (plain ? { panel: `event.${event}` } : null)
}

/** Events that carry a case on from one state to the next, in the order of its life. */
const CARRYING: readonly CaseEvent[] = [
  'organised',
  'agreement_signed',
  'engaged',
  'own_capability_declared',
  'audit_started',
  'submitted',
  'received',
  'evaluated',
  'accepted',
  'reviewed',
  'result_published',
]

/** What of all the reader may do carries the case on; the rest are acts for an occasion. */
export function carryingEvents(events: readonly OpenEvent[]): OpenEvent[] {
  return CARRYING.flatMap((code) => events.filter(({ event }) => event === code))
}

/** The acts for an occasion that have a form, in the order of the law's table. */
export function occasionalEvents(events: readonly OpenEvent[]): OpenEvent[] {
  return events.filter((event) => !CARRYING.includes(event.event) && placeOfAct(event) !== null)
}
