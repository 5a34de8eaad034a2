import type { BeforeWork } from '@qingshen/contracts/accounts.operations'
import { isAdministration } from '@qingshen/core/access/separation'
import type { PostingRow } from '@qingshen/store/accounts/postings'
import type { Tx } from '@qingshen/store/session/tx'
import { isDemonstration } from '../demonstration/demonstration-store.ts'
import { readSecurityPolicy } from './security-policy.ts'

/** What of an account decides what it has to do first. */
export type AccountSecurity = {
  readonly demonstration: boolean
  readonly temporaryUntil: string | null
  readonly secondFactorSince: string | null
}

/** True when somebody with these postings has to sign in with a second factor. */
export async function needsSecondFactor(
  tx: Tx,
  account: AccountSecurity,
  postings: readonly PostingRow[],
): Promise<boolean> {
  if (account.demonstration) return false
  const isAdministrator = postings.some((posting) => isAdministration(posting.role))
  const isOfficer = postings.some((posting) => posting.officeId !== null)
  if (!isAdministrator && !(isOfficer && (await readSecurityPolicy(tx)).secondFactorForOfficers)) return false
  return !(await isDemonstration(tx))
}

/**
 * What an account has to do before it may do anything else: replace a password somebody else gave, enrol the second
 * factor its roles ask for. On demonstration data, where passwords are public, nothing.
 */
export async function beforeWork(
  tx: Tx,
  account: AccountSecurity,
  postings: readonly PostingRow[],
): Promise<BeforeWork[]> {
  const steps: BeforeWork[] = []
  if (account.temporaryUntil !== null && !account.demonstration && !(await isDemonstration(tx))) {
    steps.push('change_password')
  }
  if (account.secondFactorSince === null && (await needsSecondFactor(tx, account, postings))) {
    steps.push('enrol_second_factor')
  }
  return steps
}
