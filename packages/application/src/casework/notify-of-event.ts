import { carryOn } from '@qingshen/core/casework/carry-on'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import { officesOf } from '@qingshen/core/casework/transition-actors'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { CaseRow } from '@qingshen/store/casework/cases'
import { delegatesOf, officesInCharge } from '@qingshen/store/messages/case-addressees'
import type { Addressee } from '@qingshen/store/messages/messages'
import { insertMessages } from '@qingshen/store/messages/messages'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { situationOf } from './loaded-case.ts'

/** What happened, for those whom it concerns. */
export type EventNews = {
  readonly eventId: string
  readonly transition: Transition
  readonly onDay: string
  readonly note: string | null
}

/**
 * Tells the people of a case what happened to it, in the transaction in which it happened: the enterprise, whom it gave
 * the case to, and the offices that carry it on next, else the nearest one in charge; never the seat that acted.
 */
export async function notifyOfEvent(context: Context, row: CaseRow, news: EventNews): Promise<void> {
  const { deps, tx, caller } = context
  const { organisationIds, office } = caller.actor
  const delegates = await delegatesOf(tx, [row.id], today(deps))
  const organisations = [row.organisation, ...delegates.map(({ organisation }) => organisation)]
  const offices = await officesToTell(context, row, news)
  const addressees: Addressee[] = [
    ...[...new Set(organisations)]
      .filter((id) => !organisationIds.includes(id))
      .map((organisation) => ({ organisation })),
    ...offices.filter((id) => id !== office?.id).map((id) => ({ office: id })),
  ]
  const { state } = carryOn(situationOf(row), news.transition, news.onDay)
  const note = news.note === null || news.note.trim() === '' ? '' : `说明：${news.note.slice(0, 2000)}\n`
  const message = {
    kind: 'case' as const,
    title: `${row.name}：${news.transition.title}`.slice(0, 300),
    text: `${chineseDate(news.onDay)}，${row.name}（${row.place_name}）${row.year}年的审核：${news.transition.title}（${news.transition.clause}）。\n${note}现在的状态：${CASE_STATES.label(state)}。`,
    link: `/cases/${row.id}`,
    case: row.id,
    at: deps.now().toString(),
  }
  await insertMessages(
    tx,
    addressees.map((to) => ({ to, ...message })),
  )
}

async function officesToTell({ deps, tx }: Context, row: CaseRow, { transition, onDay }: EventNews): Promise<string[]> {
  const offices = await officesInCharge(tx, row.department, row.region_path)
  const { state } = carryOn(situationOf(row), transition, onDay)
  const levels = new Set<string>(
    transitionsOn(lawChain(deps.laws, row.law), today(deps))
      .filter(
        ({ kinds, from, to }) => kinds.includes(row.kind) && from.includes(state) && to !== undefined && to !== state,
      )
      .flatMap(({ who }) => officesOf(who).flatMap(({ levels }) => levels)),
  )
  const nearest = offices.find(({ level }) => levels.has(level)) ?? offices[0]
  return nearest === undefined ? [] : [nearest.id]
}
