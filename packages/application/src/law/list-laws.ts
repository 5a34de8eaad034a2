import { listLaws } from '@qingshen/contracts/law.operations'
import { calculation } from '../use-case.ts'
import { toLawSummaries } from './law-summary.ts'

/** The jurisdictions, when they are in force and how doubtful clauses are read. */
export const listLawsUseCase = calculation(listLaws, (deps) => toLawSummaries(deps.laws))
