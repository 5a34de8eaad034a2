import { isAdministration } from '@qingshen/core/access/separation'
import { isWithinRegion } from '@qingshen/core/kernel/region-path'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { requireAccount } from './account-view.ts'

/**
 * An account the caller may help into again: never his own; an administrator's only from a level above, or, where
 * nothing is above, by another person of the highest level.
 * @throws Problem not_found, forbidden, state_forbids, store_demonstration
 */
export async function requireHelpable(context: Context, id: string): Promise<AccountRow> {
  const { deps, tx, caller } = context
  const account = await requireAccount(context, id)
  context.require('account.grant', { regionPath: account.regionPath })
  if (account.id === caller.actor.accountId) {
    throw new Problem('state_forbids', '不能为自己的账号办理。请由另一位安全管理员办理。')
  }
  if (account.demonstration) {
    throw new Problem('store_demonstration', '演示账号大家共用，密码是公开的，不用找回。')
  }
  const postings = await listPostings(tx, [account.id], today(deps))
  const office = caller.actor.office
  const isAbove =
    office !== null &&
    account.regionPath !== null &&
    account.regionPath !== office.regionPath &&
    isWithinRegion(account.regionPath, office.regionPath)
  if (postings.some(({ role }) => isAdministration(role)) && !isAbove && office?.level !== 'province') {
    throw new Problem('state_forbids', '这是一位管理员的账号，须由上一级的安全管理员核实身份后办理。')
  }
  return account
}
