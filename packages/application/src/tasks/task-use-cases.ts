import type { UseCase } from '../use-case.ts'
import { loadTasksUseCase } from './load-tasks.ts'
import { deleteFilterUseCase, listSavedFiltersUseCase, saveFilterUseCase } from './saved-filters.ts'

/** The procedures of tasks and saved filters. */
export const TASK_USE_CASES: readonly UseCase[] = [
  loadTasksUseCase,
  listSavedFiltersUseCase,
  saveFilterUseCase,
  deleteFilterUseCase,
]
