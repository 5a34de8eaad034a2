import { feasibility } from '@qingshen/contracts/feasibility.operations'
import { feasibility as appraiseAll } from '@qingshen/core/finance/feasibility'
import { calculation } from '../use-case.ts'
import { withExactNumbers } from './exact-numbers.ts'

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

/** Payback, present value and rate of return of options, with the verdict. */
export const feasibilityUseCase = calculation(feasibility, (_deps, { body }) => {
  const options = body.options.map((option) => withExactNumbers(option, NUMBERS))
  return [...appraiseAll(options, '/options')]
})
