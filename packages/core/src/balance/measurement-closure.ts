import { Decimal } from '../kernel/decimal.ts'
import type { ReconcileInput } from './reconcile-input.schema.ts'
import type { UnitClosure } from './reconcile-result.schema.ts'

type Side = { readonly values: number[]; isMissing: boolean }

/** Input, output, difference and deviation of every unit by the measurements as given, added up as decimals. */
export function measurementClosure({ units, flows }: ReconcileInput): UnitClosure[] {
  const sides = new Map(units.map(({ id }) => [id, { input: emptySide(), output: emptySide() }] as const))
  for (const { from, to, measured } of flows) {
    if (to !== null) addTo(sides.get(to)?.input, measured)
    if (from !== null) addTo(sides.get(from)?.output, measured)
  }
  return units.map(({ id }) => {
    const { input, output } = sides.get(id) ?? { input: emptySide(), output: emptySide() }
    return closureOf(id, input, output)
  })
}

function emptySide(): Side {
  return { values: [], isMissing: false }
}

function addTo(side: Side | undefined, measured: number | undefined): void {
  if (side === undefined) return
  if (measured === undefined) side.isMissing = true
  else side.values.push(measured)
}

function closureOf(unit: string, input: Side, output: Side): UnitClosure {
  const [entered, left] = [total(input), total(output)]
  if (entered === null || left === null) {
    return { unit, input: entered, output: left, difference: null, deviation: null }
  }
  const difference = decimalSum([...input.values, ...output.values.map((value) => -value)])
  const deviation = entered === 0 ? null : Math.abs(difference) / entered
  return { unit, input: entered, output: left, difference, deviation }
}

function total({ values, isMissing }: Side): number | null {
  return isMissing ? null : decimalSum(values)
}

/**
 * The number nearest to the sum of the decimals as they were written: 0.1 + 0.2 is 0.3. Few decimals are added as whole
 * numbers, anything else exactly.
 */
function decimalSum(values: readonly number[]): number {
  const scale = commonScale(values)
  if (scale !== null) {
    let sum = 0
    for (const value of values) sum += Math.round(value * scale)
    if (Math.abs(sum) <= Number.MAX_SAFE_INTEGER) return sum / scale
  }
  return values.reduce((sum, value) => sum.plus(String(value)), new Decimal(0)).toNumber()
}

/** The power of ten up to 10^9 that makes every value a whole number that is exact; null when there is none. */
function commonScale(values: readonly number[]): number | null {
  let scale = 1
  for (const value of values) {
    while (Math.round(value * scale) / scale !== value) {
      if (scale >= 1e9) return null
      scale *= 10
    }
  }
  const limit = Number.MAX_SAFE_INTEGER / Math.max(1, values.length)
  return values.every((value) => Math.abs(value * scale) <= limit) ? scale : null
}
