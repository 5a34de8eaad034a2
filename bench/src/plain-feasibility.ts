import { quickRate, quickValue } from '@qingshen/core/finance/quick-value'
import { seededRandom } from './seeded-random.ts'

const YEARS = 10
/** Four factors with five changes each, and the option itself. */
export const CASES_OF_OPTION = 21

/** Options with the same gain every year, the same ones in every run. */
export function feasibilityOptions(count: number) {
  const random = seededRandom(7)
  return Array.from({ length: count }, (_, number) => ({
    id: `option-${number}`,
    investment: 5 + random.below(50_000) / 100,
    annualGain: 1 + random.below(12_000) / 100,
    depreciationYears: YEARS,
    taxRate: 0.25,
    discountRate: 0.08,
    paybackNorm: 5,
    baseRate: 0.06,
  }))
}

/** Present values and rates of all options once, in doubles, unproven: what a spreadsheet does. */
export function plainFeasibility(options: ReturnType<typeof feasibilityOptions>): number {
  let total = 0
  for (const { investment, annualGain, taxRate, discountRate } of options) {
    const depreciation = investment / YEARS
    const flow = Math.max(annualGain - depreciation, 0) * (1 - taxRate) + depreciation
    const flows = [-investment, ...Array.from({ length: YEARS }, () => flow)]
    total += quickValue(flows, discountRate) + (quickRate(flows) ?? 0)
  }
  return total
}
