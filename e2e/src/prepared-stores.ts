import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemonstrationData } from '@qingshen/application/demonstration/demonstration-data'
import { seedAudits } from '@qingshen/application/demonstration/seed-audits'
import type { Deps } from '@qingshen/application/deps'
import { seedReference } from '@qingshen/application/reference/seed-reference'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import { createLog } from '@qingshen/server/log'
import { composeDeps } from '@qingshen/server/serve/compose-deps'
import { openMigratedStore } from '@qingshen/server/serve/open-store'
import { prepareKeys } from '@qingshen/server/serve/prepare-keys'
import { serveDemonstration } from './served-process.ts'
import { newFolder, removeFolder } from './store-folder.ts'

/** Where the prepared stores are, a folder each; unset where nobody prepared any. */
const PREPARED = 'QINGSHEN_PREPARED_STORES'

/** What journeys start from: the demonstration data, or the reference data only. */
const FILLED = { demonstration: fillWithDemonstration, reference: fillWithReference } as const
type Kind = keyof typeof FILLED

/**
 * Makes the stores once for all journeys, each of which would wait longer for its data than for its pages. The answer
 * removes them.
 */
export async function prepareStores(): Promise<() => Promise<void>> {
  const parent = await newFolder()
  await Promise.all(Object.entries(FILLED).map(([kind, fill]) => fill(join(parent, kind))))
  process.env[PREPARED] = parent
  return () => removeFolder(parent)
}

/** A store for one journey alone: a copy of the prepared one, or one of its own. */
export async function openStoreFolder(kind: Kind): Promise<string> {
  const folder = await newFolder()
  const prepared = process.env[PREPARED]
  if (prepared === undefined) await FILLED[kind](folder)
  else await cp(join(prepared, kind), folder, { recursive: true })
  return folder
}

async function fillWithDemonstration(folder: string): Promise<void> {
  const { stop } = await serveDemonstration(folder)
  await stop()
  // a server enters the audits while it serves; each copy would go on with them beside its journey
  const demonstration = loadDemonstration()
  await inStore(folder, demonstration, async (deps) => {
    await seedAudits(await prepareKeys(deps, folder), demonstration, new AbortController().signal)
  })
}

async function fillWithReference(folder: string): Promise<void> {
  await inStore(folder, null, async (deps) => {
    await seedReference(deps)
  })
}

async function inStore(
  folder: string,
  demonstration: DemonstrationData | null,
  fill: (deps: Deps) => Promise<void>,
): Promise<void> {
  const engine = await openMigratedStore({ data: folder, databaseUrl: undefined })
  try {
    await fill(composeDeps({ engine, folder, log: createLog('silent'), demonstration }))
  } finally {
    await engine.close()
  }
}
