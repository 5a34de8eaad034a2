import type { Me } from '@qingshen/contracts/accounts.operations'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { clearFailedSignIns } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import {
  deleteExpiredSessions,
  deleteSession,
  insertSession,
  knownDevices,
  limitSessions,
} from '@qingshen/store/accounts/sessions'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { writeJournal } from '../use-case.ts'
import { loadMe } from './load-me.ts'
import { readSecurityPolicy } from './security-policy.ts'
import { hashSessionToken, newSessionToken, SESSION_LIMIT } from './session-token.ts'
import { tellAccount } from './tell-account.ts'

/** Tells the owner when his account is used on a device it was never used on; the first sign-in has nothing to compare. */
async function tellOfNewDevice(deps: Deps, caller: Caller, tx: Tx, account: AccountRow): Promise<void> {
  if (account.demonstration) return
  const device = caller.device ?? null
  const known = await knownDevices(tx, account.id)
  if (known.length > 0 && !known.includes(device))
    await tellAccount(deps, tx, { account: account.id, what: 'new_device', detail: device ?? '' })
}

/**
 * Begins a session with a new token for somebody who has proved who he is. Beyond the number of sessions an account may
 * have the oldest end; demonstration accounts are shared by everybody and have no such number.
 */
export async function beginSession(
  deps: Deps,
  caller: Caller,
  tx: Tx,
  account: AccountRow,
): Promise<{ answer: Me; session: string }> {
  const token = newSessionToken()
  const now = deps.now()
  await clearFailedSignIns(tx, account.id)
  await deleteExpiredSessions(tx, now.toString())
  if (caller.session !== null) await deleteSession(tx, caller.session.tokenHash)
  const postings = await listPostings(tx, [account.id], today(deps))
  const posting = postings[0]?.id ?? null
  await insertSession(tx, {
    tokenHash: hashSessionToken(token),
    account: account.id,
    posting,
    at: now.toString(),
    expiresAt: now.add(SESSION_LIMIT).toString(),
    device: caller.device ?? null,
  })
  const { sessionsPerAccount } = await readSecurityPolicy(tx)
  const ended = account.demonstration ? 0 : await limitSessions(tx, account.id, sessionsPerAccount)
  await tellOfNewDevice(deps, caller, tx, account)
  await writeJournal(deps, caller, tx, {
    action: 'account.signed_in',
    subjectKind: 'account',
    subjectId: account.id,
    after: { device: caller.device ?? null, endedSessions: ended },
    regionPath: account.regionPath,
  })
  return { answer: await loadMe(deps, tx, account.id, posting), session: token }
}
