import { setAccountState } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { setAccountActive } from '@qingshen/store/accounts/accounts'
import { useCase } from '../use-case.ts'
import { answerAccount, requireAccount } from './account-view.ts'
import { endSessionsLater } from './end-sessions-later.ts'

/** Closes or reopens an account; a closed one loses its sessions, since these ask for an open account. */
export const setAccountStateUseCase = useCase(setAccountState, async (context, { params, body }) => {
  const account = await requireAccount(context, params.account)
  context.require('account.create', { regionPath: account.regionPath })
  if (account.id === context.caller.actor.accountId) {
    throw new Problem('state_forbids', '不能停用自己正在使用的账号。请由另一位系统管理员办理。')
  }
  await setAccountActive(context.tx, account.id, body.active)
  await context.journal({
    action: body.active ? 'account.opened' : 'account.closed',
    subjectKind: 'account',
    subjectId: account.id,
    before: { active: account.active },
    after: { active: body.active },
    regionPath: account.regionPath,
  })
  if (!body.active) endSessionsLater(context, account.id)
  return await answerAccount(context, account.id)
})
