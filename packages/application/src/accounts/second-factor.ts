import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@qingshen/contracts/security.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import {
  beginSecondFactor as insertSecondFactor,
  confirmSecondFactor as setInForce,
  deleteSecondFactor,
  replaceRecoveryCodes,
} from '@qingshen/store/accounts/second-factors'
import { deleteSessionsOf } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { procedure, writeJournal } from '../use-case.ts'
import { acceptCode, secretPurpose } from './accept-code.ts'
import { needsSecondFactor } from './before-work.ts'
import { countFailure, refusalOfLock } from './failed-attempts.ts'
import { enrolmentUri, newOneTimeSecret } from './one-time-code.ts'
import { loadOwnAccount, requireOwnPassword, requireOwnSession } from './own-account.ts'
import { tellAccount } from './tell-account.ts'
import { hashWrittenCode, newWrittenCode } from './written-code.ts'

const RECOVERY_CODES = 10
const RECOVERY_GROUPS = 6

function inForce(): Problem {
  return new Problem('state_forbids', '动态口令已经登记并生效。要换一部手机，请先停用，再重新登记。')
}

function noneInForce(): Problem {
  return new Problem('state_forbids', '还没有登记动态口令。请先登记。')
}

type Acting = { readonly deps: Deps; readonly caller: Caller; readonly account: AccountRow }

function note({ deps, caller, account }: Acting, tx: Tx, action: string): Promise<void> {
  const { id, regionPath } = account
  return writeJournal(deps, caller, tx, { action, subjectKind: 'account', subjectId: id, regionPath })
}

async function giveRecoveryCodes(deps: Deps, tx: Tx, account: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newWrittenCode(RECOVERY_GROUPS))
  const hashes = codes.map((code) => hashWrittenCode(account, code))
  await replaceRecoveryCodes(tx, account, hashes, deps.now().toString())
  return codes
}

/** Does what a right code opens, in the transaction that takes the code; a wrong one counts towards the lock. */
async function withCode<T>(
  deps: Deps,
  caller: Caller,
  account: AccountRow,
  { code, work }: { code: string; work: (tx: Tx) => Promise<T> },
): Promise<T> {
  const locked = refusalOfLock(account.lockedUntil, deps.now())
  if (locked !== null) throw locked
  const done = await runAsSystem(deps.engine, async (tx) => {
    if ((await acceptCode(deps, tx, account.id, code)) === null) return null
    return { answer: await work(tx) }
  })
  if (done === null) throw await countFailure(deps, caller, account, 'second_factor_failed')
  return done.answer
}

/** Begins one's second factor: a secret for the authenticator, shown this once, in force when a code confirms it. */
export const beginSecondFactorUseCase = procedure(beginSecondFactor, async (deps, caller, { body }) => {
  const account = await loadOwnAccount(deps, caller)
  if (account.demonstration) {
    throw new Problem('store_demonstration', '演示账号大家共用，不能登记动态口令。正式运行时请用自己的账号登记。')
  }
  await requireOwnPassword(deps, caller, account, body.password)
  const secret = newOneTimeSecret()
  const secretSealed = deps.secrets.seal(secret, secretPurpose(account.id))
  const at = deps.now().toString()
  await runAsSystem(deps.engine, async (tx) => {
    if (!(await insertSecondFactor(tx, { account: account.id, secretSealed, at }))) throw inForce()
    await note({ deps, caller, account }, tx, 'account.second_factor_begun')
  })
  return { answer: { secret, uri: enrolmentUri(secret, account.name) } }
})

/** Puts the second factor in force with a first code; gives recovery codes; sessions elsewhere end. */
export const confirmSecondFactorUseCase = procedure(confirmSecondFactor, async (deps, caller, { body }) => {
  const account = await loadOwnAccount(deps, caller)
  const { tokenHash } = requireOwnSession(caller)
  if (account.secondFactorSince !== null) throw inForce()
  const work = async (tx: Tx) => {
    await setInForce(tx, account.id, deps.now().toString())
    await deleteSessionsOf(tx, account.id, tokenHash)
    await note({ deps, caller, account }, tx, 'account.second_factor_enrolled')
    await tellAccount(deps, tx, { account: account.id, what: 'second_factor_enrolled' })
    return { recoveryCodes: await giveRecoveryCodes(deps, tx, account.id) }
  }
  return { answer: await withCode(deps, caller, account, { code: body.code, work }) }
})

/** New recovery codes for a code; the old ones are void. */
export const renewRecoveryCodesUseCase = procedure(renewRecoveryCodes, async (deps, caller, { body }) => {
  const account = await loadOwnAccount(deps, caller)
  if (account.secondFactorSince === null) throw noneInForce()
  const work = async (tx: Tx) => {
    await note({ deps, caller, account }, tx, 'account.recovery_codes_renewed')
    return { recoveryCodes: await giveRecoveryCodes(deps, tx, account.id) }
  }
  return { answer: await withCode(deps, caller, account, { code: body.code, work }) }
})

/** Removes one's second factor, to enrol another telephone; whoever must have one is asked for a new one at once. */
export const removeSecondFactorUseCase = procedure(removeSecondFactor, async (deps, caller, { body }) => {
  const account = await loadOwnAccount(deps, caller)
  if (account.secondFactorSince === null) throw noneInForce()
  await requireOwnPassword(deps, caller, account, body.password)
  const work = async (tx: Tx) => {
    await deleteSecondFactor(tx, account.id)
    await note({ deps, caller, account }, tx, 'account.second_factor_removed')
    await tellAccount(deps, tx, { account: account.id, what: 'second_factor_removed' })
    return { done: true as const }
  }
  return { answer: await withCode(deps, caller, account, { code: body.code, work }) }
})

/** Whether the caller's roles ask for a second factor. */
export async function isSecondFactorRequired(deps: Deps, tx: Tx, account: AccountRow): Promise<boolean> {
  return await needsSecondFactor(tx, account, await listPostings(tx, [account.id], today(deps)))
}
