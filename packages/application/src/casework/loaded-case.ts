import { can } from '@qingshen/core/access/can'
import type { Permission } from '@qingshen/core/access/permission'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CaseSituation } from '@qingshen/core/casework/case-situation.schema'
import type { CaseActor } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { CaseRow } from '@qingshen/store/casework/cases'
import { findCase } from '@qingshen/store/casework/cases'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { findCapableOffice } from '@qingshen/store/listing/list-offices'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'

/** A case with what its events are judged by, as far as the caller may see it. */
export type LoadedCase = {
  readonly row: CaseRow
  readonly chain: readonly [CompiledLaw, ...CompiledLaw[]]
  readonly transitions: readonly Transition[]
  readonly situation: CaseSituation
  readonly actor: CaseActor
  readonly office: CapableOffice | null
  readonly today: LocalDate
}

/**
 * Loads a case for its events.
 * @throws Problem not_found
 */
export async function loadCaseFor(
  { deps, tx, caller }: Context,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<LoadedCase> {
  const row = await findCase(tx, id, options)
  return aroundCase(deps, caller, row, await officeOfCaller(tx, caller))
}

/** The same for a row already read. */
export function aroundCase(deps: Deps, caller: Caller, row: CaseRow, office: CapableOffice | null): LoadedCase {
  const chain = lawChain(deps.laws, row.law)
  const on = today(deps)
  return {
    row,
    chain,
    transitions: transitionsOn(chain, on),
    situation: situationOf(row),
    actor: actorOf(caller, row, office),
    office,
    today: on,
  }
}

/** Where a case stands. */
export function situationOf(row: CaseRow): CaseSituation {
  return {
    kind: row.kind,
    state: row.state,
    sides: row.sides,
    department: row.department,
    regionPath: row.region_path,
    openedOn: row.opened_on,
    lastOn: row.last_on,
  }
}

/** The office a caller acts for with its capacities, or null. */
export async function officeOfCaller(tx: Tx, { actor }: Caller): Promise<CapableOffice | null> {
  return actor.office === null ? null : ((await findCapableOffice(tx, actor.office.id)) ?? null)
}

/** As whom somebody carries a case on, by his rights: an office, the enterprise itself, or whom it gave the case to. */
function actorOf({ actor }: Caller, row: CaseRow, office: CapableOffice | null): CaseActor {
  const where = { regionPath: row.region_path, organisationId: row.organisation, caseId: row.id }
  const may = (permission: Permission) => can(actor, permission, where).allowed
  if (office !== null && may('case.act')) {
    return { as: 'officer', capacities: office.capacities, level: office.level, regionPath: office.regionPath }
  }
  if (may('case.delegate')) return { as: 'enterprise' }
  return { as: may('case.report') ? 'delegate' : 'none' }
}

/**
 * Refuses an act on a case that has been carried on since it was seen, and says by what.
 * @throws Problem stale_version
 */
export function requireCaseVersion(loaded: LoadedCase, version: number): void {
  if (loaded.row.version === version) return
  throw new Problem(
    'stale_version',
    '案件在您打开之后已由他人办理。请重新打开，看清现状后再办理；您填写的内容不会丢失。',
    [],
    {
      seen: version,
      now: loaded.row.version,
      state: loaded.row.state,
      sides: loaded.row.sides,
    },
  )
}
