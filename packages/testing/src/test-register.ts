import { seedRegister } from '@qingshen/application/import/seed-register'
import type { Deps } from '@qingshen/application/deps'
import { loadDemonstrationRegister } from '@qingshen/law/demonstration-register'
import { seedTestStore } from './test-deps.ts'

/** Fills a fresh store as `npm start` does: reference data, the real register, the demonstration accounts. */
export async function seedTestRegister(deps: Deps): Promise<number> {
  await seedTestStore(deps)
  const added = await seedRegister(deps, loadDemonstrationRegister())
  await seedTestStore(deps)
  return added
}
