import type { SecurityPolicy } from '@qingshen/contracts/security.operations'
import { loadSecurityPolicy, SecurityPolicySchema, setSecurityPolicy } from '@qingshen/contracts/security.operations'
import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import { asCaller } from '../transaction.ts'
import { contextOf, procedure, systemUseCase } from '../use-case.ts'

const SETTING = 'security_policy'
const AT_FIRST: SecurityPolicy = { secondFactorForOfficers: false, sessionsPerAccount: 5 }

/** The rules the store signs in by: as set, or as every store begins. */
export async function readSecurityPolicy(tx: Tx): Promise<SecurityPolicy> {
  return SecurityPolicySchema.safeParse(await findSetting(tx, SETTING)).data ?? AT_FIRST
}

/** The rules the store signs in by, for everybody who signs in. */
export const loadSecurityPolicyUseCase = systemUseCase(loadSecurityPolicy, ({ tx }) => readSecurityPolicy(tx))

/** Sets the rules for the whole store: a matter of the highest level. */
export const setSecurityPolicyUseCase = procedure(setSecurityPolicy, async (deps, caller, { body }) => {
  const regionPath = caller.actor.office?.regionPath ?? null
  await asCaller(deps, caller, async (tx) => {
    contextOf(deps, caller, tx).require('security.manage', { regionPath, level: 'province' })
  })
  const answer = await runAsSystem(deps.engine, async (tx) => {
    const before = await readSecurityPolicy(tx)
    await saveSetting(tx, SETTING, body, deps.now().toString())
    await contextOf(deps, caller, tx).journal({
      action: 'security.policy_set',
      subjectKind: 'setting',
      subjectId: SETTING,
      before,
      after: body,
    })
    return body
  })
  return { answer }
})
