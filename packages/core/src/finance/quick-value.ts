/** The present value of flows in doubles, for tables of many cases; the exact one is `presentValue`. */
export function quickValue(flows: readonly number[], rate: number): number {
  const factor = 1 / (1 + rate)
  let value = 0
  for (let year = flows.length - 1; year >= 0; year -= 1) value = value * factor + (flows[year] ?? 0)
  return value
}

/**
 * The rate of return of flows in doubles where they change their sign once, to about 1e-13; null where they do not:
 * there may be none or several, which only `internalRates` tells.
 */
export function quickRate(flows: readonly number[]): number | null {
  const first = flows.findIndex((flow) => flow !== 0)
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign)
  const changes = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length
  if (changes !== 1) return null
  const left = Math.sign(flows[first] ?? 0)
  let [low, high] = [0, 1]
  while (Math.sign(powerSum(flows, high).value) === left && high < 1e30) [low, high] = [high, high * 2]
  let x = (low + high) / 2
  for (let round = 0; round < 200; round += 1) {
    const { value, slope } = powerSum(flows, x)
    if (value === 0 || high - low <= high * Number.EPSILON) break
    if (Math.sign(value) === left) low = x
    else high = x
    const step = x - value / slope
    const next = step > low && step < high ? step : (low + high) / 2
    if (Math.abs(next - x) <= x * Number.EPSILON) break
    x = next
  }
  return 1 / x - 1
}

/** The sum of flow x x^year with its derivative. */
function powerSum(flows: readonly number[], x: number): { readonly value: number; readonly slope: number } {
  let value = 0
  let slope = 0
  for (let year = flows.length - 1; year >= 0; year -= 1) {
    slope = slope * x + value
    value = value * x + (flows[year] ?? 0)
  }
  return { value, slope }
}
