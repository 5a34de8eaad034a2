/** What a factor of a table has to have to be found: the id of its carrier and the days it holds. */
type Dated = { readonly id: string; readonly from: string | null; readonly to: string | null }

/** A factor found; `isEarlier`: the year lies before the first edition of the table, whose factor was taken. */
export type FoundFactor<F> = { readonly factor: F; readonly isEarlier: boolean }

/** The factor of a carrier in force on the last day of a year (`2025`); the first edition's for a year before it, else null. */
export function factorOfYear<F extends Dated>(
  carrier: string | null | undefined,
  year: string,
  factors: readonly F[],
): FoundFactor<F> | null {
  const own = factors.filter(({ id }) => id === carrier).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const day = `${year}-12-31`
  const inForce = own.findLast(({ from, to }) => (from ?? '') <= day && (to === null || day <= to))
  if (inForce !== undefined) return { factor: inForce, isEarlier: false }
  const [first] = own
  return first !== undefined && (first.from ?? '') > day ? { factor: first, isEarlier: true } : null
}
