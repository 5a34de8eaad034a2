import type { OfficeFunctions } from '@qingshen/contracts/offices.operations'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'

export type OfficeFunction = OfficeFunctions['functions'][number]

/** What an office acts as besides its own department. */
export function functionsText(functions: readonly OfficeFunction[]): string {
  return functions.map((each) => ACTING_DEPARTMENTS.label(each)).join('、')
}

/** The functions after one was taken or given up, the others kept. */
export function changedFunctions(functions: readonly OfficeFunction[], which: OfficeFunction): OfficeFunction[] {
  return functions.includes(which) ? functions.filter((each) => each !== which) : [...functions, which]
}
