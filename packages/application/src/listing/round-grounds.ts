import { resolveDuties } from '@qingshen/core/calendar/deadlines'
import { dueDate } from '@qingshen/core/calendar/due-date'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { EarlierRound, RoundRules } from '@qingshen/core/listing/earlier-round'
import { earlierRoundsSay, latestDay } from '@qingshen/core/listing/earlier-round'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import type { roundsOfSites } from '@qingshen/store/listing/sites-to-judge'
import type { StoredGround } from './entry-schemas.ts'

type StoredRound = Awaited<ReturnType<typeof roundsOfSites>> extends Map<string, (infer R)[]> ? R : never

/** How a law counts rounds: the rules and the clauses they rest on. */
export type RoundLaw = {
  readonly rules: RoundRules
  readonly clauseOf: (kind: 'rollover' | 'not_reported') => string | null
}

/** The duties of a law that say when a round runs out and when its report is due, as they stand on a day. */
export function roundLaw(laws: readonly CompiledLaw[], law: string, on: LocalDate): RoundLaw {
  const duties = resolveDuties(laws, law, on)
  const find = (name: Duty) => duties.find(({ duty }) => duty.duty === name)
  const next = find('next_round')
  const report = find('submit_report')
  return {
    rules: {
      nextRoundDue: (done) => (next === undefined ? null : dueDate(next.rule, done)),
      reportDue: (published) => (report === undefined ? null : dueDate(report.rule, published)),
    },
    clauseOf: (kind) => (kind === 'rollover' ? next : report)?.duty.clause ?? null,
  }
}

/** What the earlier rounds of a site mean for a list: a ground of their own, a round still running, or nothing. */
export type RoundsFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly since: LocalDate }
  | { readonly kind: 'ground'; readonly ground: StoredGround }

function toEarlierRound(row: StoredRound): EarlierRound {
  return {
    ground: AUDIT_GROUNDS.is(row.ground) ? row.ground : null,
    listedOn: row.listed_on,
    publishedOn: row.published_on,
    reportedOn: row.reported_on,
    acceptedOn: row.accepted_on,
  }
}

/** Reads the earlier rounds of a site for a list of a year; `leads`: rounds without a known ground come to this list. */
export function readRounds(
  rounds: readonly StoredRound[],
  list: { readonly id: string; readonly year: number; readonly procedure: ListProcedure; readonly leads: boolean },
  law: RoundLaw,
): RoundsFinding {
  const others = rounds.filter((row) => row.list !== list.id)
  const said = earlierRoundsSay(others.map(toEarlierRound), list.year, law.rules)
  if (said.kind === 'none') return { kind: 'none' }
  const { round } = said
  if (said.kind === 'running') return { kind: 'running', since: latestDay(round) }
  const belongs = round.ground === null ? list.leads : list.procedure.grounds.includes(round.ground)
  const clause = law.clauseOf(said.kind)
  if (!belongs || clause === null || !list.procedure.grounds.includes(said.kind)) return { kind: 'none' }
  const source = others.find((row) => latestDay(toEarlierRound(row)) === latestDay(round))?.source ?? '历次审核'
  return { kind: 'ground', ground: { ground: said.kind, clause, ...words(said.kind, round), source } }
}

function words(kind: 'rollover' | 'not_reported', round: EarlierRound): { fact: string; factOn: LocalDate | null } {
  if (kind === 'not_reported') {
    const on = round.publishedOn ?? round.listedOn
    return { fact: `${on ?? ''}列入名单，期限届满仍未提交审核报告`, factOn: on }
  }
  const on = round.acceptedOn ?? round.reportedOn
  return { fact: `上一轮审核于${on ?? ''}${round.acceptedOn === null ? '提交报告' : '通过验收'}，已经期满`, factOn: on }
}
