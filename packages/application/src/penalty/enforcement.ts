import { loadEnforcement } from '@qingshen/contracts/penalty.operations'
import type { Enforcement, OrderView, PenaltyView } from '@qingshen/contracts/penalty.schema'
import type { Ability } from '@qingshen/contracts/wire'
import { ORDER_KINDS, OrderKindSchema } from '@qingshen/contracts/penalty.schema'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { listCaseEvents } from '@qingshen/store/casework/case-events'
import { namesOfFiles } from '@qingshen/store/files/files'
import type { OrderRow } from '@qingshen/store/penalty/orders'
import { listOrders } from '@qingshen/store/penalty/orders'
import type { PenaltyPublicationRow, PenaltyRow } from '@qingshen/store/penalty/penalties'
import { listPenalties, publicationsOfPenalties } from '@qingshen/store/penalty/penalties'
import { z } from 'zod'
import { evidenceOf } from '../casework/case-view.ts'
import { eventAbility, rowOfEvent } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { ORDER_EVENTS } from './order-events.ts'
import { notSuperior } from './same-or-higher.ts'

type Shown = {
  readonly chain: readonly CompiledLaw[]
  readonly files: ReadonlyMap<string, string>
  readonly today: LocalDate
  readonly doneOn: DoneDays
}

/** Event of an order to the day on which the enterprise did what it ordered. */
export type DoneDays = ReadonlyMap<string, string>

/**
 * When the enterprise did what was ordered on a case: the first event after the order that discharges what it laid on
 * the enterprise. Confirmations by offices and corrections are none.
 */
export async function doneDays({ tx }: Pick<Context, 'tx'>, id: string): Promise<DoneDays> {
  const events = await listCaseEvents(tx, id)
  const acts = events.filter(({ event, details }) => event !== 'corrected' && !isCorrection(details))
  return new Map(
    events.flatMap(({ id: order, seq, opens }) => {
      const done = acts.find((act) => act.seq > seq && act.fulfils.some((duty) => opens.includes(duty)))
      return done === undefined ? [] : [[order, done.on_day] as const]
    }),
  )
}

function isCorrection(details: unknown): boolean {
  return CorrectionSchema.safeParse(details).success
}

const CorrectionSchema = z.object({ correction: z.literal(true) })

/** Orders and penalties of a case as its reader may see them, read anew. */
export async function enforcementOf(context: Context, id: string): Promise<Enforcement> {
  const { tx } = context
  const loaded = await loadCaseFor(context, id)
  const orders = await listOrders(tx, id)
  const penalties = await listPenalties(tx, id)
  const publications = await publicationsOfPenalties(tx, id)
  const files = await namesOfFiles(
    tx,
    [...orders, ...penalties].flatMap(({ evidence }) => evidence ?? []),
  )
  const shown = { chain: loaded.chain, files, today: loaded.today, doneOn: await doneDays(context, id) }
  return {
    case: id,
    version: loaded.row.version,
    orders: await Promise.all(
      orders.map(async (row) => ({ ...toOrder(shown, row), confirm: await confirmAbility(context, loaded, row) })),
    ),
    penalties: await Promise.all(
      penalties.map(async (row) => {
        const own = publications.filter(({ penalty }) => penalty === row.id)
        return { ...toPenalty(shown, row, own), settle: await settleAbility(context, loaded, row) }
      }),
    ),
    orderKinds: ORDER_KINDS.flatMap((kind) => {
      const row = rowOfEvent(loaded, ORDER_EVENTS[kind])
      return row === undefined ? [] : [{ kind, title: row.title, clause: clauseChip(loaded.chain, row.clause) }]
    }),
    abilities: abilitiesOf(loaded, penalties.length > 0),
  }
}

/** May the reader confirm this order: by the law's table, and standing where its office stands or above. */
async function confirmAbility(context: Context, loaded: LoadedCase, row: OrderRow): Promise<Ability> {
  const ability = eventAbility(loaded, 'corrected')
  const reason = await notSuperior(context, loaded, { ...row, what: '责令' })
  return ability.allowed && reason !== null ? { allowed: false, reason } : ability
}

async function settleAbility(context: Context, loaded: LoadedCase, row: PenaltyRow): Promise<Ability> {
  const ability = eventAbility(loaded, 'penalty_settled')
  const reason = await notSuperior(context, loaded, { ...row, what: '处罚' })
  return ability.allowed && reason !== null ? { allowed: false, reason } : ability
}

/** True when the time of an order ran out before a day and what it ordered was neither done nor confirmed. */
export function isUnmet(
  { event, due, met_on: metOn }: Pick<OrderRow, 'event' | 'due' | 'met_on'>,
  doneOn: DoneDays,
  on: LocalDate,
): boolean {
  return metOn === null && !doneOn.has(event) && due < on
}

function stateOf({ today, doneOn }: Shown, row: OrderRow): OrderView['state'] {
  if (row.met_on !== null) return 'met'
  if (doneOn.has(row.event)) return 'done'
  return isUnmet(row, doneOn, today) ? 'unmet' : 'open'
}

function toOrder(shown: Shown, row: OrderRow): Omit<OrderView, 'confirm'> {
  const { chain, files } = shown
  return {
    id: row.id,
    kind: OrderKindSchema.parse(row.kind),
    title: row.title,
    clause: clauseChip(chain, row.clause),
    breach: BREACHES.is(row.breach ?? '') ? BREACHES.schema.parse(row.breach) : null,
    number: row.number,
    office: row.office_name,
    issuedOn: row.issued_on,
    due: row.due,
    reason: row.reason,
    evidence: evidenceOf(files, row.evidence),
    state: stateOf(shown, row),
    doneOn: shown.doneOn.get(row.event) ?? null,
    metOn: row.met_on,
    metNote: row.met_note,
  }
}

function toPenalty(
  { chain, files }: Shown,
  row: PenaltyRow,
  publications: readonly PenaltyPublicationRow[],
): Omit<PenaltyView, 'settle'> {
  return {
    id: row.id,
    number: row.number,
    breach: BREACHES.schema.parse(row.breach),
    actOn: row.act_on,
    decidedOn: row.decided_on,
    office: row.office_name,
    basis: row.basis === 'decision_day' ? 'decision_day' : 'act_day',
    article: clauseChip(chain, row.article),
    via: row.via === null ? null : clauseChip(chain, row.via),
    comparison: row.comparison,
    measure: row.measure,
    amount: row.amount,
    payBy: row.pay_by,
    reason: row.reason,
    order: row.unmet_order,
    evidence: evidenceOf(files, row.evidence),
    settledOn: row.settled_on,
    settledNote: row.settled_note,
    publications: publications.map(({ id, place, link, on_day: onDay }) => ({ id, place, link, onDay })),
  }
}

function abilitiesOf(loaded: LoadedCase, hasPenalties: boolean): Enforcement['abilities'] {
  const penalise = eventAbility(loaded, 'penalised')
  return {
    publish: eventAbility(loaded, 'ordered_to_publish'),
    correct: eventAbility(loaded, 'ordered_to_correct'),
    audit: eventAbility(loaded, 'ordered_to_audit'),
    penalise,
    makeKnown: hasPenalties ? penalise : { allowed: false, reason: '没有处罚决定。' },
  }
}

/** Orders and penalties of a case. */
export const loadEnforcementUseCase = useCase(loadEnforcement, async (context, { params }) => {
  const enforcement = await enforcementOf(context, params.case)
  return enforcement
})
