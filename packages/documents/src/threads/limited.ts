/** Runs work when its turn comes, in the order of asking. */
export type Limited = <T>(work: () => Promise<T>) => Promise<T>

type Limits = {
  readonly atOnce: number
  readonly waiting: number
  /** What is thrown when as many wait already. */
  readonly refusal: () => Error
}

/** At most so many at once, so many more waiting; whoever comes then is refused. */
export function limited({ atOnce, waiting, refusal }: Limits): Limited {
  const queue: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running < atOnce) running += 1
    else if (queue.length >= waiting) throw refusal()
    else {
      await new Promise<void>((resolve) => {
        queue.push(resolve)
      })
    }
    try {
      return await work()
    } finally {
      // the place is handed on, so that nobody comes between
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
