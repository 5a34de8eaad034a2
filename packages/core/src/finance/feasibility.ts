import { exactRational } from '../kernel/exact-number.schema.ts'
import type { Rational } from '../kernel/rational.ts'
import { compare, subtract, toNumber, ZERO } from '../kernel/rational.ts'
import type { AnnualFlow } from './annual-flow.ts'
import { annualFlow, flowsOf } from './annual-flow.ts'
import type { FeasibilityOption } from './feasibility-input.schema.ts'
import type { Feasibility } from './feasibility-result.schema.ts'
import { internalRates } from './internal-rates.ts'
import { judgeFeasibility } from './judge-feasibility.ts'
import { annualPayback, flowPayback } from './payback.ts'
import { presentValue } from './present-value.ts'
import { readOptions } from './read-options.ts'

/**
 * Payback, net present value and its rate, internal rate of return and the verdict of each option, in the order given.
 * `input` is unknown JSON, its numbers exact where they were read from their text. Everything but the rates of return is
 * computed in exact fractions and rounded once, to the nearest double. `parent` is the pointer of the array.
 * @throws Problem validation_failed with every issue at once.
 */
export function feasibility(input: unknown, parent = ''): readonly Feasibility[] {
  return readOptions(input, parent).map(appraise)
}

/** One option already read. */
export function appraise(option: FeasibilityOption): Feasibility {
  const annual = 'cashFlows' in option ? null : annualFlow(option)
  const flows = 'cashFlows' in option ? option.cashFlows.map(exactRational) : flowsOf(annualFlow(option))
  const outlay = annual?.outlay ?? subtract(ZERO, flows[0] ?? ZERO)
  const payback = annual === null ? flowPayback(flows) : annualPayback(outlay, annual.cashFlow)
  const npv = presentValue(flows, exactRational(option.discountRate))
  const irrs = internalRates(flows)
  const { feasible, because } = judgeFeasibility(option, { annual, outlay, payback, npv, irrs, length: flows.length })
  return {
    id: option.id,
    ...annualNumbers(annual),
    payback: payback === null ? null : toNumber(payback),
    npv: toNumber(npv),
    npvr: compare(outlay, ZERO) > 0 ? toNumber(ratio(npv, outlay)) : null,
    ...rateOfReturn(irrs),
    feasible,
    because: [...because],
  }
}

function annualNumbers(annual: AnnualFlow | null) {
  if (annual === null) return { depreciation: null, taxable: null, netProfit: null, cashFlow: null }
  return {
    depreciation: toNumber(annual.depreciation),
    taxable: toNumber(annual.taxable),
    netProfit: toNumber(annual.netProfit),
    cashFlow: toNumber(annual.cashFlow),
  }
}

function rateOfReturn(irrs: readonly number[]): Pick<Feasibility, 'irr' | 'irrNote' | 'irrs'> {
  const [only] = irrs
  if (only !== undefined && irrs.length === 1) return { irr: only, irrNote: null }
  return { irr: null, irrNote: irrs.length === 0 ? 'none' : 'several', irrs: [...irrs] }
}

/** a / b without lowest terms; b is above 0. */
function ratio(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator }
}
