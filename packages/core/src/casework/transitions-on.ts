import type { LocalDate } from '../kernel/local-date.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import { isClauseInForce } from '../rulebook/law-text.schema.ts'
import type { Transition } from './transition.schema.ts'

/** A law with its own transitions. */
export type LawWithCasework = LawText & { readonly casework: readonly Transition[] }

/**
 * The table of transitions on a day (`chain` as `lawChain` gives it): of rows with one id the most specific law's whose
 * clause is in force; in the order of the widest law's file, new rows of narrower laws after it.
 */
export function transitionsOn(chain: readonly LawWithCasework[], day: LocalDate): readonly Transition[] {
  const rows = new Map<string, Transition>()
  for (const law of [...chain].reverse()) {
    for (const row of law.casework) {
      if (isClauseInForce(chain, row.clause, day, row.inForce)) rows.set(row.id, row)
    }
  }
  return [...rows.values()]
}
