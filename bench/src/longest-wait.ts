import type { Deps } from '@qingshen/application/deps'
import { importRegister } from '@qingshen/application/import/import-register'
import { workAsSystem } from '@qingshen/application/import/import-work'
import { regionPathOf } from '@qingshen/application/reference/seed-reference'
import { writeRegisterXlsx } from '@qingshen/documents/register-out/write-register'
import { findSites } from '@qingshen/store/register/find-sites'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { JUDGED } from './decide.ts'
import { fillRegister } from './fill-register.ts'
import type { Finding } from './finding.ts'
import { duration, figure } from './finding.ts'
import { importRows } from './import-rows.ts'
import { onEmbedded } from './open-stores.ts'
import { quantile, timed } from './runner.ts'

const GOAL_MS = 200
const PAUSE_MS = 20
const QUIET_MS = 3000

/**
 * How long somebody who opens a page waits on the embedded store while an import is read, checked and written; the peer
 * is the same small query on the same store with nothing going on.
 */
export async function benchLongestWait({ rows }: { readonly rows: number }): Promise<Finding[]> {
  return await onEmbedded(async (deps) => {
    await fillRegister(deps, { rows, place: JUDGED.place, indexed: true })
    await deps.engine.maintain()
    const quiet = await waitsDuring(deps, () => sleep(Math.min(QUIET_MS, rows)))
    const bytes = await writeRegisterXlsx(importRows(rows, JUDGED.place, false).map(renamed))
    const during = await waitsDuring(deps, () => importSome(deps, bytes))
    return [...findingsOf('nothing going on', quiet), ...findingsOf(`import of ${rows} rows`, during, GOAL_MS)]
  })
}

async function importSome(deps: Deps, bytes: Uint8Array): Promise<void> {
  const regionPath = regionPathOf(deps.reference.divisions, JUDGED.place)
  const file = { bytes, name: 'register.xlsx', regionPath }
  const run = await importRegister(workAsSystem(deps), file, { validOn: '2026-01-01', listedOn: null, source: 'bench' })
  if (run.state !== 'committed') throw new Error(JSON.stringify(run.summary))
}

// The wide rows of the filled register bear the same names, and a new site of an old name is asked about.
function renamed<T extends Readonly<Record<string, string>>>(row: T): T {
  return { ...row, name: `${row['name'] ?? ''}新址`, code: row['code'] ?? '' }
}

/** The waits of a small query asked again and again while work goes on, ascending, in milliseconds. */
async function waitsDuring(deps: Deps, work: () => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  const state = { isOver: false }
  const asking = (async () => {
    while (!state.isOver) {
      const { ms } = await timed(() =>
        runAsSystem(deps.engine, (tx) => findSites(tx, { text: '化工' }, { offset: 0, limit: 1, countUpTo: 1 })),
      )
      waits.push(ms)
      await sleep(PAUSE_MS)
    }
  })()
  try {
    await work()
  } finally {
    state.isOver = true
    await asking
  }
  return waits.toSorted((a, b) => a - b)
}

function findingsOf(what: string, waits: readonly number[], most?: number): Finding[] {
  return [
    figure(`${what}: median of ${waits.length} small queries`, `${quantile(waits, 0.5).toFixed(1)} ms`),
    duration(`${what}: p99`, quantile(waits, 0.99)),
    duration(`${what}: longest wait`, quantile(waits, 1), most),
  ]
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
