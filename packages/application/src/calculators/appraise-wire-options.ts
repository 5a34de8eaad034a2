import type { feasibility } from '@qingshen/contracts/feasibility.operations'
import type { BodyOf } from '@qingshen/contracts/operation'
import { feasibility as appraiseAll } from '@qingshen/core/finance/feasibility'
import type { Feasibility } from '@qingshen/core/finance/feasibility-result.schema'
import { withExactNumbers } from './exact-numbers.ts'

/** Options as they are sent: numbers of many digits are texts. */
export type WireOptions = BodyOf<typeof feasibility>['options']

const RATES = ['taxRate', 'discountRate', 'baseRate']
const NUMBERS = [
  'investment',
  'subsidy',
  'annualGain',
  'depreciationYears',
  'years',
  'cashFlows',
  'paybackNorm',
  ...RATES,
]

/**
 * Appraises options as they are sent, exactly.
 * @throws Problem of the calculation
 */
export function appraiseWireOptions(options: WireOptions): Feasibility[] {
  const exact = options.map((option) => withExactNumbers(option, NUMBERS))
  return [...appraiseAll(exact, '/options')]
}
