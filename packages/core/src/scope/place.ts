/**
 * True when the division lies in the place. Both are GB/T 2260 codes; the place's trailing pairs of zeros stand for
 * everything below it, so that a code that has since been replaced still lies in its province and prefecture.
 */
export function liesWithin(division: string, place: string): boolean {
  const prefix = place.replace(/(00)+$/, '')
  return division.startsWith(prefix)
}
