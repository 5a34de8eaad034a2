import { loadSecurity } from '@qingshen/contracts/security.operations'
import { countRecoveryCodes } from '@qingshen/store/accounts/second-factors'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { procedure } from '../use-case.ts'
import { loadOwnAccount } from './own-account.ts'
import { isSecondFactorRequired } from './second-factor.ts'

/** How one's own account is secured. */
export const loadSecurityUseCase = procedure(loadSecurity, async (deps, caller) => {
  const account = await loadOwnAccount(deps, caller)
  const answer = await runAsSystem(deps.engine, async (tx) => ({
    passwordSetAt: account.passwordSetAt,
    secondFactor: {
      since: account.secondFactorSince,
      recoveryCodesLeft: await countRecoveryCodes(tx, account.id),
      required: await isSecondFactorRequired(deps, tx, account),
    },
  }))
  return { answer }
})
