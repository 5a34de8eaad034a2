import { Problem } from '@qingshen/core/kernel/problem'
import { findSecondFactorSecret, takeRecoveryCode, takeStep } from '@qingshen/store/accounts/second-factors'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { isOneTimeCode, stepOfCode } from './one-time-code.ts'
import { hashWrittenCode } from './written-code.ts'

/** By what a second factor was shown. */
export type AcceptedBy = 'one_time_code' | 'recovery_code'

/** What a secret is sealed for. */
export function secretPurpose(account: string): string {
  return `second factor of ${account}`
}

async function acceptOneTimeCode(deps: Deps, tx: Tx, account: string, code: string): Promise<boolean> {
  const sealed = await findSecondFactorSecret(tx, account)
  if (sealed === undefined) return false
  const secret = deps.secrets.open(sealed, secretPurpose(account))
  if (secret === null) {
    const detail =
      '动态口令暂时核对不了：解密用的密钥与登记时的不是同一个。请用恢复码登录后重新登记，并告知系统管理员。'
    throw new Problem('state_forbids', detail)
  }
  const step = stepOfCode(secret, code, deps.now())
  return step !== null && (await takeStep(tx, account, step))
}

/**
 * Takes a one-time code, or one of the recovery codes, of an account: each once. Null: it is none, or was used.
 * @throws Problem state_forbids when the secret cannot be opened
 */
export async function acceptCode(deps: Deps, tx: Tx, account: string, code: string): Promise<AcceptedBy | null> {
  const typed = code.replaceAll(/\s/g, '')
  if (isOneTimeCode(typed)) return (await acceptOneTimeCode(deps, tx, account, typed)) ? 'one_time_code' : null
  const hash = hashWrittenCode(account, typed)
  return (await takeRecoveryCode(tx, account, hash, deps.now().toString())) ? 'recovery_code' : null
}
