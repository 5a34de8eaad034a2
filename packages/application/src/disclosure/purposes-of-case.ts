import type { DisclosureField } from '@qingshen/core/casework/disclosure-field.schema'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { disclosureFieldsOn } from '@qingshen/core/casework/disclosure-fields-on'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { rowOfEvent } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Deps } from '../deps.ts'
import { StoredGroundsSchema } from '../listing/entry-schemas.ts'

/** One thing the enterprise of a case makes public: the fields the law asks for, and the row by which it happens. */
export type PurposeOfCase = {
  readonly purpose: DisclosurePurpose
  readonly transition: Transition
  readonly fieldsOn: LocalDate
  readonly fields: readonly DisclosureField[]
}

/**
 * What the enterprise makes public, by the law and the grounds of its case. After a list it is the law of the day on
 * which the list was published, for the others the law of today.
 */
export function purposesOfCase(deps: Deps, loaded: LoadedCase): PurposeOfCase[] {
  const { row, today } = loaded
  const grounds = StoredGroundsSchema.parse(row.grounds).map(({ ground }) => ground)
  return DISCLOSURE_PURPOSES.codes.flatMap((purpose) => {
    const transition = rowOfEvent(loaded, DISCLOSURE_EVENTS[purpose].event)
    if (transition === undefined) return []
    const fieldsOn = purpose === 'disclose' ? (row.published_on ?? row.opened_on) : today
    const fields = disclosureFieldsOn(deps.laws, { law: row.law, on: fieldsOn }, grounds, purpose)
    return fields.length === 0 ? [] : [{ purpose, transition, fieldsOn, fields }]
  })
}

/**
 * One of them.
 * @throws Problem state_forbids where the law of the case does not ask for it
 */
export function requirePurpose(deps: Deps, loaded: LoadedCase, purpose: DisclosurePurpose): PurposeOfCase {
  const found = purposesOfCase(deps, loaded).find((each) => each.purpose === purpose)
  if (found !== undefined) return found
  const label = DISCLOSURE_PURPOSES.label(purpose)
  throw new Problem('state_forbids', `依本案适用的规定没有“${label}”的要求，不必填写。`)
}
