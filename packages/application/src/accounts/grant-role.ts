import { grantRole } from '@qingshen/contracts/accounts.operations'
import type { Role } from '@qingshen/core/access/role'
import { ROLES } from '@qingshen/core/access/role'
import { separationConflict } from '@qingshen/core/access/separation'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { insertPosting, listPostings } from '@qingshen/store/accounts/postings'
import { findOffice } from '@qingshen/store/reference/offices'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { answerAccount, requireAccount } from './account-view.ts'
import { endSessionsLater } from './end-sessions-later.ts'

type Seat = { role: Role; officeId: string | null; organisationId: string | null }

/** The region in which a grant is administered: the office's, or for an organisation the account's. */
async function regionOfSeat({ tx }: Context, account: AccountRow, seat: Seat): Promise<string | null> {
  const wanted = ROLES[seat.role].seat
  const given = seat.officeId !== null ? 'office' : seat.organisationId !== null ? 'organisation' : 'none'
  const both = seat.officeId !== null && seat.organisationId !== null
  if (wanted === 'none' || wanted !== given || both) {
    const place = wanted === 'office' ? '一个机构' : '一个单位'
    throw new Problem('validation_failed', `“${ROLES[seat.role].zh}”须授予在${place}。请选择后重新提交。`, [
      { code: 'seat_wrong', severity: 'error', pointer: '/role', message: `须选择${place}，且只选一项。` },
    ])
  }
  if (seat.officeId === null) return account.regionPath
  const office = await findOffice(tx, seat.officeId)
  if (office === undefined) throw new Problem('not_found', '没有这个机构。请从机构列表中另选。')
  return office.regionPath
}

async function refuseSecondAdministration({ tx, deps }: Context, account: AccountRow, wanted: Role): Promise<void> {
  const held = await listPostings(tx, [account.id], today(deps))
  const conflict = separationConflict(
    held.map((posting) => posting.role),
    wanted,
  )
  if (conflict === null) return
  const detail = `这个账号已是${ROLES[conflict].zh}，不能再任${ROLES[wanted].zh}：系统、安全、日志三种管理员须由不同的人担任。请另选一个账号。`
  throw new Problem('state_forbids', detail)
}

/** Gives an account a role at one office or one organisation. */
export const grantRoleUseCase = useCase(grantRole, async (context, { params, body }) => {
  const account = await requireAccount(context, params.account)
  if (account.id === context.caller.actor.accountId) {
    throw new Problem('state_forbids', '不能给自己授予角色。请由另一位安全管理员办理。')
  }
  const regionPath = await regionOfSeat(context, account, body)
  context.require('account.grant', { regionPath: account.regionPath })
  context.require('account.grant', { regionPath })
  await refuseSecondAdministration(context, account, body.role)
  const id = context.deps.newId()
  await insertPosting(context.tx, {
    id,
    account: account.id,
    role: body.role,
    office: body.officeId,
    organisation: body.organisationId,
    regionPath,
    grantedAt: context.deps.now().toString(),
  })
  await context.journal({
    action: 'account.role_granted',
    subjectKind: 'account',
    subjectId: account.id,
    after: { posting: id, ...body },
    regionPath,
  })
  endSessionsLater(context, account.id)
  return await answerAccount(context, account.id)
})
