import type { DrawnFlow, DrawnUnit, Point } from './drawing.ts'

/** Sizes in pixels of the drawing at full scale; everything a person places snaps to the grid. */
export const GRID = 16
export const UNIT_WIDTH = 176
export const UNIT_HEIGHT = 64
/** Room for one flow from or to the outside, and how far away it begins or ends. */
export const SLOT_WIDTH = 136
export const SLOT_REACH = 48

/** Where a flow leaves and enters, as shifts from the middle of the side it uses. */
export type Port = {
  /** `across`: from unit to unit. `in`: from the outside, above. `out`: to the outside, below. */
  readonly kind: 'across' | 'in' | 'out'
  readonly shiftFrom: number
  readonly shiftTo: number
  /** How far below the deeper of its ends a flow that runs back passes. */
  readonly dip: number
}

type Side = { readonly flow: DrawnFlow; readonly other: Point }

/** Spreads the flows of every unit along its sides, in the order of where they lead, so that few cross. */
export function portsOf(
  units: readonly DrawnUnit[],
  flows: readonly DrawnFlow[],
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Port> {
  const leaving = new Map<string, Side[]>()
  const entering = new Map<string, Side[]>()
  const above = new Map<string, DrawnFlow[]>()
  const below = new Map<string, DrawnFlow[]>()
  for (const flow of flows) {
    const from = flow.from === null ? undefined : places.get(flow.from)
    const to = flow.to === null ? undefined : places.get(flow.to)
    if (flow.from !== null && flow.to !== null && from !== undefined && to !== undefined) {
      put(leaving, flow.from, { flow, other: to })
      put(entering, flow.to, { flow, other: from })
    } else if (flow.to !== null) put(above, flow.to, flow)
    else if (flow.from !== null) put(below, flow.from, flow)
  }
  const shifts = { from: new Map<string, number>(), to: new Map<string, number>() }
  for (const { id } of units) {
    spreadSide(leaving.get(id) ?? [], shifts.from)
    spreadSide(entering.get(id) ?? [], shifts.to)
    spreadSlots(above.get(id) ?? [], shifts.to)
    spreadSlots(below.get(id) ?? [], shifts.from)
  }
  const isDeep = (flow: DrawnFlow) => [flow.from, flow.to].some((id) => id !== null && below.has(id))
  return new Map(flows.map((flow, index) => [flow.id, portOf(flow, shifts, dipOf(isDeep(flow), index))]))
}

function portOf(flow: DrawnFlow, shifts: { from: Map<string, number>; to: Map<string, number> }, dip: number): Port {
  const kind = flow.from === null ? 'in' : flow.to === null ? 'out' : 'across'
  return { kind, shiftFrom: shifts.from.get(flow.id) ?? 0, shiftTo: shifts.to.get(flow.id) ?? 0, dip }
}

function dipOf(isDeep: boolean, index: number): number {
  return UNIT_HEIGHT / 2 + (isDeep ? SLOT_REACH + 56 : 32) + (index % 5) * 12
}

function spreadSide(sides: readonly Side[], into: Map<string, number>): void {
  const ordered = [...sides].sort((a, b) => a.other.y - b.other.y || (a.flow.id < b.flow.id ? -1 : 1))
  const step = Math.min(GRID, (UNIT_HEIGHT - GRID) / Math.max(1, ordered.length - 1))
  ordered.forEach(({ flow }, index) => into.set(flow.id, (index - (ordered.length - 1) / 2) * step))
}

function spreadSlots(flows: readonly DrawnFlow[], into: Map<string, number>): void {
  flows.forEach(({ id }, index) => into.set(id, (index - (flows.length - 1) / 2) * SLOT_WIDTH))
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
