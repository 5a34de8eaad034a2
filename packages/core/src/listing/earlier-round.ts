import type { LocalDate } from '../kernel/local-date.ts'
import type { AuditGround } from '../vocabulary/audit-ground.ts'

/** One earlier round of a site; dates that are not known are null. */
export type EarlierRound = {
  readonly ground: AuditGround | null
  readonly listedOn: LocalDate | null
  readonly publishedOn: LocalDate | null
  readonly reportedOn: LocalDate | null
  readonly acceptedOn: LocalDate | null
}

/** How the law counts: the day a round from `done` runs out, and the last day of the report of a list of `published`. */
export type RoundRules = {
  readonly nextRoundDue: (done: LocalDate) => LocalDate | null
  readonly reportDue: (published: LocalDate) => LocalDate | null
}

/**
 * What the earlier rounds of a site say about a list of a year: `rollover` when the last accepted round (else the last
 * report) has run out by the last day of the year, `not_reported` when it was listed and its report is overdue by
 * then, `running` while a round still counts or its report is not due yet, `none` without rounds.
 */
export function earlierRoundsSay(
  rounds: readonly EarlierRound[],
  year: number,
  rules: RoundRules,
):
  | { readonly kind: 'none' }
  | { readonly kind: 'rollover' | 'not_reported' | 'running'; readonly round: EarlierRound } {
  const [last] = [...rounds].sort((a, b) => (latestDay(a) < latestDay(b) ? 1 : -1))
  if (last === undefined) return { kind: 'none' }
  const endOfYear = `${year}-12-31`
  const done = last.acceptedOn ?? last.reportedOn
  if (done !== null) {
    const due = rules.nextRoundDue(done)
    return { kind: due !== null && due <= endOfYear ? 'rollover' : 'running', round: last }
  }
  const listed = last.publishedOn ?? last.listedOn
  const due = listed === null ? null : rules.reportDue(listed)
  if (due === null) return { kind: 'none' }
  return { kind: due <= endOfYear ? 'not_reported' : 'running', round: last }
}

/** The last thing known of a round; rounds are ordered by it. */
export function latestDay(round: EarlierRound): LocalDate {
  const days = [round.listedOn, round.publishedOn, round.reportedOn, round.acceptedOn].filter((day) => day !== null)
  return [...days].sort().at(-1) ?? ''
}
