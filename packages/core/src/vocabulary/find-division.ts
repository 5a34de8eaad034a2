import { nameKey } from '../kernel/text.ts'
import type { Division, DivisionTable } from './division.ts'

/** A division found by a printed name; `former` when it no longer bears that name or is no longer in use. */
export type DivisionMatch = { readonly division: Division; readonly former: boolean }

const GENERIC_ENDINGS = /(?:自治区|自治州|自治县|地区|省|市|州|县|区)$/u

/**
 * The divisions a printed name or code may mean: by code, by full name, usual short name or former name, and
 * only when none of these fits by the name without its generic ending. Names may stand one after another, from the
 * wider to the narrower (`甲市乙县`). Divisions in use come first; several mean that a person must choose.
 */
export function findDivisions(table: DivisionTable, printed: string): readonly DivisionMatch[] {
  const key = nameKey(printed)
  const byCode = table.byCode.get(key)
  if (byCode !== undefined) return [{ division: byCode, former: byCode.to !== null }]
  const names = namesOf(table)
  return inUseFirst(names.full.get(key) ?? withinPrinted(table, names, key) ?? names.short.get(shortKey(key)) ?? [])
}

type NameIndex = Map<string, DivisionMatch[]>
type Names = { readonly full: NameIndex; readonly short: NameIndex }
const cache = new WeakMap<DivisionTable, Names>()

function namesOf(table: DivisionTable): Names {
  const known = cache.get(table)
  if (known !== undefined) return known
  const names: Names = { full: new Map(), short: new Map() }
  for (const division of table.rows) {
    const former = division.to !== null
    for (const name of [division.name, ...division.aliases]) addName(names.full, nameKey(name), { division, former })
    for (const name of division.formerNames) addName(names.full, nameKey(name), { division, former: true })
    addName(names.short, shortKey(nameKey(division.name)), { division, former })
  }
  cache.set(table, names)
  return names
}

function addName(names: NameIndex, key: string, match: DivisionMatch): void {
  const matches = names.get(key)
  if (matches === undefined) names.set(key, [match])
  else if (!matches.some(({ division }) => division === match.division)) matches.push(match)
}

/** `甲市乙县`: the divisions named by the end whose ancestors bear the name at the beginning. */
function withinPrinted(table: DivisionTable, names: Names, key: string): readonly DivisionMatch[] | undefined {
  for (let at = 2; at <= key.length - 2; at += 1) {
    const outer = named(names, key.slice(0, at))
    if (outer.length === 0) continue
    const rest = key.slice(at)
    const inner = [...named(names, rest), ...(withinPrinted(table, names, rest) ?? [])]
    const nested = inner.filter(({ division }) => outer.some((match) => isBelow(table, division, match.division)))
    if (nested.length > 0) return nested
  }
  return undefined
}

function named(names: Names, key: string): readonly DivisionMatch[] {
  return names.full.get(key) ?? names.short.get(key) ?? []
}

function isBelow(table: DivisionTable, inner: Division, outer: Division): boolean {
  let parent = inner.parent
  while (parent !== null && parent !== outer.code) parent = table.byCode.get(parent)?.parent ?? null
  return parent !== null
}

function inUseFirst(matches: readonly DivisionMatch[]): readonly DivisionMatch[] {
  const inUse = matches.filter((match) => !match.former)
  return inUse.length > 0 ? inUse : matches
}

function shortKey(key: string): string {
  const short = key.replace(GENERIC_ENDINGS, '')
  return short.length >= 2 ? short : key
}
