import type { OfficeLevel } from '../vocabulary/office.ts'

const LEVELS: readonly OfficeLevel[] = ['county', 'city', 'province']

/** Height of a level: county 0, city 1, province 2. */
export function levelHeight(level: OfficeLevel): number {
  return LEVELS.indexOf(level)
}

/** True when `path` is the area `outer` or lies in it; codes that merely begin alike do not count. */
export function liesWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`)
}
