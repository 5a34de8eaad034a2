import type { Selectable } from 'kysely'
import type { SubmissionTable } from '../database-submission.ts'
import type { Tx } from '../session/tx.ts'

/** One version of a report; a draft while `submitted_at` is null. */
export type SubmissionRow = Selectable<SubmissionTable>

/** The versions of a case, the latest first; the draft is seen by those who write it. */
export async function listSubmissions(tx: Tx, auditCase: string): Promise<SubmissionRow[]> {
  return await tx
    .selectFrom('submission')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('number', 'desc')
    .execute()
}

export type DraftFields = {
  readonly effective_on: string | null
  readonly named_as: string | null
  readonly centrally_owned: boolean
  readonly note: string | null
  readonly sections: Readonly<Record<string, string>>
  readonly certifier: string | null
  readonly statements: readonly string[]
}

type DraftHead = Pick<SubmissionRow, 'id' | 'audit_case' | 'number'> & { readonly at: string }

/** Begins a draft. */
export async function insertDraft(tx: Tx, { at, ...head }: DraftHead, fields: DraftFields): Promise<void> {
  const { sections, statements, ...rest } = fields
  await tx
    .insertInto('submission')
    .values({
      ...head,
      ...rest,
      sections: JSON.stringify(sections),
      statements: [...statements],
      started_at: at,
      changed_at: at,
    })
    .execute()
}

/** Writes the fields of a draft that is as it was seen; false when it is not. */
export async function updateDraft(
  tx: Tx,
  draft: Pick<SubmissionRow, 'id' | 'version'>,
  fields: DraftFields,
  at: string,
): Promise<boolean> {
  const { sections, statements, ...rest } = fields
  const updated = await tx
    .updateTable('submission')
    .set({
      ...rest,
      sections: JSON.stringify(sections),
      statements: [...statements],
      changed_at: at,
      version: draft.version + 1,
    })
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('submitted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Notes that the enterprise was asked to hand a draft in. */
export async function markAsked(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('submission')
    .set({ asked_at: at })
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .execute()
}

/** What a draft becomes when it is handed in. */
export type HandedIn = {
  readonly mode: string
  readonly submitted_at: string
  readonly event: string
  readonly content: unknown
  readonly content_hash: string
  readonly recipients: unknown
  readonly receipt: unknown
  readonly signature: string
}

/** Hands a draft in, with its documents: from now on none of it changes. False when it was handed in meanwhile. */
export async function freezeDraft(tx: Tx, id: string, handed: HandedIn): Promise<boolean> {
  for (const table of ['submission_document', 'evidence_item'] as const) {
    await tx
      .updateTable(table)
      .set({ is_frozen: true })
      .where('submission', '=', id)
      .where('removed_at', 'is', null)
      .execute()
  }
  const { content, recipients, receipt, ...rest } = handed
  const updated = await tx
    .updateTable('submission')
    .set({
      ...rest,
      content: JSON.stringify(content),
      recipients: JSON.stringify(recipients),
      receipt: JSON.stringify(receipt),
    })
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/** What an office made of a version. */
export type Outcome = {
  readonly outcome: 'received' | 'returned'
  readonly outcome_at: string
  readonly outcome_event: string
  readonly outcome_reason: string | null
  readonly remarks: unknown
}

/** Records that a version was received or returned, once; false when that was done already. */
export async function closeSubmission(tx: Tx, id: string, { remarks, ...outcome }: Outcome): Promise<boolean> {
  const updated = await tx
    .updateTable('submission')
    .set({ ...outcome, remarks: JSON.stringify(remarks) })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where('submitted_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}
