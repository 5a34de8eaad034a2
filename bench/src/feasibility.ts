import { appraise } from '@qingshen/core/finance/feasibility'
import { sensitivity } from '@qingshen/core/finance/sensitivity'
import { tornado } from '@qingshen/core/finance/tornado'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { CASES_OF_OPTION, feasibilityOptions, plainFeasibility } from './plain-feasibility.ts'
import { median, race, threadClock } from './runner.ts'

const GOAL = 50

/** Exact appraisal with a table of sensitivity and a tornado for each option, beside a plain loop in doubles. */
export async function benchFeasibility({
  rows,
  rounds,
}: {
  readonly rows: number
  readonly rounds: number
}): Promise<Finding[]> {
  const options = feasibilityOptions(rows)
  const plain = () => plainFeasibility(options)
  const [exact, whole, peer] = await race(
    [
      { name: 'exact', run: () => options.map(appraise).length },
      {
        name: 'with sensitivity',
        run: () => options.map((each) => ({ ...appraise(each), bars: tornado(sensitivity(each)) })),
      },
      { name: 'plain', run: () => Array.from({ length: CASES_OF_OPTION }, plain) },
    ],
    rounds,
    threadClock,
  )
  if (exact === undefined || whole === undefined || peer === undefined)
    throw new RangeError('three contenders were given')
  return [
    duration(`${rows} options, exact, with sensitivity and tornado`, median(whole), GOAL),
    figure(`${rows} options, exact figures alone`, `${median(exact).toFixed(1)} ms`),
    figure(
      `${rows} options x ${CASES_OF_OPTION} cases, a plain loop in doubles, unproven`,
      `${median(peer).toFixed(1)} ms`,
    ),
    ratio('ours : plain loop', median(whole), median(peer)),
  ]
}
