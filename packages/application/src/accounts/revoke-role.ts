import { revokeRole } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { revokePosting } from '@qingshen/store/accounts/postings'
import { useCase } from '../use-case.ts'
import { answerAccount, requireAccount } from './account-view.ts'
import { endSessionsLater } from './end-sessions-later.ts'

/** Takes a role back; sessions that act for it have lost their rights with the next request, and end. */
export const revokeRoleUseCase = useCase(revokeRole, async (context, { params }) => {
  const account = await requireAccount(context, params.account)
  context.require('account.grant', { regionPath: account.regionPath })
  const at = context.deps.now().toString()
  if (!(await revokePosting(context.tx, account.id, params.posting, at))) {
    throw new Problem('not_found', '没有这个角色，或者它已被收回。请刷新后再看。')
  }
  await context.journal({
    action: 'account.role_revoked',
    subjectKind: 'account',
    subjectId: account.id,
    before: { posting: params.posting },
    regionPath: account.regionPath,
  })
  endSessionsLater(context, account.id)
  return await answerAccount(context, account.id)
})
