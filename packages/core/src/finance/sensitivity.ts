import { exactRational } from '../kernel/exact-number.schema.ts'
import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import { toNumber } from '../kernel/rational.ts'
import type { AnnualOption, FeasibilityOption } from './feasibility-input.schema.ts'
import { quickRate, quickValue } from './quick-value.ts'

/** What is moved: the price the gain depends on, the investment, the whole yearly gain, the discount rate. */
export type SensitivityFactor = 'price' | 'investment' | 'annualGain' | 'discountRate'

const SENSITIVITY_FACTORS: readonly SensitivityFactor[] = ['price', 'investment', 'annualGain', 'discountRate']

/** The figures when one factor changes by a share of itself (-0.2: a fifth less); money in 10 000 yuan. */
export type SensitivityCell = {
  readonly change: number
  readonly npv: number
  /** Null where there is no single rate, or none that can be told quickly. */
  readonly irr: number | null
  /** Null where it never pays back. */
  readonly payback: number | null
}

export type SensitivityRow = {
  readonly factor: SensitivityFactor
  readonly cells: readonly SensitivityCell[]
  /** A change at which the present value becomes 0; null where its sign is the same at -100 % and at +1000 %. */
  readonly turn: number | null
}

export type SensitivityWish = {
  readonly changes?: readonly number[]
  /** Which share of the gain moves with the price, 0-1; all of it when absent. */
  readonly priceShare?: number
}

const CHANGES = [-0.2, -0.1, 0, 0.1, 0.2]
const LEAST = -1
const MOST = 10

/**
 * The figures of an option when one factor at a time is changed, in doubles: how far the verdict depends on what
 * is only estimated. The unchanged figures are those of `appraise` to about 1e-12.
 */
export function sensitivity(option: FeasibilityOption, wish: SensitivityWish = {}): readonly SensitivityRow[] {
  const changes = wish.changes ?? CHANGES
  const priceShare = wish.priceShare ?? 1
  const casesOf = caseMaker(option, priceShare)
  const paybackOf = 'cashFlows' in option ? flowPayback : annualPayback
  return SENSITIVITY_FACTORS.map((factor) => {
    const valueAt = (change: number): number => {
      const { flows, rate } = casesOf(factor, change)
      return quickValue(flows, rate)
    }
    const cells = changes.map((change): SensitivityCell => {
      const { flows, rate } = casesOf(factor, change)
      return { change, npv: quickValue(flows, rate), irr: quickRate(flows), payback: paybackOf(flows) }
    })
    return { factor, cells, turn: turnOf(valueAt) }
  })
}

type Case = { readonly flows: readonly number[]; readonly rate: number }

function caseMaker(option: FeasibilityOption, priceShare: number): (factor: SensitivityFactor, change: number) => Case {
  const discountRate = numberOf(option.discountRate)
  const flowsOf = 'cashFlows' in option ? scaledFlows(option.cashFlows.map(numberOf)) : annualFlows(option)
  return (factor, change) => {
    const gain = factor === 'annualGain' ? 1 + change : factor === 'price' ? 1 + priceShare * change : 1
    const flows = flowsOf(factor === 'investment' ? 1 + change : 1, gain)
    return { flows, rate: factor === 'discountRate' ? discountRate * (1 + change) : discountRate }
  }
}

type FlowsAt = (investment: number, gain: number) => readonly number[]

function annualFlows(option: AnnualOption): FlowsAt {
  const [given, gain, life] = [option.investment, option.annualGain, option.depreciationYears].map(numberOf)
  const [subsidy, tax] = [numberOf(option.subsidy ?? 0), numberOf(option.taxRate)]
  const years = numberOf(option.years ?? option.depreciationYears)
  return (investmentFactor, gainFactor) => {
    const outlay = (given ?? 0) * investmentFactor - subsidy
    const depreciation = outlay / (life ?? 1)
    const taxable = (gain ?? 0) * gainFactor - depreciation
    const flow = (taxable > 0 ? taxable * (1 - tax) : taxable) + depreciation
    return [-outlay, ...Array.from({ length: years }, () => flow)]
  }
}

/** Of flows only the first is the investment, the others the gain. */
function scaledFlows(flows: readonly number[]): FlowsAt {
  return (investment, gain) => flows.map((flow, year) => flow * (year === 0 ? investment : gain))
}

function numberOf(value: ExactNumber): number {
  return toNumber(exactRational(value))
}

/** I / F, also beyond the years of use; at once where a subsidy is more than the changed investment. */
function annualPayback([outlay = 0, flow = 0]: readonly number[]): number | null {
  return flow > 0 ? Math.max(0, -outlay / flow) : null
}

function flowPayback(flows: readonly number[]): number | null {
  let balance = 0
  for (const [year, flow] of flows.entries()) {
    const next = balance + flow
    if (next >= 0) return year === 0 ? 0 : year - next / flow
    balance = next
  }
  return null
}

/**
 * Where a value that rises or falls with the change passes 0; null where it does not. By false position (Illinois): what is
 * bent only a little, as these values are, needs a few steps where halving needs fifty.
 */
function turnOf(valueAt: (change: number) => number): number | null {
  let [low, high] = [LEAST, MOST]
  let [atLow, atHigh] = [valueAt(low), valueAt(high)]
  if (atLow === 0) return low
  if (Math.sign(atLow) === Math.sign(atHigh)) return null
  const small = 1e-14 * Math.max(Math.abs(atLow), Math.abs(atHigh))
  let last: 'low' | 'high' | null = null
  let change = high
  for (let round = 0; round < 200 && high - low > Number.EPSILON; round += 1) {
    const guess = high - (atHigh * (high - low)) / (atHigh - atLow)
    change = guess > low && guess < high ? guess : (low + high) / 2
    const value = valueAt(change)
    if (Math.abs(value) <= small) return change
    const side = Math.sign(value) === Math.sign(atLow) ? 'low' : 'high'
    if (side === 'low') [low, atLow, atHigh] = [change, value, last === 'low' ? atHigh / 2 : atHigh]
    else [high, atHigh, atLow] = [change, value, last === 'high' ? atLow / 2 : atLow]
    last = side
  }
  return change
}
