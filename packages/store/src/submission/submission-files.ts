import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { EvidenceItemTable, SubmissionDocumentTable } from '../database-submission.ts'
import type { Tx } from '../session/tx.ts'

export type SubmissionDocumentRow = Selectable<SubmissionDocumentTable>
export type EvidenceItemRow = Selectable<EvidenceItemTable>

type Draft<R> = Omit<R, 'site' | 'region_path' | 'organisation' | 'removed_at' | 'is_frozen'>

/** The documents of some versions, in the order of adding. */
export async function listDocuments(tx: Tx, submissions: readonly string[]): Promise<SubmissionDocumentRow[]> {
  if (submissions.length === 0) return []
  return await tx
    .selectFrom('submission_document')
    .selectAll()
    .where('submission', 'in', [...submissions])
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** The evidence of some versions, in the order of adding. */
export async function listEvidence(tx: Tx, submissions: readonly string[]): Promise<EvidenceItemRow[]> {
  if (submissions.length === 0) return []
  return await tx
    .selectFrom('evidence_item')
    .selectAll()
    .where('submission', 'in', [...submissions])
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

export async function insertDocument(tx: Tx, draft: Draft<SubmissionDocumentRow>): Promise<void> {
  await tx
    .insertInto('submission_document')
    .values({ ...draft, removed_at: null })
    .execute()
}

export async function insertEvidence(tx: Tx, draft: Draft<EvidenceItemRow>): Promise<void> {
  await tx
    .insertInto('evidence_item')
    .values({ ...draft, removed_at: null })
    .execute()
}

/** Takes a document out of a draft; false when it is not there. */
export async function removeDocument(tx: Tx, submission: string, id: string, at: string): Promise<boolean> {
  const removed = await tx
    .updateTable('submission_document')
    .set({ removed_at: at })
    .where('submission', '=', submission)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

/** Takes a piece of evidence out of a draft; false when it is not there. */
export async function removeEvidence(tx: Tx, submission: string, id: string, at: string): Promise<boolean> {
  const removed = await tx
    .updateTable('evidence_item')
    .set({ removed_at: at })
    .where('submission', '=', submission)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

/** Marks a document of a draft as confidential or not; false when it is not there. */
export async function markDocument(tx: Tx, submission: string, id: string, isConfidential: boolean): Promise<boolean> {
  const marked = await tx
    .updateTable('submission_document')
    .set({ confidential: isConfidential })
    .where('submission', '=', submission)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}

export type EvidenceWords = Pick<EvidenceItemRow, 'title' | 'effective_on' | 'place' | 'confidential'>

/** Says of a piece of evidence what it shows, of which day and place; false when it is not there. */
export async function describeEvidence(tx: Tx, submission: string, id: string, words: EvidenceWords): Promise<boolean> {
  const described = await tx
    .updateTable('evidence_item')
    .set(words)
    .where('submission', '=', submission)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return described !== undefined
}

/** True when a file was handed in with a report, or lies in one that the actor sees. */
export async function isReportFile(tx: Tx, file: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select from file_link where file = ${file}::uuid and subject_kind = 'submission')
    or exists (select from submission_document where file = ${file}::uuid)
    or exists (select from evidence_item where file = ${file}::uuid) as found`.execute(tx)
  return rows[0]?.found === true
}
