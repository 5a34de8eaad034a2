/** Something that is timed; `run` does the whole work once. */
export type Contender = { readonly name: string; readonly run: () => unknown }

/** How long a contender took, in milliseconds, ascending. */
export type Timing = { readonly name: string; readonly times: readonly number[] }

/** Milliseconds from some moment on. */
export type Clock = () => number

/** What this thread itself computed, waiting left out: for work on one core, on a machine that others use too. */
export function threadClock(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * Times contenders against each other: one unmeasured round, then rounds in which everybody runs once, each round
 * begun by another one, so that a slow moment of the machine falls on all of them.
 */
export async function race(
  contenders: readonly Contender[],
  rounds: number,
  clock?: Clock,
): Promise<readonly Timing[]> {
  const times = contenders.map((): number[] => [])
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (turn + Math.max(round, 0)) % contenders.length
      const took = await timed(() => contenders[at]?.run(), clock)
      if (round >= 0) times[at]?.push(took.ms)
    }
  }
  return contenders.map(({ name }, at) => ({ name, times: (times[at] ?? []).toSorted((a, b) => a - b) }))
}

/** Runs work once and says how long it took, in milliseconds. */
export async function timed<T>(
  work: () => T,
  clock: Clock = () => performance.now(),
): Promise<{ readonly ms: number; readonly value: Awaited<T> }> {
  const began = clock()
  const value = await work()
  return { ms: clock() - began, value }
}

/** The value below which a share (0-1) of the ascending times lies; the median is 0.5. */
export function quantile(times: readonly number[], share: number): number {
  const last = times.length - 1
  return times[Math.max(0, Math.min(last, Math.ceil(share * times.length) - 1))] ?? Number.NaN
}

/** The median of a timing, in milliseconds. */
export function median({ times }: Timing): number {
  return quantile(times, 0.5)
}
