import type { LocalDate } from '../kernel/local-date.ts'
import { Problem } from '../kernel/problem.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import { isClauseInForce, lawChain, requireInForce } from '../rulebook/law-text.schema.ts'
import type { CodeOf } from '../vocabulary/code-list.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import type { DUTY_HOLDERS } from '../vocabulary/duty.ts'
import type { DeadlineInput } from './deadline-input.schema.ts'
import { deadlineInputIssues } from './deadline-input.schema.ts'
import type { CaseDueRule, OwnDueRule } from './due-date.ts'
import { dueDate, isOwnDueRule } from './due-date.ts'
import type { Duty } from './duty.schema.ts'

/** A law with the duties it knows itself. */
export type LawWithDuties = LawText & { readonly duties: readonly Duty[] }

/** One duty with its last day. `basis` are the clauses it further rests on, most specific law first. */
export type Deadline = {
  readonly clause: string
  readonly holder: CodeOf<typeof DUTY_HOLDERS>
  readonly duty: CodeOf<typeof DUTIES>
  readonly due: LocalDate
  readonly basis: readonly string[]
}

/** A duty of the list's calendar: it starts from one of the three events the calendar knows. */
type ListDuty = Duty & { readonly anchor: 'published' | 'evaluated' | 'accepted' }

/** A duty chosen from the laws, with the rule that dates it and the clauses it rests on. */
export type ResolvedDuty = { readonly duty: ListDuty; readonly rule: OwnDueRule; readonly basis: readonly string[] }

/** The same for a duty that may need the calendar, an order or later events for its date. */
export type ResolvedCaseDuty = { readonly duty: Duty; readonly rule: CaseDueRule; readonly basis: readonly string[] }

/**
 * The duties that follow from a list's publication, by due date: one row per duty, from the most specific law that
 * knows it and whose clause is in force on the publication date; wider rules for the same duty stand in `basis`.
 * Duties that start from an event not given are left out.
 * @throws Problem `law_unknown`, `law_not_in_force`, `validation_failed` (events out of order, reversed suspensions).
 */
export function deadlines(laws: readonly LawWithDuties[], input: DeadlineInput): Deadline[] {
  const issues = deadlineInputIssues(input)
  if (issues.length > 0) {
    throw new Problem('validation_failed', '填写的日期互相矛盾，没有计算期限。请按下列各条改正后重试。', issues)
  }
  return resolveDuties(laws, input.law, input.published)
    .flatMap((resolved) => deadlineOf(resolved, input))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : orderOf(a) - orderOf(b)))
}

/**
 * The duties that follow from a list's publication by a law, in the order of the duty list, before any date is counted.
 * @throws Problem `law_unknown`, `law_not_in_force`.
 */
export function resolveDuties(laws: readonly LawWithDuties[], law: string, published: LocalDate): ResolvedDuty[] {
  return listDuties(resolveCaseDuties(laws, law, published))
}

/** Of all duties those that the list's calendar counts. */
export function listDuties(resolved: readonly ResolvedCaseDuty[]): ResolvedDuty[] {
  return resolved.flatMap(({ duty, rule, basis }) => {
    return isOwnDueRule(rule) && isListDuty(duty) ? [{ duty, rule, basis }] : []
  })
}

function isListDuty(duty: Duty): duty is ListDuty {
  return duty.anchor === 'published' || duty.anchor === 'evaluated' || duty.anchor === 'accepted'
}

/**
 * All duties of a law on a day (of the list's publication, or of the event that opens them), with those that the
 * list's calendar does not count: yearly and interim disclosure and what an order lays on the case.
 * @throws Problem `law_unknown`, `law_not_in_force`.
 */
export function resolveCaseDuties(
  laws: readonly LawWithDuties[],
  law: string,
  published: LocalDate,
): ResolvedCaseDuty[] {
  const chain = lawChain(laws, law)
  requireInForce(chain[0], published)
  const known = chain
    .flatMap((member) => member.duties)
    .filter((duty) => isClauseInForce(chain, duty.clause, published, duty))
  const names = new Set(known.map((duty) => duty.duty))
  const isCovered = (duty: Duty) => duty.unless !== undefined && names.has(duty.unless)
  return DUTIES.codes.flatMap((name) => {
    const own = known.filter((duty) => duty.duty === name && !isCovered(duty))
    const covered = known.filter((duty) => duty.unless === name && own.length > 0)
    const rests = (clause: string) => isClauseInForce(chain, clause, published)
    return resolveDuty([...own, ...covered], rests)
  })
}

function resolveDuty(candidates: readonly Duty[], isInForce: (clause: string) => boolean): ResolvedCaseDuty[] {
  const [duty] = candidates
  const rule = candidates.map((candidate) => candidate.rule).find((candidate) => candidate.kind !== 'wider')
  if (duty === undefined || rule === undefined) return []
  const clauses = candidates.flatMap((candidate) => [candidate.clause, ...candidate.basis])
  const basis = [...new Set(clauses)].filter((clause) => clause !== duty.clause && isInForce(clause))
  return [{ duty, rule, basis }]
}

function deadlineOf({ duty, rule, basis }: ResolvedDuty, input: DeadlineInput): Deadline[] {
  const anchor = input[duty.anchor]
  if (anchor === undefined) return []
  const due = dueDate(rule, anchor, input.suspended)
  return [{ clause: duty.clause, holder: duty.holder, duty: duty.duty, due, basis }]
}

function orderOf(row: Deadline): number {
  return DUTIES.codes.indexOf(row.duty)
}
