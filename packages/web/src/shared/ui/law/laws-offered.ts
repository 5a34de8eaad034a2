import type { LawSummary } from '@qingshen/contracts/law.operations'
import { divisionPrefix } from '@qingshen/core/scope/place'

type Law = Pick<LawSummary, 'id' | 'title' | 'place' | 'from' | 'to' | 'inherits'>

interface Whereabouts {
  /** Names of the divisions around the place: its province and city. */
  around: readonly string[]
  /** `YYYY-MM-DD`. */
  on: string
  /** The law chosen already, offered whatever it is, so that it can be seen and taken back. */
  chosen: string | undefined
}

/** The laws in force at a place: its own and those they inherit; all in force where the place has none of its own. */
export function lawsOffered(laws: readonly Law[], { around, on, chosen }: Whereabouts) {
  const inForce = laws.filter(({ from, to }) => (from === null || from <= on) && (to === null || on <= to))
  const own = inForce.filter((law) => around.includes(law.place))
  const reach = new Set(own.flatMap((law) => [law.id, ...law.inherits]))
  const offered = own.length === 0 ? inForce : inForce.filter((law) => reach.has(law.id))
  const entries = offered.map(({ id, title }) => ({ code: id, label: title }))
  if (chosen === undefined || entries.some(({ code }) => code === chosen)) return entries
  return [...entries, { code: chosen, label: laws.find(({ id }) => id === chosen)?.title ?? chosen }]
}

/** The laws in force on a day that reach an area (GB/T 2260 code): those of places around it, and of places within it. */
export function lawsReaching<L extends Pick<LawSummary, 'placeCode' | 'from' | 'to'>>(
  laws: readonly L[],
  { area, on }: { readonly area: string; readonly on: string },
): L[] {
  const inside = divisionPrefix(area)
  return laws.filter(({ placeCode, from, to }) => {
    const around = divisionPrefix(placeCode)
    const reaches = inside.startsWith(around) || around.startsWith(inside)
    return reaches && (from === null || from <= on) && (to === null || on <= to)
  })
}
