import { expect, test } from 'vitest'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { enqueueJob, finishJob, returnJob, takeJob } from '../jobs/jobs.ts'
import { runAsPublic, runAsSystem } from '../session/run-as.ts'
import type { Tx } from '../session/tx.ts'

const at = (minute: number) => `2026-11-21T08:${String(minute).padStart(2, '0')}:00Z`

forEachEngine((store) => {
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) => runAsSystem(store.engine, work)
  const take = (minute: number) => asSystem((tx) => takeJob(tx, 'seal', at(minute), at(minute + 5)))

  test('a job is taken once, in order of time, and again when its taker is gone', async () => {
    await asSystem((tx) => enqueueJob(tx, { queue: 'seal', payload: { n: 2 }, runAt: at(2) }))
    await asSystem((tx) => enqueueJob(tx, { queue: 'seal', payload: [1], runAt: at(1) }))
    expect(await take(0)).toBeNull()
    const both = await Promise.all([take(3), take(3), take(3)])
    expect(both.map((job) => job?.payload)).toEqual(expect.arrayContaining([[1], { n: 2 }, undefined]))
    expect(await take(4)).toBeNull()
    expect(await take(9)).toMatchObject({ payload: [1], attempts: 2 })
  })

  test('a finished job is over, a failed one is tried again or given up', async () => {
    const job = await take(30)
    await asSystem((tx) => finishJob(tx, job?.id ?? '', at(31)))
    const other = await take(40)
    expect(other?.id).not.toBe(job?.id)
    await asSystem((tx) => returnJob(tx, other?.id ?? '', 'no connection', { now: at(40), runAt: at(50) }))
    expect(await take(49)).toBeNull()
    expect(await take(50)).toMatchObject({ id: other?.id })
    await asSystem((tx) => returnJob(tx, other?.id ?? '', 'gave up', { now: at(51), runAt: null }))
    expect(await take(54)).toBeNull()
  })

  test('nobody but the system adds jobs', async () => {
    const adding = runAsPublic(store.engine, (tx) => enqueueJob(tx, { queue: 'seal', payload: {}, runAt: at(1) }))
    await expect(adding).rejects.toMatchObject({ code: 'forbidden' })
  })
})
