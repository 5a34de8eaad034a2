import type { SecrecyConsequence } from '@qingshen/contracts/confidential.operations'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { consequencesOn } from '@qingshen/core/rulebook/consequences-on'
import type { LawBook } from '../law/law-book.ts'
import { lawsOfPlace } from '../register/laws-of-place.ts'

/** What the law of these places lays down on the day for officials who tell an enterprise's secrets, each once. */
export function secrecyConsequences(
  laws: LawBook,
  regionPaths: readonly string[],
  on: LocalDate,
): SecrecyConsequence[] {
  const found = new Map<string, SecrecyConsequence>()
  for (const path of new Set(regionPaths)) {
    const [law] = lawsOfPlace(laws, path.split('/').at(-1) ?? '', on)
    if (law === undefined) continue
    for (const row of consequencesOn(laws, { law: law.id, act: 'official_misconduct', actOn: on }).sanctions) {
      const { clause, authority, measure } = row.sanction
      found.set(clause, { law: row.law, clause, authority, measure })
    }
  }
  return [...found.values()]
}
