import type { Contradiction } from '../../balance/contradictions.ts'
import type { NetworkFlow } from '../../balance/network/network.schema.ts'
import { oneSidedUnits } from '../../balance/network/one-sided.ts'
import { readNetwork } from '../../balance/read-network.ts'
import { reconcileFlows } from '../../balance/reconcile-flows.ts'
import { grouped } from '../../kernel/grouped.ts'

/** Flows that balances join, and the units they join; a unit that is not balanced is the outside. */
export type Piece = { readonly units: readonly string[]; readonly flows: readonly NetworkFlow[] }

/** The flows of a layer in pieces that no balance joins; flows in no balance at all stand each by itself. */
export function piecesOf(flows: readonly NetworkFlow[]): Piece[] {
  const open = oneSidedUnits(flows)
  const end = (unit: string | null): string | null => (unit === null || open.has(unit) ? null : unit)
  const ends = flows.map((flow) => ({ ...flow, from: end(flow.from), to: end(flow.to) }))
  const head = joined(ends)
  const byHead = grouped(ends, ({ id, from, to }) => head(from ?? to ?? `flow ${id}`))
  return [...byHead.values()].map((own) => ({
    flows: own,
    units: [...new Set(own.flatMap(({ from, to }) => [from, to]))].filter((unit) => unit !== null),
  }))
}

/** The name of the piece a unit is in. */
function joined(flows: readonly NetworkFlow[]): (unit: string) => string {
  const above = new Map<string, string>()
  const head = (unit: string): string => {
    let at = unit
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const over = above.get(next)
      if (over !== undefined) above.set(at, over)
      at = next
    }
    return at
  }
  for (const { from, to } of flows) {
    if (from === null || to === null) continue
    const [one, other] = [head(from), head(to)]
    if (one !== other) above.set(one, other)
  }
  return head
}

export type PieceValues = ReadonlyMap<string, number | null>
export type SolvedPiece =
  | { readonly values: PieceValues }
  | { readonly clash: Contradiction['clash']; readonly units: readonly string[]; readonly difference: number }

/** Every flow may differ from its amount before by the same share: the share itself does not matter. */
const EQUAL_SHARE = 0.05
/** What computing with binary fractions leaves, as a share of the largest flow of a piece. */
const ROUNDING = 1e-9
const SIGNIFICANCE = 0.05

/**
 * The amounts of a piece nearest to those before, in relative terms, that close every balance: `given` flows are exactly
 * what they are said to be, flows that were 0 stay 0, none becomes negative, one not known before stays free. Or the units
 * around which no amounts balance, and by how much (in the unit of the layer).
 */
export function solvePiece({ units, flows }: Piece, before: PieceValues, given: PieceValues): SolvedPiece {
  if (units.length === 0) return { values: new Map([...before, ...given]) }
  const largest = Math.max(0, ...flows.map(({ id }) => Math.abs(given.get(id) ?? before.get(id) ?? 0)))
  const isNothing = (value: number): boolean => Math.abs(value) <= largest * ROUNDING
  const network = readNetwork({
    units: units.map((id) => ({ id })),
    flows: flows.map(({ id, from, to }) => {
      const fixed = given.get(id)
      if (typeof fixed === 'number') return { id, from, to, measured: fixed, sd: 0 }
      const known = before.get(id)
      if (typeof known !== 'number') return { id, from, to }
      return isNothing(known)
        ? { id, from, to, measured: 0, sd: 0 }
        : { id, from, to, measured: known, relativeSd: EQUAL_SHARE }
    }),
  })
  const found = reconcileFlows(network, SIGNIFICANCE)
  if ('contradictions' in found) return clashOf(units, found.contradictions)
  const values = flows.map(({ id }, at): [string, number | null] => {
    const value = found.value[at]
    const known = before.get(id) ?? null
    if (value === undefined || Number.isNaN(value)) return [id, null]
    const isSame = known !== null && !given.has(id) && isNothing(value - known)
    return [id, isSame ? known : value + 0]
  })
  return { values: new Map(values) }
}

function clashOf(units: readonly string[], contradictions: readonly Contradiction[]): SolvedPiece {
  const [first] = contradictions
  const at = [...new Set(contradictions.flatMap((one) => one.units))].flatMap((unit) => units[unit] ?? [])
  const difference = Math.max(0, ...contradictions.map((one) => one.difference))
  return { clash: first?.clash ?? 'exact', units: at, difference }
}
