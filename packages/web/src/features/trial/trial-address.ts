import type { Subject } from '@qingshen/contracts/calculators.operations'
import type { BooleanFactName } from '@qingshen/core/vocabulary/fact'
import { BOOLEAN_FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'

export type Answer = 'yes' | 'no' | 'unknown'

function namesIn(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('.')
}

/** How a fact is answered in the address: `yes` and `no` hold the names of the answered facts. */
export function answerOf(address: AddressState, fact: BooleanFactName): Answer {
  if (namesIn(address['yes']).includes(fact)) return 'yes'
  return namesIn(address['no']).includes(fact) ? 'no' : 'unknown'
}

/** The address with one fact answered otherwise; unknown is neither yes nor no and leaves both. */
export function withAnswer(address: AddressState, fact: BooleanFactName, answer: Answer): AddressChange {
  const answered = (name: 'yes' | 'no') => {
    const names = BOOLEAN_FACT_NAMES.filter((other) =>
      other === fact ? answer === name : answerOf(address, other) === name,
    )
    return names.length === 0 ? undefined : names.join('.')
  }
  return { yes: answered('yes'), no: answered('no') }
}

/** The enterprise that the address describes; what it does not say stays unknown. */
export function subjectOf(address: AddressState): Subject {
  const { industry, size, permit } = address
  const facts: Record<string, boolean> = {}
  for (const fact of BOOLEAN_FACT_NAMES) {
    const answer = answerOf(address, fact)
    if (answer !== 'unknown') facts[fact] = answer === 'yes'
  }
  return {
    name: '试算企业',
    facts,
    ...(industry === undefined ? {} : { industry: industry.slice(0, 8) }),
    ...(SIZE_CLASSES.is(size) ? { size } : {}),
    ...(PERMIT_CLASSES.is(permit) ? { permitClass: permit } : {}),
  }
}
