/**
 * One measured figure of a bench. `limit` is a ratio with the peer of the same run: only that can fail. `goal` is a wish
 * about an absolute figure on a machine of two cores: printed as met or not, and never a failure.
 */
export type Finding = {
  readonly what: string
  readonly figure: string
  readonly goal?: { readonly text: string; readonly isMet: boolean }
  readonly limit?: { readonly ratio: number; readonly most: number }
}

/** True when a ratio lies beyond its limit. */
export function hasFailed({ limit }: Finding): boolean {
  return limit !== undefined && limit.ratio > limit.most
}

/** A figure without a goal. */
export function figure(what: string, text: string): Finding {
  return { what, figure: text }
}

/** A duration, with the goal it should stay below (both in milliseconds). */
export function duration(what: string, ms: number, most?: number): Finding {
  const found = { what, figure: msText(ms) }
  return most === undefined ? found : { ...found, goal: { text: `under ${msText(most)}`, isMet: ms <= most } }
}

/** How many times slower than the peer ours is; fails beyond `most`. */
export function ratio(what: string, ours: number, peer: number, most?: number): Finding {
  const times = ours / peer
  const found = { what, figure: `${times.toFixed(2)} x` }
  return most === undefined ? found : { ...found, limit: { ratio: times, most } }
}

/** One line of the printed report. */
export function findingLine(finding: Finding): string {
  const { what, figure: text, goal, limit } = finding
  const wish = goal === undefined ? '' : `  goal ${goal.text}: ${goal.isMet ? 'met' : 'NOT met'}`
  const bound = limit === undefined ? '' : `  at most ${limit.most} x: ${hasFailed(finding) ? 'FAILED' : 'held'}`
  return `  ${what.padEnd(62)} ${text.padStart(14)}${wish}${bound}`
}

function msText(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(2)} ms`
}
