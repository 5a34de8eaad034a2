import { endSessionsOf } from '@qingshen/contracts/accounts.operations'
import { useCase } from '../use-case.ts'
import { answerAccount, requireAccount } from './account-view.ts'
import { endSessionsLater } from './end-sessions-later.ts'

/** Ends every session of somebody, whose device is lost or in other hands; the account stays as it is. */
export const endSessionsOfUseCase = useCase(endSessionsOf, async (context, { params }) => {
  const account = await requireAccount(context, params.account)
  context.require('account.grant', { regionPath: account.regionPath })
  endSessionsLater(context, account.id)
  await context.journal({
    action: 'account.sessions_ended',
    subjectKind: 'account',
    subjectId: account.id,
    regionPath: account.regionPath,
  })
  return await answerAccount(context, account.id)
})
