interface Waiting<T> {
  key: string
  resolve: (value: T) => void
  reject: (reason: unknown) => void
}

/**
 * Turns a question about many keys into one about a single key: what is asked in the same turn goes together, at most
 * `most` keys a time. `ask` answers in the order of its keys.
 */
export function gather<T>(most: number, ask: (keys: readonly string[]) => Promise<readonly T[]>) {
  let waiting: Waiting<T>[] = []
  const send = async (batch: readonly Waiting<T>[]): Promise<void> => {
    try {
      const keys = [...new Set(batch.map(({ key }) => key))]
      const answers = await ask(keys)
      const byKey = new Map(keys.map((key, index) => [key, answers[index]]))
      for (const { key, resolve } of batch) resolve(byKey.get(key) as T)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  const sendAll = (): void => {
    const all = waiting
    waiting = []
    for (let start = 0; start < all.length; start += most) void send(all.slice(start, start + most))
  }
  return (key: string): Promise<T> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(sendAll, 0)
      waiting.push({ key, resolve, reject })
    })
}
