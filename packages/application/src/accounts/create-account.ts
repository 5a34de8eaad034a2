import { createAccount } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { insertAccount } from '@qingshen/store/accounts/accounts'
import { findOffice } from '@qingshen/store/reference/offices'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { answerAccount } from './account-view.ts'
import { requireGoodPassword } from './judge-new-password.ts'
import { hashPassword } from './password.ts'

/** A password somebody else gave is good for so long, and only to set one's own. */
const TEMPORARY = Temporal.Duration.from({ hours: 7 * 24 })

type NewAccount = { name: string; displayName: string; password: string; officeId: string }

async function saveAccount(context: Context, body: NewAccount, passwordHash: string) {
  const { deps, tx, require, journal } = context
  const office = await findOffice(tx, body.officeId)
  if (office === undefined) throw new Problem('not_found', '没有这个机构。请从机构列表中另选。')
  require('account.create', { regionPath: office.regionPath })
  const id = deps.newId()
  await insertAccount(tx, {
    id,
    name: body.name,
    displayName: body.displayName,
    passwordHash,
    demonstration: false,
    regionPath: office.regionPath,
    createdAt: deps.now().toString(),
    temporaryUntil: deps.now().add(TEMPORARY).toString(),
  })
  await journal({
    action: 'account.created',
    subjectKind: 'account',
    subjectId: id,
    after: { name: body.name, office: office.id },
    regionPath: office.regionPath,
  })
  return await answerAccount(context, id)
}

/**
 * Opens an account in the region of an office, with a password that has to be replaced at the first sign-in; it may do
 * nothing until the security administrator grants a role.
 */
export const createAccountUseCase = procedure(createAccount, async (deps, caller, { body }) => {
  requireGoodPassword(body, body.password, '/password')
  const passwordHash = await hashPassword(body.password)
  const answer = await asCaller(deps, caller, (tx) => saveAccount(contextOf(deps, caller, tx), body, passwordHash))
  return { answer }
})
