import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FileTable } from '../database-house.ts'
import type { Tx } from '../session/tx.ts'

/** An uploaded file as the database knows it. */
export type FileRow = Selectable<FileTable>

/** A file to be entered; the content is already in the folder. */
export interface FileDraft {
  readonly id: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly name: string
  readonly uploadedAt: string
  readonly uploadedBy: string | null
  readonly regionPath: string
  readonly organisation: string | null
}

/** What a file is attached to. */
export interface FileSubject {
  readonly kind: string
  readonly id: string
}

/** Enters an uploaded file. */
export async function insertFile(tx: Tx, draft: FileDraft): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      id: draft.id,
      sha256: draft.sha256,
      size_bytes: draft.sizeBytes,
      media_type: draft.mediaType,
      name: draft.name,
      uploaded_at: draft.uploadedAt,
      uploaded_by: draft.uploadedBy,
      region_path: draft.regionPath,
      organisation: draft.organisation,
    })
    .execute()
}

/** Attaches a file to something; attaching it again changes nothing. */
export async function linkFile(tx: Tx, file: FileRow, subject: FileSubject, isConfidential: boolean): Promise<void> {
  await tx
    .insertInto('file_link')
    .values({
      file: file.id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      confidential: isConfidential,
      region_path: file.region_path,
      organisation: file.organisation,
      audit_case: file.audit_case,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Loads a file within the actor's reach.
 * @throws Problem not_found
 */
export async function loadFile(tx: Tx, id: string): Promise<FileRow> {
  const row = await tx.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Problem('not_found', '没有这个文件，或者它不在您可以查看的范围内。')
  return row
}

/** The files attached to something, by name. */
export function listFiles(tx: Tx, subject: FileSubject) {
  return tx
    .selectFrom('file_link as l')
    .innerJoin('file as f', 'f.id', 'l.file')
    .selectAll('f')
    .select('l.confidential')
    .where('l.subject_kind', '=', subject.kind)
    .where('l.subject_id', '=', subject.id)
    .orderBy('f.name')
    .execute()
}

/** The names of files within the actor's reach, by id. */
export async function namesOfFiles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('file')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** True when the file is attached to something already. */
export async function isFileLinked(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('file_link').select('file').where('file', '=', id).limit(1).executeTakeFirst()
  return row !== undefined
}

/** True when the file is attached to anything as confidential, or lies in a draft of a report marked so. */
export async function isFileConfidential(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select from file_link where file = ${id}::uuid and confidential)
    or exists (select from submission_document where file = ${id}::uuid and confidential)
    or exists (select from evidence_item where file = ${id}::uuid and confidential) as found`.execute(tx)
  return rows[0]?.found === true
}

/** Gives a file the scope of what it is attached to, so that whoever sees the one sees the other. */
export async function moveFileScope(
  tx: Tx,
  id: string,
  scope: { readonly regionPath: string; readonly organisation: string | null },
): Promise<void> {
  await tx
    .updateTable('file')
    .set({ region_path: scope.regionPath, organisation: scope.organisation })
    .where('id', '=', id)
    .execute()
}

/** Enters a file a second time for those of another scope: the same content, name and upload under a key of its own. */
export async function copyFile(
  tx: Tx,
  file: FileRow,
  id: string,
  scope: { readonly regionPath: string; readonly organisation: string | null },
): Promise<void> {
  await insertFile(tx, {
    id,
    sha256: file.sha256,
    sizeBytes: file.size_bytes,
    mediaType: file.media_type,
    name: file.name,
    uploadedAt: file.uploaded_at,
    uploadedBy: file.uploaded_by,
    ...scope,
  })
}

/** Gives a file the scope of a case, so that whoever the case was given to sees it too. */
export async function moveFileToCase(
  tx: Tx,
  id: string,
  scope: { readonly regionPath: string; readonly organisation: string; readonly auditCase: string },
): Promise<void> {
  const { regionPath, organisation, auditCase } = scope
  await tx
    .updateTable('file')
    .set({ region_path: regionPath, organisation, audit_case: auditCase })
    .where('id', '=', id)
    .execute()
}
