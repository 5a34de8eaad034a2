import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import { proceduresOn } from '@qingshen/core/listing/procedures-on'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { LawBook } from '../law/law-book.ts'
import { lawsOfPlace } from '../register/laws-of-place.ts'

/** A kind of list under the law that governs it at a place. */
export type ListKind = {
  readonly chain: readonly [CompiledLaw, ...CompiledLaw[]]
  readonly procedure: ListProcedure
}

/**
 * The kinds of list at a place on a day. Each law brings its own; what is inherited from the nation comes once, under
 * the local law right below it, and under the national law itself only where there is no local one.
 */
export function listKindsOf(laws: LawBook, division: string, on: LocalDate): readonly ListKind[] {
  const here = lawsOfPlace(laws, division, on)
  const local = here.filter((law) => law.parent !== null)
  const governing = local.length > 0 ? local : here
  return governing.flatMap((law) => {
    const chain = lawChain(laws, law.id)
    const isShownHere = (procedure: ListProcedure): boolean => {
      const owner = chain.find((each) => each.procedures.some((own) => own.id === procedure.id))
      return owner === law || (owner?.parent === null && law.parent === owner.id)
    }
    return proceduresOn(chain, on)
      .filter(isShownHere)
      .map((procedure) => ({ chain, procedure }))
  })
}
