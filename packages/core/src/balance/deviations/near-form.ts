import { firstAtLeast } from '../laplacian/elimination-structure.ts'
import { addAt, int, real } from '../indexed.ts'
import type { Resistances } from '../laplacian/resistances.ts'

/** A vector by place with its non-zero places, to be used up; `isMember` marks them. */
export type SparseVector = {
  readonly value: Float64Array
  readonly isMember: Uint8Array
  readonly members: number[]
}

/**
 * q' S⁻¹ q for a factor without a dense rest, and empties q. Places are eliminated only until the rest of the vector lies
 * within one column of the factor: then all entries of the inverse between them are known. In a long line this ends after
 * a few steps, where a full elimination would run to the end of the line.
 */
export function nearForm(found: Resistances, vector: SparseVector): number {
  const { pivot } = found.factor
  let total = 0
  for (;;) {
    const at = firstMember(vector.members)
    const k = vector.members[at]
    if (k === undefined || isWithinColumn(found, vector.members, k)) break
    total += spread(found, vector, k) / (real(pivot, k) || 1)
    vector.members[at] = vector.members.at(-1) ?? k
    vector.members.pop()
  }
  return total + pairs(found, vector)
}

function firstMember(members: readonly number[]): number {
  let first = 0
  for (let at = 1; at < members.length; at += 1) {
    if ((members[at] as number) < (members[first] as number)) first = at
  }
  return first
}

function isWithinColumn({ factor }: Resistances, members: readonly number[], k: number): boolean {
  const { columnStart, row } = factor.structure
  const [begin, end] = [int(columnStart, k), int(columnStart, k + 1)]
  if (members.length > end - begin + 1) return false
  return members.every((place) => {
    if (place === k) return true
    const at = firstAtLeast(row, place, begin, end)
    return at < end && int(row, at) === place
  })
}

/** Eliminates place k; returns the square of its value (0 where the last node of a part without ground is reached). */
function spread({ factor }: Resistances, { value, isMember, members }: SparseVector, k: number): number {
  const { columnStart, row } = factor.structure
  const own = real(factor.pivot, k)
  const amount = real(value, k)
  value[k] = 0
  isMember[k] = 0
  if (own === 0) return 0
  for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
    const place = int(row, at)
    addAt(value, place, real(factor.weight, at) * (amount / own))
    if (isMember[place] === 1) continue
    isMember[place] = 1
    members.push(place)
  }
  return amount * amount
}

function pairs({ factor, toGround, below }: Resistances, { value, isMember, members }: SparseVector): number {
  const { columnStart, row } = factor.structure
  let total = 0
  for (const a of members) {
    total += real(value, a) ** 2 * real(toGround, a)
    for (const b of members) {
      if (b <= a) continue
      const between = real(below, firstAtLeast(row, b, int(columnStart, a), int(columnStart, a + 1)))
      total += real(value, a) * (real(toGround, a) + real(toGround, b) - between) * real(value, b)
    }
  }
  for (const place of members) {
    value[place] = 0
    isMember[place] = 0
  }
  members.length = 0
  return total
}
