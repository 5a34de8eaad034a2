import type { OfficeLevel } from '../vocabulary/office.ts'

const LEVELS: readonly OfficeLevel[] = ['county', 'city', 'province']

/** Height of a level: county 0, city 1, province 2. */
export function levelHeight(level: OfficeLevel): number {
  return LEVELS.indexOf(level)
}
