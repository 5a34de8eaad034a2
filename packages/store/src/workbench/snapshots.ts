import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Tx } from '../session/tx.ts'

/** The workbench as it was when a report was handed in. */
export type Snapshot = {
  readonly id: string
  readonly auditCase: string
  readonly submission: string
  readonly revision: number
  readonly rowCount: number
  readonly contentHash: string
  readonly findings: unknown
  /** The indicator system with its text, and what earlier rounds counted, as they were then. */
  readonly beside: unknown
  readonly takenAt: string
}

/** Writes a snapshot with its rows in portions; it never changes afterwards. */
export async function insertSnapshot(
  tx: Tx,
  snapshot: Snapshot,
  parts: readonly (readonly WorkbenchRow[])[],
): Promise<void> {
  await tx
    .insertInto('workbench_snapshot')
    .values({
      id: snapshot.id,
      audit_case: snapshot.auditCase,
      submission: snapshot.submission,
      revision: snapshot.revision,
      row_count: snapshot.rowCount,
      content_hash: snapshot.contentHash,
      findings: JSON.stringify(snapshot.findings),
      beside: JSON.stringify(snapshot.beside),
      taken_at: snapshot.takenAt,
    })
    .execute()
  for (const [index, rows] of parts.entries()) {
    const part = { snapshot: snapshot.id, number: index + 1, audit_case: snapshot.auditCase }
    await tx
      .insertInto('workbench_snapshot_part')
      .values({ ...part, rows: JSON.stringify(rows) })
      .execute()
  }
}

/** A snapshot with the number of the report it was taken for. */
export type SnapshotOfReport = Snapshot & { readonly number: number }

function selectSnapshots(tx: Tx, auditCase: string) {
  return tx
    .selectFrom('workbench_snapshot as snapshot')
    .innerJoin('submission', 'submission.id', 'snapshot.submission')
    .select([
      'snapshot.id',
      'snapshot.audit_case as auditCase',
      'snapshot.submission',
      'submission.number',
      'snapshot.revision',
      'snapshot.row_count as rowCount',
      'snapshot.content_hash as contentHash',
      'snapshot.findings',
      'snapshot.beside',
      'snapshot.taken_at as takenAt',
    ])
    .where('snapshot.audit_case', '=', auditCase)
}

/** The snapshots of a case, the latest first. */
export async function listSnapshots(tx: Tx, auditCase: string): Promise<SnapshotOfReport[]> {
  return await selectSnapshots(tx, auditCase).orderBy('submission.number', 'desc').execute()
}

/** A snapshot of a case, as far as it is visible. */
export async function findSnapshot(tx: Tx, auditCase: string, id: string): Promise<SnapshotOfReport | undefined> {
  return await selectSnapshots(tx, auditCase).where('snapshot.id', '=', id).executeTakeFirst()
}

/** One portion of the rows of a snapshot, counted from 1; empty where there is none. */
export async function rowsOfSnapshot(tx: Tx, snapshot: string, number: number): Promise<WorkbenchRow[]> {
  const part = await tx
    .selectFrom('workbench_snapshot_part')
    .select('rows')
    .where('snapshot', '=', snapshot)
    .where('number', '=', number)
    .executeTakeFirst()
  return (part?.rows ?? []) as WorkbenchRow[]
}
