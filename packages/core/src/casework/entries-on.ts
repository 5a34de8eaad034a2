import type { LocalDate } from '../kernel/local-date.ts'
import { isWithinPeriod } from '../kernel/period.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import { isClauseInForce, lawChain } from '../rulebook/law-text.schema.ts'
import type { DatedEntry } from './dated-entry.schema.ts'

/** Which law is asked, and for which day. */
export type LawQuestion = { readonly law: string; readonly on: LocalDate }

/** An entry with the law it was taken from; `basis` holds only the clauses in force on the day. */
export type EntryInForce<E> = E & { readonly origin: string }

/**
 * The entries of a law and of all it inherits that are in force on a day: the widest law's first, in the order of the
 * files, a narrower law's entry in the place of the one with the same id, its new ones at the end.
 * @throws Problem `law_unknown`.
 */
export function entriesOn<L extends LawText, E extends DatedEntry>(
  laws: readonly L[],
  { law, on }: LawQuestion,
  pick: (law: L) => readonly E[],
): EntryInForce<E>[] {
  const chain = lawChain(laws, law)
  const found = new Map<string, EntryInForce<E>>()
  for (const member of [...chain].reverse()) {
    for (const entry of pick(member)) {
      if (isEntryInForce(chain, entry, on)) found.set(entry.id, { ...basisOf(chain, entry, on), origin: member.id })
    }
  }
  return [...found.values()]
}

/**
 * The entries of the most specific law that has any in force on the day; for sets that are stated whole (the
 * recipients of a report), where mixing two laws would say what neither does.
 * @throws Problem `law_unknown`.
 */
export function nearestEntriesOn<L extends LawText, E extends DatedEntry>(
  laws: readonly L[],
  { law, on }: LawQuestion,
  pick: (law: L) => readonly E[],
): EntryInForce<E>[] {
  const chain = lawChain(laws, law)
  for (const member of chain) {
    const own = pick(member).filter((entry) => isEntryInForce(chain, entry, on))
    if (own.length > 0) return own.map((entry) => ({ ...basisOf(chain, entry, on), origin: member.id }))
  }
  return []
}

function isEntryInForce(chain: readonly LawText[], entry: DatedEntry, on: LocalDate): boolean {
  if (entry.clause !== undefined) return isClauseInForce(chain, entry.clause, on, entry)
  return isWithinPeriod({ from: entry.from ?? null, to: entry.to ?? null }, on)
}

function basisOf<E extends DatedEntry>(chain: readonly LawText[], entry: E, on: LocalDate): E {
  return { ...entry, basis: entry.basis.filter((clause) => isClauseInForce(chain, clause, on)) }
}
