import { printOrganisationCode } from '@qingshen/core/kernel/organisation-code'

const ORGANISATION_LENGTH = 9
const UNIFIED_LENGTH = 18

/** The code of an entry as papers print it: a hyphen before the check character, the branch suffix in brackets. */
export function printedCode(code: string | null): string | null {
  if (code === null || code.length < ORGANISATION_LENGTH || code.length >= UNIFIED_LENGTH) return code
  const branch = code.slice(ORGANISATION_LENGTH)
  return printOrganisationCode(code.slice(0, ORGANISATION_LENGTH), branch === '' ? null : branch)
}
