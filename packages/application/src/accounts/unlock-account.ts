import { unlockAccount } from '@qingshen/contracts/accounts.operations'
import { clearFailedSignIns } from '@qingshen/store/accounts/accounts'
import { useCase } from '../use-case.ts'
import { answerAccount, requireAccount } from './account-view.ts'

/** Unlocks an account before its time. */
export const unlockAccountUseCase = useCase(unlockAccount, async (context, { params }) => {
  const account = await requireAccount(context, params.account)
  context.require('account.grant', { regionPath: account.regionPath })
  await clearFailedSignIns(context.tx, account.id)
  await context.journal({
    action: 'account.unlocked',
    subjectKind: 'account',
    subjectId: account.id,
    before: { lockedUntil: account.lockedUntil },
    regionPath: account.regionPath,
  })
  return await answerAccount(context, account.id)
})
