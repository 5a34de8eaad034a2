/** The three levels of an indicator system, the best first. */
export const LEVELS = ['I', 'II', 'III'] as const
export type Level = (typeof LEVELS)[number]

/** Something of each level. */
export type PerLevel<T> = { readonly [level in Level]: T }

/** The level reached, or none of them. */
export type ReachedLevel = Level | 'none'

/** The levels as they are printed. */
export const ROMAN: PerLevel<string> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ' }

/** How good a level is: 3 for I, 2 for II, 1 for III, 0 for none. */
export function rankOf(level: ReachedLevel): number {
  return level === 'none' ? 0 : 3 - LEVELS.indexOf(level)
}

/** The level of a rank. */
export function levelOfRank(rank: number): ReachedLevel {
  return LEVELS[3 - rank] ?? 'none'
}
