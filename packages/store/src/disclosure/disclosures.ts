import { Problem } from '@qingshen/core/kernel/problem'
import type { Selectable } from 'kysely'
import type { DisclosureSecretTable, DisclosureTable } from '../database-disclosure.ts'
import type { Tx } from '../session/tx.ts'

/** One version of what an enterprise makes public. */
export type DisclosureRow = Selectable<DisclosureTable>
/** A field asked to be kept secret. */
export type SecretRow = Selectable<DisclosureSecretTable>

/** Every version on a case, by purpose and number. */
export async function listDisclosures(tx: Tx, auditCase: string): Promise<DisclosureRow[]> {
  return await tx
    .selectFrom('disclosure')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('purpose')
    .orderBy('occurrence')
    .orderBy('number')
    .execute()
}

/** Begins a draft. */
export async function insertDisclosure(
  tx: Tx,
  draft: Pick<
    DisclosureRow,
    | 'id'
    | 'audit_case'
    | 'purpose'
    | 'occurrence'
    | 'number'
    | 'fields_on'
    | 'correction_reason'
    | 'saved_at'
    | 'saved_by'
  > & { readonly content: object },
): Promise<void> {
  await tx
    .insertInto('disclosure')
    .values({ ...draft, content: JSON.stringify(draft.content) })
    .execute()
}

/**
 * Saves a draft that is as it was seen.
 * @throws Problem stale_version
 */
export async function updateDraft(
  tx: Tx,
  draft: { readonly id: string; readonly version: number },
  changes: { readonly content: object; readonly saved_at: string; readonly saved_by: string | null },
): Promise<void> {
  const updated = await tx
    .updateTable('disclosure')
    .set({ ...changes, content: JSON.stringify(changes.content), version: draft.version + 1 })
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) throw staleDraft()
}

/** The refusal when the draft was saved elsewhere meanwhile. */
export function staleDraft(): Problem {
  return new Problem(
    'stale_version',
    '这份公布内容在您打开之后已由他人保存或者公布。您填写的内容还在本页；请重新打开，核对后再保存。',
  )
}

/** Freezes a draft: it was made public. */
export async function freezeDisclosure(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('disclosure').set({ state: 'published' }).where('id', '=', id).execute()
}

/** The secrets of every version on a case, those taken back left out. */
export async function listSecrets(tx: Tx, auditCase: string): Promise<SecretRow[]> {
  return await tx
    .selectFrom('disclosure_secret')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .where('state', '<>', 'withdrawn')
    .orderBy('field')
    .execute()
}

/** A field asked to be kept secret: `content_hash` of what is kept secret. */
export type SecretDraft = { readonly field: string; readonly reason: string; readonly content_hash: string }

/**
 * Asks for secrecy of fields of a draft, with the reasons as they now stand; fields no longer named are taken back. An
 * answer holds for the reason and the content it was given for.
 */
export async function saveSecrets(
  tx: Tx,
  disclosure: Pick<DisclosureRow, 'id' | 'audit_case' | 'purpose' | 'occurrence'>,
  asked: readonly SecretDraft[],
): Promise<void> {
  const kept = await tx.selectFrom('disclosure_secret').selectAll().where('disclosure', '=', disclosure.id).execute()
  const refused = await fieldsRefusedBefore(tx, disclosure)
  for (const draft of asked) {
    const known = kept.find((row) => row.field === draft.field)
    const { id, audit_case } = disclosure
    const refused_before = refused.has(draft.field)
    if (known === undefined) {
      await tx
        .insertInto('disclosure_secret')
        .values({ disclosure: id, audit_case, ...draft, refused_before })
        .execute()
    } else if (isAskedAnew(known, draft)) {
      const changes = { ...draft, refused_before, state: 'asked', decision: null, decided_by: null }
      await tx
        .updateTable('disclosure_secret')
        .set({ ...changes, decided_by_name: null, decided_on: null, told_at: null })
        .where('id', '=', known.id)
        .execute()
    } else if (known.state === 'asked') {
      const { reason, content_hash } = draft
      await tx.updateTable('disclosure_secret').set({ reason, content_hash }).where('id', '=', known.id).execute()
    }
  }
  const gone = kept.filter(({ field, state }) => state !== 'withdrawn' && asked.every((each) => each.field !== field))
  for (const { id } of gone) {
    await tx.updateTable('disclosure_secret').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  }
}

/** What was approved with another content, refused for another reason, or taken back, is asked for anew. */
function isAskedAnew(known: SecretRow, { reason, content_hash }: SecretDraft): boolean {
  if (known.state === 'withdrawn') return true
  if (known.state === 'asked') return false
  return known.reason !== reason || (known.state === 'approved' && known.content_hash !== content_hash)
}

/** Fields whose secrecy was refused in any version of the same disclosure. */
async function fieldsRefusedBefore(
  tx: Tx,
  { audit_case, purpose, occurrence }: Pick<DisclosureRow, 'audit_case' | 'purpose' | 'occurrence'>,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('disclosure_secret')
    .innerJoin('disclosure', 'disclosure.id', 'disclosure_secret.disclosure')
    .select('disclosure_secret.field')
    .where('disclosure.audit_case', '=', audit_case)
    .where('disclosure.purpose', '=', purpose)
    .where('disclosure.occurrence', '=', occurrence)
    .where('disclosure_secret.refused_before', '=', true)
    .execute()
  return new Set(rows.map(({ field }) => field))
}

/** Notes that whoever answers was told of requests. */
export async function noteTold(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('disclosure_secret').set({ told_at: at }).where('id', 'in', ids).execute()
}

/** Takes the secrets of one version over into the next, with their answers. */
export async function copySecrets(tx: Tx, rows: readonly SecretRow[], disclosure: string): Promise<void> {
  for (const row of rows) {
    const { audit_case, field, reason, state, decision, decided_by, decided_by_name, decided_on } = row
    const { content_hash, refused_before, told_at } = row
    const answer = { state, decision, decided_by, decided_by_name, decided_on, content_hash, refused_before, told_at }
    await tx
      .insertInto('disclosure_secret')
      .values({ disclosure, audit_case, field, reason, ...answer })
      .execute()
  }
}

/** Answers a request that waits for an answer; false when it does not. */
export async function decideSecret(
  tx: Tx,
  id: string,
  decision: Pick<SecretRow, 'state' | 'decision' | 'decided_by' | 'decided_by_name' | 'decided_on'>,
): Promise<boolean> {
  const decided = await tx
    .updateTable('disclosure_secret')
    .set(decision.state === 'refused' ? { ...decision, refused_before: true } : decision)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst()
  return decided !== undefined
}
