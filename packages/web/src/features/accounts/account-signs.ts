import type { Account, Posting } from '@qingshen/contracts/accounts.operations'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

/** True while failed sign-ins keep the account shut. */
export function isLocked({ lockedUntil }: Account, now: string): boolean {
  return lockedUntil !== null && Temporal.Instant.compare(lockedUntil, now) > 0
}

/** How an account stands: closed, locked for a while, without a role, or in use. */
export function accountSign(account: Account, now: string): StateSign {
  if (!account.active) return { icon: 'cross', word: '已停用', tone: 'neutral' }
  if (isLocked(account, now)) return { icon: 'clock', word: '暂时锁定', tone: 'warn' }
  if (account.postings.length === 0) return { icon: 'question', word: '没有角色', tone: 'unknown' }
  return { icon: 'check', word: '在用', tone: 'good' }
}

/** A posting in one line: the role and where it is held. */
export function postingText({ roleTitle, office, organisation }: Posting): string {
  const place = office?.name ?? organisation?.name
  return place === undefined ? roleTitle : `${roleTitle}（${place}）`
}
