import { once } from 'node:events'
import type { ResourceLimits } from 'node:worker_threads'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Answer } from './answer-works.ts'
import { keptThreads } from './kept-threads.ts'
import { limited } from './limited.ts'
import { isOutOfMemory } from './out-of-memory.ts'

/** How works of one kind are carried out in threads. */
export interface ThreadOptions<Work> {
  /** What is done, in the words of those who wait for it. */
  readonly name: string
  /** The file of the thread; it answers with `answerWorks`. */
  readonly script: URL
  readonly memory: ResourceLimits
  /** From the beginning of a work: waiting for others is no fault of it. */
  readonly longestMs: number
  readonly atOnce: number
  readonly waiting: number
  /** How long a thread that nobody needs is kept; 0: every work gets one of its own. */
  readonly keptMs: number
  /** By how many bytes the program may grow meanwhile, where a thread takes more than its memory counts. */
  readonly mostGrowth?: number
  /** What is said when time or memory did not do. */
  readonly tooMuch: (work: Work) => Problem
}

const LOOKED_EVERY_MS = 100

/**
 * Carries out works in threads with bounded memory and time, a few at once and the others in the order of asking: nobody
 * else waits for a large one, and one made to occupy the machine ends its thread and not the program.
 * @throws Problem of the work; `tooMuch` beyond its bounds; `too_many_requests` when too many wait already.
 */
export function inThreads<Work, Result>(options: ThreadOptions<Work>): (work: Work) => Promise<Result> {
  const { script, memory, keptMs, atOnce, waiting, name } = options
  const threads = keptThreads(() => new Worker(script, { resourceLimits: memory }), keptMs)
  const inTurn = limited({ atOnce, waiting, refusal: () => tooMany(name) })
  return async (work) => {
    const answer = await inTurn(async () => {
      const thread = threads.take()
      const said = await answerOf<Work, Result>(thread, work, options)
      await threads.giveBack(thread)
      return said
    })
    if (answer.kind === 'refused') throw new Problem(answer.code, answer.detail, answer.errors)
    if (answer.kind === 'broken') throw new Error(`${script.pathname}: ${answer.message}`)
    return answer.result
  }
}

async function answerOf<Work, Result>(
  thread: Worker,
  work: Work,
  { longestMs, mostGrowth, tooMuch }: ThreadOptions<Work>,
): Promise<Answer<Result>> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), longestMs)
  const watch = mostGrowth === undefined ? undefined : watchGrowth(mostGrowth, () => over.abort())
  try {
    thread.postMessage(work)
    const [answer] = (await once(thread, 'message', { signal: over.signal })) as [Answer<Result>]
    return answer
  } catch (error) {
    await thread.terminate()
    throw isOutOfMemory(error) || over.signal.aborted ? tooMuch(work) : error
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
  }
}

function watchGrowth(mostGrowth: number, abort: () => void): NodeJS.Timeout {
  const most = process.memoryUsage.rss() + mostGrowth
  return setInterval(() => {
    if (process.memoryUsage.rss() > most) abort()
  }, LOOKED_EVERY_MS)
}

function tooMany(name: string): Problem {
  return new Problem('too_many_requests', `等待${name}的人太多，这一次没有开始。请一分钟后再试，内容不必改动。`)
}
