import { listPublicPenalties, publishPenalty, settlePenalty } from '@qingshen/contracts/penalty.operations'
import type { PublicPenalty } from '@qingshen/contracts/penalty.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { citeClause, shortNameOf } from '@qingshen/core/listing/cite-clause'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import type { PenaltyPublicationRow, PenaltyRow } from '@qingshen/store/penalty/penalties'
import {
  closePenalty,
  findPublicPenalties,
  insertPenaltyPublication,
  listPenalties,
} from '@qingshen/store/penalty/penalties'
import type { EventDraft } from '../casework/carry-out.ts'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { printedCode } from '../listing/printed-code.ts'
import { pageOf } from '../paging.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { enforcementOf } from './enforcement.ts'
import { requireSuperior } from './same-or-higher.ts'

async function requirePenalty({ tx }: Context, id: string, penalty: string): Promise<PenaltyRow> {
  const row = (await listPenalties(tx, id)).find((each) => each.id === penalty)
  if (row === undefined) throw new Problem('not_found', '没有找到这份处罚决定。请重新打开案件。')
  return row
}

/** A day between the decision and today. */
function requireBetween(day: string, decidedOn: string, today: string): void {
  if (day >= decidedOn && day <= today) return
  const message =
    day < decidedOn
      ? `日期 ${day} 早于处罚决定的日期 ${decidedOn}。请核对。`
      : `日期 ${day} 晚于今天（${today}）。请核对。`
  const issue: Issue = { code: 'penalty.day_out_of_range', severity: 'error', pointer: '/onDay', message }
  throw new Problem('validation_failed', message, [issue])
}

/** Records that a penalty was carried out; the case is free of it when no other is left. */
export const settlePenaltyUseCase = useCase(settlePenalty, async (context, { params, body }) => {
  const { tx } = context
  const { onDay, note, evidence, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  const row = await requirePenalty(context, params.case, params.penalty)
  if (row.settled_on !== null) throw new Problem('state_forbids', `这份处罚已于 ${row.settled_on} 履行完毕。`)
  await requireSuperior(context, loaded, { ...row, what: '处罚' })
  requireBetween(onDay, row.decided_on, loaded.today)
  const others = (await listPenalties(tx, params.case)).filter((each) => each.settled_on === null && each.id !== row.id)
  const settle = async (event: string) => {
    await closePenalty(tx, row.id, { settled_event: event, settled_on: onDay, settled_note: note })
  }
  const draft: EventDraft = {
    event: 'penalty_settled',
    onDay,
    note: `${row.number}：${note}`,
    evidence,
    clause: row.article,
    keepsSides: others.length === 0 ? [] : ['under_penalty'],
    details: { penalty: row.id, number: row.number },
  }
  await carryOut(context, loaded, draft, settle)
  return await enforcementOf(context, params.case)
})

/** Records where a penalty was made known; it stands on the public list from then on. */
export const publishPenaltyUseCase = useCase(publishPenalty, async (context, { params, body }) => {
  const { deps, tx, journal } = context
  const { place, link, onDay } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  const penalty = await requirePenalty(context, params.case, params.penalty)
  requireBetween(onDay, penalty.decided_on, loaded.today)
  const { row, chain } = loaded
  const { article } = citeClause(chain, penalty.article)
  await insertPenaltyPublication(tx, {
    id: deps.newId(),
    penalty: penalty.id,
    audit_case: row.id,
    place: place.trim(),
    on_day: onDay,
    link: /^https?:\/\/[^\s/]+/.test(link.trim()) ? link.trim() : null,
    recorded_at: deps.now().toString(),
    recorded_by: loaded.office?.id ?? null,
    name: row.name,
    code: row.code,
    place_name: row.place_name,
    number: penalty.number,
    breach: penalty.breach,
    measure: penalty.measure,
    amount: penalty.amount,
    article: `${shortNameOf(chain, penalty.article) ?? ''}${article ?? ''}`,
    office_name: penalty.office_name,
    decided_on: penalty.decided_on,
    settled_on: penalty.settled_on,
  })
  await journal({
    action: 'penalty.publish',
    subjectKind: 'case',
    subjectId: row.id,
    regionPath: row.region_path,
    after: { number: penalty.number, place, link, on: onDay },
  })
  return await enforcementOf(context, params.case)
})

function toPublicPenalty(rows: readonly PenaltyPublicationRow[]): PublicPenalty[] {
  const [first] = rows
  if (first === undefined) return []
  const breach = BREACHES.schema.parse(first.breach)
  return [
    {
      id: first.penalty,
      name: first.name,
      code: printedCode(first.code),
      placeName: first.place_name,
      number: first.number,
      breach,
      breachText: BREACHES.label(breach),
      article: first.article,
      measure: first.measure,
      amount: first.amount,
      office: first.office_name,
      decidedOn: first.decided_on,
      settled: rows.some(({ settled_on: settledOn }) => settledOn !== null),
      publishedAt: rows.map(({ place, link, on_day: onDay }) => ({ place, link, onDay })),
    },
  ]
}

/** The penalties made known to the public; credit portals read the same feed. */
export const listPublicPenaltiesUseCase = useCase(listPublicPenalties, async ({ tx }, { query }) => {
  requireDay(query?.since, '/since')
  const page = pageOf(query)
  const { penalties, total } = await findPublicPenalties(tx, query ?? {}, page)
  const items = penalties.flatMap(toPublicPenalty)
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
