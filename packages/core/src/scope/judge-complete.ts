import type { RuleEffect } from '../rulebook/provision.schema.ts'
import type { AuditMode, Outcome } from '../vocabulary/outcome.ts'
import { evaluate } from './evaluate.ts'
import type { LawInForce } from './law-in-force.ts'
import type { Subject } from './subject.ts'

/** What a law says when nothing is unknown. `listed` is null where the law itself gives no answer. */
export type CompleteJudgement = {
  readonly outcome: Outcome
  readonly mode: AuditMode | null
  readonly listed: boolean | null
}

/**
 * Applies the rules one by one to a subject of which every fact is known: the plain reading of the law, slow and
 * obvious, against which the diagrams and the normal form are checked.
 */
export function judgeComplete(inForce: LawInForce, subject: Subject): CompleteJudgement {
  const holds = (effect: RuleEffect): boolean =>
    inForce.rules.some((rule) => rule.effect === effect && evaluate(rule.when, subject, inForce.law.tables) === true)
  if (holds('excludes')) return { outcome: 'excluded', mode: null, listed: false }
  const mandatory = holds('mandatory')
  if (!mandatory && holds('open')) return { outcome: 'undetermined', mode: null, listed: null }
  const wanted = holds('lists') || (mandatory && inForce.law.listing.includesMandatory)
  const listed = wanted && !holds('not_listed')
  if (!mandatory) return { outcome: 'voluntary', mode: null, listed }
  const mode = inForce.rules.find(
    (rule) => rule.effect === 'mode' && evaluate(rule.when, subject, inForce.law.tables) === true,
  )
  return { outcome: 'mandatory', mode: mode?.mode ?? null, listed }
}
