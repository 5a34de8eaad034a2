import type { UseCase } from '../use-case.ts'
import { editSystemUseCase, publishSystemUseCase, withdrawSystemUseCase } from './change-system.ts'
import { createSystemUseCase, reviseSystemUseCase } from './enter-system.ts'
import { importSystemUseCase } from './import-system.ts'
import { downloadSystemUseCase, listSystemsUseCase, loadSystemUseCase, systemTemplateUseCase } from './read-systems.ts'

/** Indicator systems that offices and teams enter themselves. */
export const SYSTEM_USE_CASES: readonly UseCase[] = [
  listSystemsUseCase,
  loadSystemUseCase,
  createSystemUseCase,
  importSystemUseCase,
  editSystemUseCase,
  publishSystemUseCase,
  withdrawSystemUseCase,
  reviseSystemUseCase,
  downloadSystemUseCase,
  systemTemplateUseCase,
]
