import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './finding.ts'
import { duration, ratio } from './finding.ts'
import { copyProject } from './project-copy.ts'
import { quantile } from './runner.ts'
import { timeToPage } from './time-to-page.ts'

const GOALS = { first: 20_000, empty: 10_000, existing: 3000 } as const
const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url))

/**
 * `npm start` until its page has come: the first time (pages are built), later with an empty data folder, later with the
 * data there; beside the same database and server with nothing in them.
 */
export async function benchStart({ rounds }: { readonly rounds: number }): Promise<Finding[]> {
  const { folder, remove } = copyProject()
  const data = mkdtempSync(join(tmpdir(), 'qingshen-bench-data-'))
  const start = (name: string): Promise<number> =>
    timeToPage(join(folder, 'tools', 'src', 'start.ts'), ['--data', join(data, name), '--port', '0'])
  const bare = (name: string): Promise<number> => timeToPage(BARE, [join(data, name)])
  try {
    const first = await start('first')
    const times = { empty: [] as number[], existing: [] as number[], bareEmpty: [] as number[], bare: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(await start(`own-${round}`))
      times.bareEmpty.push(await bare(`bare-${round}`))
      times.existing.push(await start(`own-${round}`))
      times.bare.push(await bare(`bare-${round}`))
    }
    const middle = (all: readonly number[]): number =>
      quantile(
        all.toSorted((a, b) => a - b),
        0.5,
      )
    return [
      duration('first time, pages built', first, GOALS.first),
      duration('later, empty data folder', middle(times.empty), GOALS.empty),
      duration('bare server and database, empty folder', middle(times.bareEmpty)),
      ratio('ours : bare, empty folder', middle(times.empty), middle(times.bareEmpty)),
      duration('later, data there', middle(times.existing), GOALS.existing),
      duration('bare server and database, data there', middle(times.bare)),
      ratio('ours : bare, data there', middle(times.existing), middle(times.bare)),
    ]
  } finally {
    remove()
    rmSync(data, { recursive: true, force: true })
  }
}
