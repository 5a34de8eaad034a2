import { buildWebIfStale } from '../../tools/src/web/build-web.ts'
import { BROWSER_MISSING } from './open-browser.ts'

/** Builds the pages once before all journeys: two that run side by side would otherwise build over one another. */
export async function setup(): Promise<void> {
  if (BROWSER_MISSING) return
  if (!(await buildWebIfStale())) throw new Error('the pages could not be built')
}
