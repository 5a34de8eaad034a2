/** A held flow between two pieces: it stays on its bound while offset(to) - offset(from) is at most `room`. */
export type HeldLink = {
  readonly flow: number
  readonly from: number
  readonly to: number
  readonly room: number
  readonly rounding: number
}

/**
 * Pieces that only held flows join have potentials up to a constant each. Offsets with which every link keeps its room
 * exist unless some links form a cycle with less than no room (Bellman and Ford): the flows of such a cycle are returned,
 * to be let go; none when the offsets exist.
 */
export function tightCycle(pieces: number, links: readonly HeldLink[]): readonly number[] {
  const offset = new Float64Array(pieces)
  const last = new Int32Array(pieces).fill(-1)
  for (let round = 0; round <= pieces; round += 1) {
    const changed = relax(links, offset, last)
    if (changed < 0) return []
    const cycle = round % 8 === 7 || round === pieces ? cycleAt(links, last, changed) : []
    if (cycle.length > 0) return cycle
  }
  return []
}

/** Lowers offsets to what the links allow; the last piece that changed, or -1. */
function relax(links: readonly HeldLink[], offset: Float64Array, last: Int32Array): number {
  let changed = -1
  links.forEach(({ from, to, room, rounding }, at) => {
    const allowed = (offset[from] ?? 0) + room
    if ((offset[to] ?? 0) <= allowed + rounding) return
    offset[to] = allowed
    last[to] = at
    changed = to
  })
  return changed
}

/** The flows of a cycle among the links that set the offsets last, if one leads to this piece. */
function cycleAt(links: readonly HeldLink[], last: Int32Array, piece: number): readonly number[] {
  const seen = new Set<number>()
  let at = piece
  while (!seen.has(at)) {
    seen.add(at)
    const link = links[last[at] ?? -1]
    if (link === undefined) return []
    at = link.from
  }
  const flows: number[] = []
  let each = at
  do {
    const link = links[last[each] ?? -1]
    if (link === undefined) return []
    flows.push(link.flow)
    each = link.from
  } while (each !== at)
  return flows
}
