import type { ProblemCode } from '@qingshen/core/kernel/problem'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { countFailedSignIn } from '@qingshen/store/accounts/accounts'
import { deleteChallengesOf } from '@qingshen/store/accounts/sign-in-challenges'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Caller, Deps } from '../deps.ts'
import { writeJournal } from '../use-case.ts'

const ATTEMPTS = 5
const LOCK = Temporal.Duration.from({ minutes: 15 })
const WARNING = `连续 ${ATTEMPTS} 次不正确，账号将锁定 ${LOCK.minutes} 分钟。`

/** The refusal of a wrong name or password: the same for both. */
export function wrongPassword(): Problem {
  return new Problem('sign_in_failed', `账号或密码不正确。${WARNING}`)
}

/** The refusal of a wrong, used or old code. */
export function wrongCode(): Problem {
  const detail = `动态口令不正确，或者已经用过。请看验证器上现在的六位数字，或用一个没有用过的恢复码。${WARNING}`
  return new Problem('second_factor_failed', detail)
}

/** The refusal while an account is locked, or null when it is not. */
export function refusalOfLock(lockedUntil: string | null, now: Temporal.Instant): Problem | null {
  if (lockedUntil === null || Temporal.Instant.compare(lockedUntil, now) <= 0) return null
  const minutes = Math.max(1, Math.ceil(now.until(lockedUntil).total('minutes')))
  const detail = `因连续输错，账号已锁定。请在 ${minutes} 分钟后再试，或请安全管理员解除锁定。`
  return new Problem('account_locked', detail, [], { until: lockedUntil })
}

/** Counts a failed attempt so that it stays, locks after five, and answers the refusal. */
export async function countFailure(
  deps: Deps,
  caller: Caller,
  account: AccountRow,
  code: Extract<ProblemCode, 'sign_in_failed' | 'second_factor_failed'>,
): Promise<Problem> {
  const now = deps.now()
  const until = await runAsSystem(deps.engine, async (tx) => {
    const lockedUntil = await countFailedSignIn(tx, account.id, ATTEMPTS, now.add(LOCK).toString())
    if (lockedUntil !== null) await deleteChallengesOf(tx, account.id)
    await writeJournal(deps, caller, tx, {
      action: lockedUntil === null ? `account.${code}` : 'account.locked',
      subjectKind: 'account',
      subjectId: account.id,
      regionPath: account.regionPath,
    })
    return lockedUntil
  })
  return refusalOfLock(until, now) ?? (code === 'sign_in_failed' ? wrongPassword() : wrongCode())
}
