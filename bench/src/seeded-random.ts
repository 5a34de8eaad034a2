/** Random numbers that are the same in every run: `next` in [0, 1), `below` a whole number in [0, limit). */
export type SeededRandom = { readonly next: () => number; readonly below: (limit: number) => number }

/** The numbers of a seed (Mulberry32). Neighbouring seeds give unrelated numbers. */
export function seededRandom(seed: number): SeededRandom {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}

/** One of several. */
export function pick<T>(random: SeededRandom, values: readonly T[]): T {
  const value = values[random.below(values.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

/** One of several, the first ones more often than the last, as names and trades are in life. */
export function pickCommon<T>(random: SeededRandom, values: readonly T[]): T {
  const value = values[Math.floor(random.next() * random.next() * values.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}
