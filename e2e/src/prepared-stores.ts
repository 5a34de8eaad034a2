import { seedReference } from '@qingshen/application/reference/seed-reference'
import { createLog } from '@qingshen/server/log'
import { composeDeps } from '@qingshen/server/serve/compose-deps'
import { openMigratedStore } from '@qingshen/server/serve/open-store'
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
}

async function fillWithReference(folder: string): Promise<void> {
  const engine = await openMigratedStore({ data: folder, databaseUrl: undefined })
  try {
    await seedReference(composeDeps({ engine, folder, log: createLog('silent'), demonstration: null }))
  } finally {
    await engine.close()
  }
}
