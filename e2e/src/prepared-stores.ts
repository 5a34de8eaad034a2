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

/** Folders of stores that journeys start from: with the demonstration data, and with the reference data only. */
export type PreparedStores = { readonly demonstration: string; readonly reference: string }

/** Makes the stores once for all journeys: each on its own would wait longer for its data than for its pages. */
export async function prepareStores(): Promise<PreparedStores> {
  const [demonstration, reference] = await Promise.all([newFolder(), newFolder()])
  await Promise.all([fillWithDemonstration(demonstration), fillWithReference(reference)])
  return { demonstration, reference }
}

export async function removeStores(stores: PreparedStores): Promise<void> {
  await Promise.all(Object.values(stores).map(removeFolder))
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
