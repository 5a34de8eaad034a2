import { Decimal } from 'decimal.js'
import type { ListProcedure } from './procedure.schema.ts'

/** An entry with its figures, as exact decimal text. */
export type RankedEntry = {
  readonly id: string
  readonly name: string
  readonly figures: Readonly<Record<string, string | null>>
}

/**
 * Ranks entries by the figures the procedure names, in their order of weight, the largest first; 1 is the first.
 * Entries equal in all figures share a rank.
 */
export function rankEntries(
  ranking: NonNullable<ListProcedure['ranking']>,
  entries: readonly RankedEntry[],
): ReadonlyMap<string, number> {
  const compare = (a: RankedEntry, b: RankedEntry): number => {
    for (const { fact } of ranking.by) {
      const order = new Decimal(b.figures[fact] ?? 0).comparedTo(a.figures[fact] ?? 0)
      if (order !== 0) return order
    }
    return 0
  }
  const sorted = [...entries].sort((a, b) => compare(a, b) || (a.name < b.name ? -1 : 1))
  const ranks = new Map<string, number>()
  sorted.forEach((entry, index) => {
    const previous = sorted[index - 1]
    const isTied = previous !== undefined && compare(previous, entry) === 0
    ranks.set(entry.id, isTied ? (ranks.get(previous.id) ?? index) : index + 1)
  })
  return ranks
}

/** True when an entry has every figure the ranking needs; zero is a figure, missing is not. */
export function isRankable(ranking: ListProcedure['ranking'], figures: RankedEntry['figures']): boolean {
  return ranking === undefined || ranking.by.every(({ fact }) => figures[fact] != null)
}
