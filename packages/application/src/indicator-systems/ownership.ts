import type { Ability } from '@qingshen/contracts/wire'
import { can, reasonText } from '@qingshen/core/access/can'
import { Problem } from '@qingshen/core/kernel/problem'
import { displayNames } from '@qingshen/store/accounts/accounts'
import type { SystemSummaryRow } from '@qingshen/store/indicator-systems/systems'
import { findOffice } from '@qingshen/store/reference/offices'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { endedRefusal, openWorkbench, personName, requireOpen } from '../workbench/opened-workbench.ts'

/** To whom a system that is entered belongs, and who enters it. */
export type Ownership = {
  readonly auditCase: string | null
  readonly office: string | null
  readonly ownerName: string
  readonly regionPath: string
  readonly personName: string
}

const NO_OFFICE =
  '评价指标体系由机构为本地区录入，或者由审核组为一个案件录入。请换用经办人的身份，或者从审核工作台录入。'

/**
 * Who may enter a system: the team of a case for its audit, an office for its region.
 * @throws Problem not_found, forbidden, state_forbids
 */
export async function ownershipFor(context: Context, auditCase: string | null): Promise<Ownership> {
  if (auditCase !== null) {
    const loaded = await openWorkbench(context, auditCase, 'audit.edit')
    requireOpen(loaded)
    const { row } = loaded
    const person = await personName(context, loaded)
    return { auditCase, office: null, ownerName: row.name, regionPath: row.region_path, personName: person }
  }
  const { office, accountId } = context.caller.actor
  if (office === null) throw new Problem('forbidden', NO_OFFICE, [], { reason: 'role' })
  const { regionPath } = office
  context.require('indicator_system.publish', { regionPath })
  const found = await findOffice(context.tx, office.id)
  const names = accountId === null ? new Map<string, string>() : await displayNames(context.tx, [accountId])
  const own = names.get(accountId ?? '') ?? '经办人'
  return { auditCase, office: office.id, ownerName: found?.name ?? '', regionPath, personName: own }
}

/** May the caller enter systems, for his office or for a case? */
export async function createAbility(context: Context, auditCase: string | null): Promise<Ability> {
  if (auditCase === null) return officeAbility(context, context.caller.actor.office?.id ?? null)
  const loaded = await openWorkbench(context, auditCase, 'audit.read')
  return caseAbility(context, loaded)
}

/** May the caller edit, publish and withdraw a version? Of an office's, the office that entered it. */
export async function workAbility(context: Context, row: SystemSummaryRow): Promise<Ability> {
  if (row.audit_case === null) return officeAbility(context, row.office)
  return caseAbility(context, await loadCaseFor(context, row.audit_case))
}

/**
 * Refuses whoever may not work on a version.
 * @throws Problem forbidden
 */
export async function requireWork(context: Context, row: SystemSummaryRow): Promise<Ownership> {
  const { allowed, reason } = await workAbility(context, row)
  if (!allowed) throw new Problem('forbidden', reason ?? NO_OFFICE, [], { reason: 'role' })
  return await ownershipFor(context, row.audit_case)
}

function officeAbility({ caller }: Context, owner: string | null): Ability {
  const { actor } = caller
  const facts = actor.office === null ? null : { regionPath: actor.office.regionPath }
  const decision = can(actor, 'indicator_system.publish', facts)
  if (!decision.allowed) return { allowed: false, reason: reasonText(decision.reason) }
  if (actor.office === null || owner !== actor.office.id) {
    return { allowed: false, reason: '由录入这个体系的机构修改、发布和停用；需要的可以复制为本机构的体系。' }
  }
  return { allowed: true, reason: null }
}

function caseAbility({ caller }: Context, loaded: LoadedCase): Ability {
  const decision = can(caller.actor, 'audit.edit', factsOfCase(loaded))
  if (!decision.allowed) return { allowed: false, reason: reasonText(decision.reason) }
  const ended = endedRefusal(loaded)
  return ended === null ? { allowed: true, reason: null } : { allowed: false, reason: ended }
}
