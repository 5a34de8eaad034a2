/** An option with the same gain every year: money in 10 000 yuan, rates as shares. */
export type PlainOption = {
  readonly investment: number
  readonly saving: number
  readonly years: number
  readonly tax: number
  readonly discount: number
}

/** Payback, present value and rate of return of an option worked out by hand, with nothing of the program. */
export function financeByHand({ investment, saving, years, tax, discount }: PlainOption) {
  const depreciation = investment / years
  const flow = (saving - depreciation) * (1 - tax) + depreciation
  const presentValue = (rate: number): number => {
    let value = -investment
    for (let year = 1; year <= years; year += 1) value += flow / (1 + rate) ** year
    return value
  }
  let [low, high] = [0, 10]
  for (let turn = 0; turn < 200; turn += 1) {
    const middle = (low + high) / 2
    if (presentValue(middle) > 0) low = middle
    else high = middle
  }
  return { flow, payback: investment / flow, npv: presentValue(discount), irr: low }
}
