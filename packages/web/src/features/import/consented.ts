import type { ImportDecisions } from '@qingshen/core/register/import-decisions.schema'

/** Whether somebody agreed to the offered repair of every row with this finding. */
export function isConsented(decisions: ImportDecisions, code: string): boolean {
  return decisions.consents.some((consent) => consent.code === code && consent.row === null)
}
