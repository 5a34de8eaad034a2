import type { DrawnFlow, Point } from './drawing.ts'
import { UNIT_WIDTH } from './ports.ts'

/** Units as they are read: column by column from the left, in a column from the top. */
export function readingOrder(places: ReadonlyMap<string, Point>): string[] {
  const column = ({ x }: Point) => Math.floor(x / UNIT_WIDTH)
  return [...places]
    .sort(([a, one], [b, other]) => column(one) - column(other) || one.y - other.y || (a < b ? -1 : 1))
    .map(([id]) => id)
}

/** The next one of a list, or the one before; null past its end. `from` null: the first, or the last. */
export function nextOf(list: readonly string[], from: string | null, step: 1 | -1): string | null {
  if (from === null) return (step === 1 ? list[0] : list.at(-1)) ?? null
  const index = list.indexOf(from)
  return index < 0 ? null : (list[index + step] ?? null)
}

/** The flows of a unit: what enters it, then what leaves it. */
export function flowsAround(flows: readonly DrawnFlow[], unit: string): string[] {
  const entering = flows.filter(({ to }) => to === unit)
  const leaving = flows.filter(({ from, to }) => from === unit && to !== unit)
  return [...entering, ...leaving].map(({ id }) => id)
}
