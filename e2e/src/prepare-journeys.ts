import { buildWebIfStale } from '../../tools/src/web/build-web.ts'
import { BROWSER_MISSING } from './open-browser.ts'
import { prepareStores } from './prepared-stores.ts'

/**
 * What all journeys share is made once before them: the pages, since two that run side by side would otherwise build
 * over one another, and the stores they start from.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (BROWSER_MISSING) return undefined
  if (!(await buildWebIfStale())) throw new Error('the pages could not be built')
  return await prepareStores()
}
