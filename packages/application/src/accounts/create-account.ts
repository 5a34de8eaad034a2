import { createAccount } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { insertAccount } from '@qingshen/store/accounts/accounts'
import { findOffice } from '@qingshen/store/reference/offices'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { answerAccount } from './account-view.ts'
import { hashPassword } from './password.ts'

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

/** Opens an account in the region of an office; it may do nothing until the security administrator grants a role. */
export const createAccountUseCase = procedure(createAccount, async (deps, caller, { body }) => {
  const passwordHash = await hashPassword(body.password)
  const answer = await asCaller(deps, caller, (tx) => saveAccount(contextOf(deps, caller, tx), body, passwordHash))
  return { answer }
})
