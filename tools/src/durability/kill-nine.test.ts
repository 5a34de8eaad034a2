import { expect, test } from 'vitest'
import { killWriter } from './kill-writer.ts'

test('kill -9 while writing loses nothing acknowledged and leaves the folder free', async () => {
  const kills = await killWriter(2, 20)
  expect(kills.map(({ rows, files, journalIssues }) => ({ rows, files, journalIssues }))).toEqual([
    { rows: 0, files: 0, journalIssues: 0 },
    { rows: 0, files: 0, journalIssues: 0 },
  ])
  expect(kills[1]?.acknowledged).toBeGreaterThanOrEqual(40)
}, 120_000)
