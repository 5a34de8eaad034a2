import { signOut } from '@qingshen/contracts/accounts.operations'
import { deleteSession } from '@qingshen/store/accounts/sessions'
import { systemUseCase } from '../use-case.ts'

/** Ends the session; signing out twice is no error. */
export const signOutUseCase = systemUseCase(signOut, async ({ tx, caller, journal, giveSession }) => {
  giveSession(null)
  if (caller.session !== null) {
    await deleteSession(tx, caller.session.tokenHash)
    await journal({ action: 'account.signed_out', subjectKind: 'account', subjectId: caller.session.accountId })
  }
  return { done: true as const }
})
