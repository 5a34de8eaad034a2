import type { Rational } from '../kernel/rational.ts'
import { add, multiply, rational, ZERO } from '../kernel/rational.ts'
import type { Prepared, ReadySystem } from './ready-system.ts'

/** The state of an indicator: 0 to 3 for the level reached (see `rankOf`), or one of these. */
export const MISSING = -1
export const NOT_APPLICABLE = -2

/** A hundred, which an index can reach. */
export const FULL = rational(100n)

/** Of one group: how many indicators take part, their parts, and the parts that meet level I, II and III. */
export type GroupSum = { left: number; taking: bigint; meeting: [bigint, bigint, bigint] }

/** The sums of every group for these states, exact. */
export function sumGroups({ prepared, groups }: ReadySystem, states: readonly number[]): readonly GroupSum[] {
  const sums = groups.map((): GroupSum => ({ left: 0, taking: 0n, meeting: [0n, 0n, 0n] }))
  for (let at = 0; at < prepared.length; at += 1) {
    const { indicator, parts } = prepared[at] as Prepared
    const state = states[at] ?? 0
    const sum = sums[indicator.group]
    if (sum === undefined || state === NOT_APPLICABLE) continue
    sum.left += 1
    if (parts === null) continue
    sum.taking += parts
    // counted once at its own level; the sums of the levels are made cumulative below
    if (state > 0) sum.meeting[3 - state] = (sum.meeting[3 - state] ?? 0n) + parts
  }
  for (const { meeting } of sums) {
    meeting[1] += meeting[0]
    meeting[2] += meeting[1]
  }
  return sums
}

/** The indices of the levels I, II and III. */
export type Indices = readonly [Rational, Rational, Rational]

/** Each group's weight times the share of its participating weights that meets the level, times 100. */
export function indicesOf({ groups, unit }: ReadySystem, sums: readonly GroupSum[]): Indices {
  const index = (level: 0 | 1 | 2): Rational => {
    let whole = 0n
    let rest = ZERO
    for (let group = 0; group < groups.length; group += 1) {
      const [weight, sum] = [groups[group] ?? 0n, sums[group]]
      if (sum === undefined || sum.taking === 0n) continue
      const meeting = sum.meeting[level]
      if (sum.taking === weight) whole += meeting
      else if (meeting === sum.taking) whole += weight
      else if (meeting > 0n) rest = add(rest, rational(weight * meeting, sum.taking * unit))
    }
    const sumOfWholes: Rational = { numerator: whole * 100n, denominator: unit }
    return rest.numerator === 0n ? sumOfWholes : add(sumOfWholes, multiply(rest, FULL))
  }
  return [index(0), index(1), index(2)]
}
