import { Problem } from '@qingshen/core/kernel/problem'
import { expect, test } from 'vitest'
import type { ThreadOptions } from './in-threads.ts'
import { inThreads } from './in-threads.ts'
import type { Asked } from './patient.fixture.ts'

const PATIENCE: ThreadOptions<Asked> = {
  name: '试验',
  script: new URL('./patient.fixture.ts', import.meta.url),
  memory: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8 },
  longestMs: 60_000,
  atOnce: 1,
  waiting: 3,
  keptMs: 60_000,
  tooMuch: (asked) => new Problem('validation_failed', `${asked} 太大`),
}

test('a thread is kept for the next work, and after what fails inside it', async () => {
  const ask = inThreads<Asked, number>(PATIENCE)
  const first = await ask('who')
  await expect(ask('refuse')).rejects.toMatchObject({
    code: 'file_unreadable',
    detail: '读不出来',
    errors: [{ pointer: '/2', message: '第 2 行' }],
  })
  await expect(ask('break')).rejects.toThrow(/patient\.fixture.*RangeError: broken inside/s)
  expect(await ask('who')).toBe(first)
})

test('without keeping, every work has a thread of its own', async () => {
  const ask = inThreads<Asked, number>({ ...PATIENCE, keptMs: 0 })
  expect(await ask('who')).not.toBe(await ask('who'))
})

test('a work beyond its time or its memory ends its thread alone, and the next is carried out', async () => {
  const hurried = inThreads<Asked, number>({ ...PATIENCE, longestMs: 300 })
  const patient = inThreads<Asked, number>(PATIENCE)
  await expect(hurried('never')).rejects.toMatchObject({ code: 'validation_failed', detail: 'never 太大' })
  await expect(patient('fill')).rejects.toMatchObject({ code: 'validation_failed', detail: 'fill 太大' })
  expect(await patient('who')).toBeGreaterThan(0)
})

test('a program that grows too much ends the work', async () => {
  const watched = inThreads<Asked, number>({ ...PATIENCE, mostGrowth: -1e12 })
  await expect(watched('never')).rejects.toMatchObject({ code: 'validation_failed' })
})

test('when as many wait as may, the next is refused and told what to do', async () => {
  const ask = inThreads<Asked, number>(PATIENCE)
  const asked = await Promise.allSettled(Array.from({ length: 6 }, () => ask('who')))
  expect(asked.map(({ status }) => status)).toEqual([...Array(4).fill('fulfilled'), 'rejected', 'rejected'])
  expect((asked[5] as PromiseRejectedResult).reason).toMatchObject({
    code: 'too_many_requests',
    detail: '等待试验的人太多，这一次没有开始。请一分钟后再试，内容不必改动。',
  })
})
