import { Problem } from '../kernel/problem.ts'
import { isWithinPeriod } from '../kernel/period.ts'
import type { CompiledProvision, DatedClause } from '../rulebook/provision.schema.ts'
import type { ScopeLaw } from '../rulebook/scope-law.schema.ts'

/** A rule as it stands on one day: the clause cited for it, and the others in force that say the same. */
export type RuleInForce = CompiledProvision & { readonly clause: string; readonly supporting: readonly string[] }

/** A law as it stands on one day. */
export type LawInForce = {
  readonly law: ScopeLaw
  readonly on: string
  readonly rules: readonly RuleInForce[]
  readonly applies: string
  readonly voluntary: string
  readonly listing: string
}

/**
 * The law's rules and clauses in force on the day (YYYY-MM-DD).
 * @throws Problem law_not_in_force when the day lies before the law's first or after its last day.
 */
export function lawInForce(law: ScopeLaw, on: string): LawInForce {
  if (!isWithinPeriod({ from: law.from, to: law.to }, on)) {
    const span = law.to === null ? `自${law.from}起施行` : `自${law.from}施行至${law.to}`
    throw new Problem(
      'law_not_in_force',
      `${law.title}（${law.id}）${span}，${on}不在施行期内。请改用该日有效的法规，或者核对日期。`,
    )
  }
  return {
    law,
    on,
    rules: law.provisions.flatMap((rule) => ruleOn(rule, on)),
    applies: clauseOn(law.applies.clauses, on),
    voluntary: clauseOn(law.voluntary.clauses, on),
    listing: clauseOn(law.listing.clauses, on),
  }
}

/** The days on which something changes in the law, ascending, beginning with its first day. */
export function daysOfChange(law: ScopeLaw): readonly string[] {
  const spans = [
    ...law.provisions,
    ...law.provisions.flatMap((rule) => rule.clauses),
    ...law.applies.clauses,
    ...law.voluntary.clauses,
    ...law.listing.clauses,
  ]
  const days = spans.flatMap(({ from, to }) => [from, to === null || to === undefined ? null : dayAfter(to)])
  const inForce = days.filter((day) => day != null && day > law.from && (law.to === null || day <= law.to))
  return [...new Set([law.from, ...inForce.filter((day) => day != null)])].sort()
}

function ruleOn(rule: CompiledProvision, on: string): readonly RuleInForce[] {
  if (!isWithinPeriod({ from: rule.from ?? null, to: rule.to ?? null }, on)) return []
  const [clause, ...supporting] = rule.clauses.filter((dated) => isWithinPeriod(dated, on)).map((dated) => dated.clause)
  return clause === undefined ? [] : [{ ...rule, clause, supporting }]
}

function clauseOn(clauses: readonly DatedClause[], on: string): string {
  const inForce = clauses.find((dated) => isWithinPeriod(dated, on)) ?? clauses.at(-1)
  return inForce?.clause ?? ''
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
