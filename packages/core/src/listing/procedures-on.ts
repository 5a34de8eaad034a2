import type { LocalDate } from '../kernel/local-date.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import { isClauseInForce } from '../rulebook/law-text.schema.ts'
import { levelHeight } from './area.ts'
import type { ListGround, ListLevel, ListProcedure } from './procedure.schema.ts'

/** A law with the ways of its lists. */
export type LawWithProcedures = LawText & { readonly procedures: readonly ListProcedure[] }

/** Grounds that come with any list and so do not decide which list a site belongs to. */
const ACCOMPANYING: readonly ListGround[] = ['rollover', 'not_reported', 'manual']

/**
 * The kinds of list of a law on a day, most specific law first (`chain` as `lawChain` gives it). A wider law's kind is
 * left out where nearer ones already list all of its grounds, and loses the grounds they list.
 */
export function proceduresOn(chain: readonly LawWithProcedures[], date: LocalDate): readonly ListProcedure[] {
  const found: ListProcedure[] = []
  for (const law of chain) {
    const taken = new Set(found.flatMap((procedure) => procedure.grounds))
    for (const procedure of law.procedures) {
      if (!isClauseInForce(chain, procedure.clause, date, procedure)) continue
      const own = procedure.grounds.filter((ground) => !ACCOMPANYING.includes(ground))
      const left = own.filter((ground) => !taken.has(ground))
      if (left.length === 0) continue
      const grounds = procedure.grounds.filter((ground) => left.includes(ground) || ACCOMPANYING.includes(ground))
      found.push({ ...procedure, grounds })
    }
  }
  return found
}

/**
 * The code of the region in which a list opened from `regionPath` is fixed: the nearest area, the office's own or one
 * above it, on a level that fixes. Null where there is none, as for a province that opens a city's list.
 */
export function fixingRegion(
  procedure: ListProcedure,
  from: { readonly level: ListLevel; readonly regionPath: string },
): { readonly level: ListLevel; readonly path: string } | null {
  const codes = from.regionPath.split('/')
  const levels: readonly ListLevel[] =
    from.level === 'county' && codes.length > 2
      ? ['county', 'city', 'province']
      : from.level === 'county'
        ? ['county', 'province']
        : from.level === 'city'
          ? ['city', 'province']
          : ['province']
  const level = levels
    .filter((candidate) => levelHeight(candidate) >= levelHeight(from.level))
    .find((candidate) => procedure.fixedBy.levels.includes(candidate))
  if (level === undefined) return null
  return { level, path: codes.slice(0, codes.length - levels.indexOf(level)).join('/') }
}
