import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { findPlaces } from '@qingshen/core/register/places'
import type { RegisterReference } from '@qingshen/core/register/reference'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'

/** What reading a register needs to know, from the reference tables; places within the region come first. */
export function registerReference(deps: Deps, regionPath: string, on: LocalDate = today(deps)): RegisterReference {
  const root = regionPath === '' ? null : (regionPath.split('/').at(-1) ?? null)
  const { industries, divisions, sizeRuleOn } = deps.reference
  return {
    placesOf: findPlaces(divisions, root),
    industryExists: (edition, code) => industries(edition)?.classes.has(code) ?? false,
    currentEdition: industries()?.edition ?? '',
    sizeRule: sizeRuleOn(on),
    today: on,
  }
}
