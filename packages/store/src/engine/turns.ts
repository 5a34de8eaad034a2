/** First come, first served: one holder at a time. */
export interface Turns {
  take(): Promise<void>
  give(): void
}

/** A queue in which `take` waits for all earlier holders to `give`. */
export function turns(): Turns {
  const waiting: (() => void)[] = []
  let isTaken = false
  return {
    take() {
      if (!isTaken) {
        isTaken = true
        return Promise.resolve()
      }
      return new Promise((resolve) => {
        waiting.push(resolve)
      })
    },
    give() {
      const next = waiting.shift()
      if (next === undefined) isTaken = false
      else next()
    },
  }
}
