import { health } from '@qingshen/contracts/health.operations'
import { isDemonstration } from './demonstration/demonstration-store.ts'
import { systemUseCase } from './use-case.ts'

/** Whether the store answers, and what it is. */
export const healthUseCase = systemUseCase(health, async ({ deps, tx }) => ({
  status: 'ok' as const,
  engine: deps.engine.name,
  demonstration: await isDemonstration(tx),
  version: deps.version,
}))
