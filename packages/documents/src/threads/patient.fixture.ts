import { threadId } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import { answerWorks } from './answer-works.ts'

/** What the thread of the tests is asked: to answer, or to fail in one of the ways threads fail. */
export type Asked = 'who' | 'refuse' | 'break' | 'never' | 'fill'

answerWorks(async (asked: Asked) => {
  if (asked === 'refuse')
    throw new Problem('file_unreadable', '读不出来', [
      { code: 'x', severity: 'error', pointer: '/2', message: '第 2 行' },
    ])
  if (asked === 'break') throw new RangeError('broken inside')
  if (asked === 'never') await new Promise(() => {})
  if (asked === 'fill') fillMemory()
  return threadId
})

function fillMemory(): never {
  const filled: number[][] = []
  for (;;) filled.push(Array.from({ length: 100_000 }, (_, at) => at + filled.length))
}
