import type { LocalDate } from '../kernel/local-date.ts'
import type { LegalGround } from './clause.schema.ts'
import type { LawText } from './law-text.schema.ts'
import { isClauseInForce, lawChain } from './law-text.schema.ts'

/**
 * The clauses that found a ground under a law on a day, the most specific law first, then in the order of its file.
 * Empty when the ground is no longer, or not yet, one.
 * @throws Problem `law_unknown`.
 */
export function basisOn(laws: readonly LawText[], law: string, date: LocalDate, ground: LegalGround): string[] {
  const chain = lawChain(laws, law)
  return chain
    .flatMap((member) => member.clauses)
    .filter((clause) => clause.grounds?.includes(ground) === true && isClauseInForce(chain, clause.id, date))
    .map((clause) => clause.id)
}
