import { choosePosting } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { listPostings } from '@qingshen/store/accounts/postings'
import { rotateSession } from '@qingshen/store/accounts/sessions'
import { today } from '../deps.ts'
import { systemUseCase } from '../use-case.ts'
import { loadMe } from './load-me.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

/** Chooses for which office and in which role the session acts from now on; the token changes with the rights. */
export const choosePostingUseCase = systemUseCase(choosePosting, async (context, { body }) => {
  const { deps, tx, caller, journal, giveSession } = context
  if (caller.session === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  const { accountId, tokenHash } = caller.session
  const postings = await listPostings(tx, [accountId], today(deps))
  if (!postings.some((row) => row.id === body.postingId)) {
    throw new Problem('not_found', '您没有这个身份，或者它已被收回。请从列表中另选，或向安全管理员申请。')
  }
  const token = newSessionToken()
  await rotateSession(tx, tokenHash, { tokenHash: hashSessionToken(token), posting: body.postingId })
  await journal({
    action: 'account.posting_chosen',
    subjectKind: 'account',
    subjectId: accountId,
    after: { posting: body.postingId },
  })
  giveSession(token)
  return await loadMe(deps, tx, accountId, body.postingId)
})
