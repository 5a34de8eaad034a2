import type { INDICATOR_GROUPS } from './audit-indicators.ts'

type Groups = typeof INDICATOR_GROUPS
type Moment = 'before' | 'after'

const LEVELS = ['Ⅰ', 'Ⅱ', 'Ⅲ'] as const
const HUNDRED = 100n

/** Which levels a value reaches, read off the printed table without anything of the program. */
function reached(value: string, asked: readonly string[]): boolean[] {
  if (value === '是') return [true, true, true]
  if (value === '否') return [false, false, false]
  const level = LEVELS.indexOf(value.replace('级', '') as (typeof LEVELS)[number])
  if (level >= 0) return LEVELS.map((_one, at) => at >= level)
  return asked.map((text) => {
    const [, sign = '≥', number = ''] = /^([≤≥＜]?)\s*([\d.]+)/.exec(text.normalize('NFKC').replace('<', '＜')) ?? []
    if (sign === '≤') return Number(value) <= Number(number)
    return sign === '＜' ? Number(value) < Number(number) : Number(value) >= Number(number)
  })
}

/** A weight of two decimals as hundredths. */
function hundredths(weight: string): bigint {
  return BigInt(Math.round(Number(weight) * 100))
}

/**
 * The composite indices of levels I to III by hand: in whole hundredths, each group over what applies in it. Printed with
 * two decimals, zeros behind left out.
 */
export function indicesByHand(groups: Groups, moment: Moment): string[] {
  return LEVELS.map((_level, at) => {
    let [numerator, denominator] = [0n, 1n]
    for (const { weight, indicators } of groups) {
      const values = indicators.map(([, , own, I, II, III, before, after]) => {
        return { own: hundredths(own), value: moment === 'before' ? before : after, asked: [I, II, III] }
      })
      const counted = values.filter(({ value }) => value !== '不适用')
      const whole = counted.reduce((all, { own }) => all + own, 0n)
      const got = counted.reduce(
        (all, { own, value, asked }) => all + (reached(value, asked)[at] === true ? own : 0n),
        0n,
      )
      // numerator/denominator + weight × got/whole
      numerator = numerator * whole + hundredths(weight) * got * denominator
      denominator *= whole
    }
    const rounded = (numerator * HUNDRED * 2n + denominator) / (denominator * 2n)
    return String(Number(rounded) / 100)
  })
}

/** Titles of what is below level I, limiting ones (marked with an asterisk in print) first. */
export function laggingByHand(groups: Groups, moment: Moment): string[] {
  const below = groups.flatMap(({ indicators }) =>
    indicators.flatMap(([title, , , I, II, III, before, after]) => {
      const value = moment === 'before' ? before : after
      return value === '不适用' || reached(value, [I, II, III])[0] === true ? [] : [title]
    }),
  )
  const limiting = below.filter((title) => title.startsWith('*'))
  return [...limiting, ...below.filter((title) => !title.startsWith('*'))].map((title) => title.replace('*', ''))
}
