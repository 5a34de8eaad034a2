import type { CaseDetail, OpenEvent } from '@qingshen/contracts/cases.schema'
import { openEvents } from '@qingshen/core/casework/judge-event'
import { actorsText } from '@qingshen/core/casework/transition-actors'
import { ObligationDraftSchema } from '@qingshen/core/casework/recorded-case.schema'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { listCaseEvents } from '@qingshen/store/casework/case-events'
import { listObligationChanges, listObligations } from '@qingshen/store/casework/obligations'
import { listExtensions, listPauses } from '@qingshen/store/casework/pauses'
import { namesOfFiles } from '@qingshen/store/files/files'
import { findListings } from '@qingshen/store/listing/listings'
import { abilitiesOf } from '../abilities.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import { StoredGroundsSchema } from '../listing/entry-schemas.ts'
import type { Context } from '../use-case.ts'
import { evidenceOf, toCaseRow, toEvent, toObligation } from './case-view.ts'
import type { LoadedCase } from './loaded-case.ts'
import { loadCaseFor } from './loaded-case.ts'

const ABILITIES = ['case.report', 'case.delegate', 'case.act', 'case.discipline', 'case.open'] as const

/** A case as its page shows it, read anew. */
export async function caseDetail(context: Context, id: string): Promise<CaseDetail> {
  const { deps, tx, caller } = context
  const loaded = await loadCaseFor(context, id)
  const { row, chain } = loaded
  const events = await listCaseEvents(tx, id)
  const pauses = await listPauses(tx, [id])
  const extensions = await listExtensions(tx, [id])
  const files = await namesOfFiles(
    tx,
    [...events, ...pauses, ...extensions].flatMap(({ evidence }) => evidence ?? []),
  )
  const [listing] = row.listing === null ? [] : await findListings(tx, [row.listing])
  const where = { regionPath: row.region_path, organisationId: row.organisation, caseId: row.id }
  return {
    ...toCaseRow(deps, row),
    organisation: row.organisation,
    listing: listing === undefined ? null : { id: listing.id, title: listing.title },
    grounds: StoredGroundsSchema.parse(row.grounds).map(({ ground, fact, source, clause }) => {
      return { ground, fact, source, clause: clauseChip(chain, clause) }
    }),
    submittedOn: row.submitted_on,
    evaluatedOn: row.evaluated_on,
    acceptedOn: row.accepted_on,
    events: events.map((event) => toEvent({ chain, files }, event)),
    obligations: (await listObligations(tx, [id])).map((each) => toObligation(deps, row.law, chain, each)),
    changes: await changesOf(context, id),
    pauses: pauses.map(({ from_on: from, to_on: to, reason, evidence }) => {
      return { from, to, reason, evidence: evidenceOf(files, evidence) }
    }),
    extensions: extensions.map((each) => ({
      id: each.id,
      duty: DUTIES.schema.parse(each.duty),
      title: DUTIES.is(each.duty) ? DUTIES.label(each.duty) : each.duty,
      askedOn: each.asked_on,
      askedTo: each.asked_to,
      reason: each.reason,
      evidence: evidenceOf(files, each.evidence),
      state: each.state === 'granted' || each.state === 'refused' ? each.state : 'asked',
      grantedTo: each.granted_to,
      decidedOn: each.decided_on,
      decision: each.decision,
    })),
    openEvents: openEventsOf(loaded),
    waitingFor: waitingFor(loaded),
    abilities: abilitiesOf(caller.actor, ABILITIES, where),
  }
}

async function changesOf({ tx }: Context, id: string): Promise<CaseDetail['changes']> {
  const rows = await listObligationChanges(tx, id)
  return rows.map((row) => {
    const before = ObligationDraftSchema.parse(row.before)
    const after = ObligationDraftSchema.parse(row.after)
    const cause = row.cause === 'law' || row.cause === 'extension' || row.cause === 'suspension' ? row.cause : 'event'
    return {
      id: row.id,
      duty: after.duty,
      title: DUTIES.label(after.duty),
      at: row.at,
      cause,
      reason: row.reason,
      dueBefore: before.due,
      dueAfter: after.due,
    }
  })
}

/** What the reader may do next; of several rows of one event the most specific law's. */
function openEventsOf({ transitions, situation, actor, chain }: LoadedCase): OpenEvent[] {
  const rows = new Map(openEvents(transitions, situation, actor).map((row) => [row.event, row]))
  return [...rows.values()].map(({ event, title, clause, requires, plain }) => {
    return { event, title, clause: clauseChip(chain, clause), requires, plain }
  })
}

/** The states to which a case is carried on; the others end it or send it back. */
export const CARRYING_ON: readonly string[] = [
  'opened',
  'auditing',
  'submitted',
  'received',
  'evaluated',
  'accepted',
  'reviewed',
  'published',
]

/** Who carries the case to its next state, where that is not the reader. */
function waitingFor({ transitions, situation, row }: LoadedCase): string[] {
  if (row.is_ended) return []
  const next = transitions.filter(
    ({ kinds, from, to }) =>
      kinds.includes(situation.kind) &&
      from.includes(situation.state) &&
      to !== undefined &&
      to !== situation.state &&
      CARRYING_ON.includes(to),
  )
  return [...new Set(next.map(({ who, title }) => `${actorsText(who, situation.department)}：${title}`))]
}
