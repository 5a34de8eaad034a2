import type { ConfidentialRead } from '@qingshen/contracts/confidential.operations'
import { listConfidentialReads } from '@qingshen/contracts/confidential.operations'
import { visibility } from '@qingshen/core/access/visibility'
import { ROLES } from '@qingshen/core/access/role'
import { displayNames } from '@qingshen/store/accounts/accounts'
import type { ConfidentialReadRow } from '@qingshen/store/confidential/confidential-reads'
import { listConfidentialReads as selectReads } from '@qingshen/store/confidential/confidential-reads'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { today } from '../deps.ts'
import { pageOf } from '../paging.ts'
import { asCaller } from '../transaction.ts'
import { procedure } from '../use-case.ts'
import { secrecyConsequences } from './secrecy-consequences.ts'

function toRead(row: ConfidentialReadRow, names: ReadonlyMap<string, string> | null): ConfidentialRead {
  return {
    id: row.id,
    at: row.at,
    document: { kind: row.documentKind, id: row.documentId, name: row.documentName },
    place: row.readerPlace,
    roleTitle: ROLES[row.readerRole].zh,
    purpose: row.purpose,
    reader: names === null ? null : { account: row.reader, displayName: names.get(row.reader) ?? '' },
  }
}

/**
 * Who read confidential documents: an enterprise sees office and role for its own, whoever looks after the journal sees
 * the person for all, with what the law lays down for telling secrets.
 */
export const listConfidentialReadsUseCase = procedure(listConfidentialReads, async (deps, caller, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await asCaller(deps, caller, (tx) => selectReads(tx, query?.document, page))
  const seesPersons = visibility(caller.actor, 'confidential.trace').kind === 'all'
  const readers = [...new Set(rows.map((row) => row.reader))]
  const names = seesPersons ? await runAsSystem(deps.engine, (tx) => displayNames(tx, readers)) : null
  const paths = rows.map((row) => row.regionPath)
  const answer = {
    items: rows.map((row) => toRead(row, names)),
    page: page.page,
    pageSize: page.pageSize,
    total,
    capped: false,
    consequences: secrecyConsequences(deps.laws, paths, today(deps)),
  }
  return { answer }
})
