import type { Permission } from '@qingshen/core/access/permission'
import { ROLES } from '@qingshen/core/access/role'
import { Problem } from '@qingshen/core/kernel/problem'
import { displayNames } from '@qingshen/store/accounts/accounts'
import { findOrganisationName } from '@qingshen/store/reference/organisations'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'

export type WorkbenchPermission = Extract<Permission, `audit.${string}`>

/**
 * The case whose workbench somebody opens, edits or comments on.
 * @throws Problem not_found, forbidden
 */
export async function openWorkbench(
  context: Context,
  auditCase: string,
  permission: WorkbenchPermission,
): Promise<LoadedCase> {
  const loaded = await loadCaseFor(context, auditCase)
  context.require(permission, factsOfCase(loaded))
  return loaded
}

/** Why nothing can be entered any more, or null. */
export function endedRefusal({ row }: Pick<LoadedCase, 'row'>): string | null {
  return row.is_ended ? '案件已经办结，审核工作台不能再改。需要更正的，请向主管部门提出。' : null
}

/**
 * Refuses what would change the workbench of a case that has ended.
 * @throws Problem state_forbids
 */
export function requireOpen(loaded: LoadedCase): void {
  const refusal = endedRefusal(loaded)
  if (refusal !== null) throw new Problem('state_forbids', refusal)
}

/**
 * The name under which somebody stands beside what he enters: people of the enterprise by their own, of whom it gave the
 * case to with their organisation; offices by the office.
 */
export async function personName({ tx, caller }: Context, { row, office }: LoadedCase): Promise<string> {
  const { accountId, role, organisationIds } = caller.actor
  if (office !== null) return office.name
  const own = accountId === null ? undefined : (await displayNames(tx, [accountId])).get(accountId)
  const name = own ?? ROLES[role].zh
  const [organisation] = organisationIds
  if (organisation === undefined || organisation === row.organisation) return name
  const organisationName = await findOrganisationName(tx, organisation)
  return organisationName === undefined ? name : `${name}（${organisationName}）`
}
