import type { Role } from '@qingshen/core/access/role'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** One reading of a confidential document. */
export type ConfidentialRead = {
  readonly id: string
  readonly at: string
  readonly document: { readonly kind: string; readonly id: string; readonly name: string }
  readonly organisation: string
  readonly regionPath: string
  readonly reader: string
  readonly readerRole: Role
  readonly readerPlace: string
  readonly purpose: string | null
}

/** A reading as it is listed. */
export type ConfidentialReadRow = {
  readonly id: string
  readonly at: string
  readonly documentKind: string
  readonly documentId: string
  readonly documentName: string
  readonly regionPath: string
  readonly reader: string
  readonly readerRole: Role
  readonly readerPlace: string
  readonly purpose: string | null
}

/** Writes down who read a confidential document; never changed afterwards. */
export async function insertConfidentialRead(tx: Tx, read: ConfidentialRead): Promise<void> {
  await tx
    .insertInto('confidential_read')
    .values({
      id: read.id,
      at: read.at,
      document_kind: read.document.kind,
      document_id: read.document.id,
      document_name: read.document.name,
      organisation: read.organisation,
      region_path: read.regionPath,
      reader: read.reader,
      reader_role: read.readerRole,
      reader_place: read.readerPlace,
      purpose: read.purpose,
    })
    .execute()
}

/** A page of the readings within reach, the latest first; `document`: of this document alone. */
export async function listConfidentialReads(
  tx: Tx,
  document: string | undefined,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ConfidentialReadRow[]; total: number }> {
  let asked = tx.selectFrom('confidential_read')
  if (document !== undefined) asked = asked.where('document_id', '=', document)
  const rows = await asked
    .select([
      'id',
      'at',
      'document_kind as documentKind',
      'document_id as documentId',
      'document_name as documentName',
      'region_path as regionPath',
      'reader',
      sql<Role>`reader_role`.as('readerRole'),
      'reader_place as readerPlace',
      'purpose',
    ])
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const counted = await asked.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}
