import { appraise } from '@qingshen/core/finance/feasibility'
import { quickRate, quickValue } from '@qingshen/core/finance/quick-value'
import { sensitivity } from '@qingshen/core/finance/sensitivity'
import { tornado } from '@qingshen/core/finance/tornado'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { median, race, threadClock } from './runner.ts'
import { seededRandom } from './seeded-random.ts'

const GOAL = 50
const YEARS = 10
/** Four factors with five changes each, and the option itself. */
const CASES = 21

/** Exact appraisal with a table of sensitivity and a tornado for each option, beside a plain loop in doubles. */
export async function benchFeasibility({
  rows,
  rounds,
}: {
  readonly rows: number
  readonly rounds: number
}): Promise<Finding[]> {
  const random = seededRandom(7)
  const options = Array.from({ length: rows }, (_, number) => ({
    id: `option-${number}`,
    investment: 5 + random.below(50_000) / 100,
    annualGain: 1 + random.below(12_000) / 100,
    depreciationYears: YEARS,
    taxRate: 0.25,
    discountRate: 0.08,
    paybackNorm: 5,
    baseRate: 0.06,
  }))
  const plain = (): number => {
    let total = 0
    for (const { investment, annualGain, taxRate, discountRate } of options) {
      const depreciation = investment / YEARS
      const flow = Math.max(annualGain - depreciation, 0) * (1 - taxRate) + depreciation
      const flows = [-investment, ...Array.from({ length: YEARS }, () => flow)]
      total += quickValue(flows, discountRate) + (quickRate(flows) ?? 0)
    }
    return total
  }
  const [exact, whole, peer] = await race(
    [
      { name: 'exact', run: () => options.map(appraise).length },
      {
        name: 'with sensitivity',
        run: () => options.map((each) => ({ ...appraise(each), bars: tornado(sensitivity(each)) })),
      },
      { name: 'plain', run: () => Array.from({ length: CASES }, plain) },
    ],
    rounds,
    threadClock,
  )
  if (exact === undefined || whole === undefined || peer === undefined)
    throw new RangeError('three contenders were given')
  return [
    duration(`${rows} options, exact, with sensitivity and tornado`, median(whole), GOAL),
    figure(`${rows} options, exact figures alone`, `${median(exact).toFixed(1)} ms`),
    figure(`${rows} options x ${CASES} cases, a plain loop in doubles, unproven`, `${median(peer).toFixed(1)} ms`),
    ratio('ours : plain loop', median(whole), median(peer)),
  ]
}
