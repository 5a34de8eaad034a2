import { expect, test } from 'vitest'
import { isHarmless, losePower, withImages } from './lose-power.ts'

test('a power loss takes nothing acknowledged; without fsync it does', async ({ skip }) => {
  const outcome = await withImages(async (scratch) => ({
    ours: await losePower(scratch, { times: 2, rowsBetween: 20, withFsync: true }),
    control: await losePower(scratch, { times: 2, rowsBetween: 20, withFsync: false }),
  }))
  if ('skipped' in outcome) return skip(`power-loss test: ${outcome.skipped}`)
  expect(outcome.ours.filter((loss) => !isHarmless(loss))).toEqual([])
  // The control shows that the experiment can fail.
  expect(outcome.control.every(isHarmless)).toBe(false)
}, 240_000)
