import { ROLES } from '@qingshen/core/access/role'
import { listPostings } from '@qingshen/store/accounts/postings'
import { insertConfidentialRead } from '@qingshen/store/confidential/confidential-reads'
import { findOffice } from '@qingshen/store/reference/offices'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'

/** A confidential document that is about to be shown, and the enterprise it belongs to (null: to none). */
export type ShownDocument = {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  readonly regionPath: string
  /** What the reader says he needs it for. */
  readonly purpose?: string | undefined
}

/** The office or organisation the caller acts for, by its name; his role where it has none he can see. */
async function placeOfCaller({ deps, tx, caller }: Context): Promise<string> {
  const { accountId, office, role } = caller.actor
  if (office !== null) return (await findOffice(tx, office.id))?.name ?? ROLES[role].zh
  const postings = accountId === null ? [] : await listPostings(tx, [accountId], today(deps))
  const posting = postings.find((row) => row.id === caller.session?.postingId) ?? postings[0]
  return posting?.organisationName ?? ROLES[role].zh
}

/**
 * Writes down that the caller is shown a confidential document: in the journal, and in the list the enterprise sees.
 * To be called in the transaction that shows it, after the right to see it was asked for; without this note it is not
 * shown.
 */
export async function noteConfidentialRead(context: Context, document: ShownDocument): Promise<void> {
  const { deps, tx, caller, journal } = context
  const { organisation, regionPath } = document
  const purpose = document.purpose?.trim() || null
  await journal({
    action: 'confidential.read',
    subjectKind: document.kind,
    subjectId: document.id,
    after: { name: document.name, organisation, role: caller.actor.role, purpose },
    regionPath,
  })
  const reader = caller.actor.accountId
  if (organisation === null || reader === null) return
  await insertConfidentialRead(tx, {
    id: deps.newId(),
    at: deps.now().toString(),
    document: { kind: document.kind, id: document.id, name: document.name },
    organisation,
    regionPath,
    reader,
    readerRole: caller.actor.role,
    readerPlace: await placeOfCaller(context),
    purpose,
  })
}
