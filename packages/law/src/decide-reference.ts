import type { DecideReference } from '@qingshen/core/scope/decide'
import { currentSizeRule } from './reference/enterprise-size.ts'
import { CURRENT_EDITION, loadIndustries } from './reference/industries.ts'

let reference: DecideReference | undefined

/** The classes of the current edition and the current rule of sizes, read once: what `decide` needs besides a law. */
export function decideReference(): DecideReference {
  reference ??= {
    edition: CURRENT_EDITION,
    classes: new Map([...(loadIndustries()?.classes ?? [])].map(([code, { name }]) => [code, name])),
    sizeRule: currentSizeRule(),
  }
  return reference
}
