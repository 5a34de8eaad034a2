import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { isWithinPeriod } from '@qingshen/core/kernel/period'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { divisionPrefix } from '@qingshen/core/scope/place'
import type { LawBook } from '../law/law-book.ts'

/** How narrow a law's place is: the digits of its code that matter. */
function narrowness(law: CompiledLaw): number {
  return divisionPrefix(law.place.code).length
}

/** The laws in force at a place on a day, the narrowest and newest first: the first one governs unless one chooses. */
export function lawsOfPlace(laws: LawBook, division: string, on: LocalDate): CompiledLaw[] {
  return laws
    .filter(
      (law) =>
        division.startsWith(divisionPrefix(law.place.code)) && isWithinPeriod({ from: law.from, to: law.to }, on),
    )
    .toSorted((a, b) => narrowness(b) - narrowness(a) || b.from.localeCompare(a.from))
}
