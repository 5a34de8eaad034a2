import type { SensitivityFactor, SensitivityRow } from './sensitivity.ts'

/** One bar of a tornado chart: the present value at the smallest and at the largest change, in 10 000 yuan. */
export type TornadoBar = {
  readonly factor: SensitivityFactor
  readonly atLeast: number
  readonly atMost: number
  /** How far apart the two are; never below 0. */
  readonly span: number
}

/** The bars of a tornado chart, the factor that moves the present value most first; equal ones in the order given. */
export function tornado(rows: readonly SensitivityRow[]): readonly TornadoBar[] {
  const bars = rows.flatMap(({ factor, cells }): TornadoBar[] => {
    const ordered = [...cells].sort((a, b) => a.change - b.change)
    const [least, most] = [ordered[0], ordered.at(-1)]
    if (least === undefined || most === undefined) return []
    return [{ factor, atLeast: least.npv, atMost: most.npv, span: Math.abs(most.npv - least.npv) }]
  })
  return bars.sort((a, b) => b.span - a.span)
}
