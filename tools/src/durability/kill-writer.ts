import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '@qingshen/store/engine/open-engine'
import { preparedFolder } from '@qingshen/testing/prepared-folder'
import { findLosses } from './numbered-rows.ts'
import type { Losses } from './numbered-rows.ts'
import { startWriter } from './start-writer.ts'

/** What was gone after one kill -9. */
export type Kill = { readonly acknowledged: number } & Losses

/**
 * Lets a process write, ends it with kill -9 in the middle, opens the folder (which shows that its lock is free), looks
 * for everything acknowledged, and goes on writing where it stopped; `times` over on one folder.
 */
export async function killWriter(times: number, rowsBetween: number): Promise<Kill[]> {
  const data = mkdtempSync(join(tmpdir(), 'qingshen-kill-nine-'))
  const kills: Kill[] = []
  try {
    await preparedFolder(data)
    let acknowledged = 0
    for (let time = 0; time < times; time += 1) {
      const writer = startWriter(data, acknowledged + 1)
      try {
        await writer.more(rowsBetween)
      } finally {
        await writer.kill()
      }
      acknowledged = writer.acknowledged()
      const engine = await openEngine({ data })
      try {
        kills.push({ acknowledged, ...(await findLosses(engine, data, acknowledged)) })
      } finally {
        await engine.close()
      }
    }
    return kills
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
