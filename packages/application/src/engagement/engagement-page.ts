import type { DelegationView, EngagementPage, EngagementView } from '@qingshen/contracts/engagement.schema'
import {
  RecordedAnswersSchema,
  RecordedProofsSchema,
  RecordedTeamSchema,
} from '@qingshen/core/casework/recorded-engagement.schema'
import type { DelegationRow } from '@qingshen/store/engagement/delegations'
import { listDelegations } from '@qingshen/store/engagement/delegations'
import type { EngagementRow } from '@qingshen/store/engagement/engagements'
import { listEngagements } from '@qingshen/store/engagement/engagements'
import { namesOfFiles } from '@qingshen/store/files/files'
import { abilitiesOf } from '../abilities.ts'
import { evidenceOf } from '../casework/case-view.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import type { Context } from '../use-case.ts'
import { termsOfCase, toTerm } from './terms-of-case.ts'

/** Who works on a case, read anew, with what the law asks when somebody is engaged. */
export async function engagementPage(context: Context, id: string): Promise<EngagementPage> {
  const { deps, tx, caller } = context
  const loaded = await loadCaseFor(context, id)
  const { row, chain } = loaded
  const rows = await listEngagements(tx, id)
  const files = await namesOfFiles(tx, rows.flatMap(filesOf))
  const terms = termsOfCase(deps, loaded)
  const where = { regionPath: row.region_path, organisationId: row.organisation, caseId: row.id }
  return {
    engagements: rows.map((each, index) => toEngagement({ loaded, files }, each, index === 0)),
    delegations: (await listDelegations(tx, id)).map((each) => toDelegation(each, loaded.today)),
    work: terms.work.map((term) => toTerm(chain, term)),
    conflicts: terms.conflicts.map((term) => toTerm(chain, term)),
    consultancyConditions: terms.consultancyConditions.map((term) => toTerm(chain, term)),
    ownConditions: terms.ownConditions.map((term) => toTerm(chain, term)),
    abilities: abilitiesOf(caller.actor, ['case.report', 'case.delegate'], where),
  }
}

function filesOf({ contract, checklist }: EngagementRow): string[] {
  const proofs = RecordedProofsSchema.parse(checklist).flatMap(({ file }) => file ?? [])
  return contract === null ? proofs : [contract, ...proofs]
}

type Shown = { readonly loaded: LoadedCase; readonly files: ReadonlyMap<string, string> }

function toEngagement({ loaded, files }: Shown, row: EngagementRow, isCurrent: boolean): EngagementView {
  return {
    id: row.id,
    seq: row.seq,
    kind: row.kind,
    consultancy: row.consultancy,
    name: row.consultancy_name,
    contractNumber: row.contract_number,
    signedOn: row.signed_on,
    from: row.from_on,
    to: row.to_on,
    work: row.work,
    price: row.price_yuan,
    contract: evidenceOf(files, row.contract),
    team: RecordedTeamSchema.parse(row.team),
    conflicts: RecordedAnswersSchema.parse(row.answers).map(({ title, yes, explanation }) => {
      return { title, yes, explanation }
    }),
    conditions: RecordedProofsSchema.parse(row.checklist).map(({ title, clause, note, file }) => {
      const chip = clause === null ? null : clauseChip(loaded.chain, clause)
      return { title, clause: chip, note, file: evidenceOf(files, file) }
    }),
    reason: row.reason,
    declaredOn: row.declared_on,
    declaredAt: row.declared_at,
    isCurrent,
  }
}

function toDelegation(row: DelegationRow, today: string): DelegationView {
  const { id, consultancy, consultancy_name: name, granted_on: grantedOn, until_on: until } = row
  const state = row.revoked_at !== null ? 'revoked' : until < today ? 'ended' : 'in_force'
  return { id, consultancy, name, grantedOn, until, state, revokedAt: row.revoked_at, reason: row.revoked_reason }
}
