import type { LawSummary } from '@qingshen/contracts/law.operations'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { listLaws } from '@qingshen/core/rulebook/list-laws'

/** The jurisdictions in short, each with the code of the place it reaches. */
export function toLawSummaries(laws: readonly CompiledLaw[]): LawSummary[] {
  const codes = new Map(laws.map(({ id, place }) => [id, place.code]))
  return listLaws(laws).map((law) => ({
    ...law,
    placeCode: codes.get(law.id) ?? '',
    inherits: [...law.inherits],
    readings: [...law.readings],
  }))
}
