import { resetSecondFactor } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { deleteSecondFactor } from '@qingshen/store/accounts/second-factors'
import { deleteSessionsOf } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { asCaller } from '../transaction.ts'
import { contextOf, procedure } from '../use-case.ts'
import { answerAccount } from './account-view.ts'
import { requireHelpable } from './help-another.ts'
import { tellAccount } from './tell-account.ts'

/** Takes away somebody's second factor whose telephone is lost; he enrols a new one after signing in. */
export const resetSecondFactorUseCase = procedure(resetSecondFactor, async (deps, caller, { params }) => {
  const account = await asCaller(deps, caller, (tx) => requireHelpable(contextOf(deps, caller, tx), params.account))
  if (account.secondFactorSince === null) {
    throw new Problem('state_forbids', '这个账号没有登记动态口令，不用撤销。')
  }
  await runAsSystem(deps.engine, async (tx) => {
    await deleteSecondFactor(tx, account.id)
    await deleteSessionsOf(tx, account.id, null)
    await tellAccount(deps, tx, { account: account.id, what: 'second_factor_reset' })
    await contextOf(deps, caller, tx).journal({
      action: 'account.second_factor_reset',
      subjectKind: 'account',
      subjectId: account.id,
      before: { since: account.secondFactorSince },
      regionPath: account.regionPath,
    })
  })
  return { answer: await asCaller(deps, caller, (tx) => answerAccount(contextOf(deps, caller, tx), account.id)) }
})
