import { listLaws } from '@qingshen/contracts/law.operations'
import { listLaws as summarise } from '@qingshen/core/rulebook/list-laws'
import { calculation } from '../use-case.ts'

/** The jurisdictions, when they are in force and how doubtful clauses are read. */
export const listLawsUseCase = calculation(listLaws, (deps) =>
  summarise(deps.laws).map((law) => ({ ...law, inherits: [...law.inherits], readings: [...law.readings] })),
)
