import type { Selectable } from 'kysely'
import type { WorkbenchCommentTable } from '../database-workbench.ts'
import type { Tx } from '../session/tx.ts'

/** A remark with the sheet of the row it is about. */
export type StoredComment = Omit<Selectable<WorkbenchCommentTable>, 'site' | 'region_path' | 'organisation'> & {
  readonly sheet: string | null
}

function selectComments(tx: Tx, auditCase: string) {
  return tx
    .selectFrom('workbench_comment as comment')
    .leftJoin('workbench_row as about', (join) =>
      join.onRef('about.audit_case', '=', 'comment.audit_case').onRef('about.id', '=', 'comment.row'),
    )
    .select([
      'comment.id',
      'comment.audit_case',
      'comment.row',
      'about.sheet',
      'comment.text',
      'comment.account',
      'comment.by_name',
      'comment.by_role',
      'comment.at',
      'comment.resolved_at',
      'comment.resolved_by_name',
      'comment.revision',
    ])
    .where('comment.audit_case', '=', auditCase)
}

/** The remark of a key, as far as it is visible. */
export async function findComment(tx: Tx, auditCase: string, id: string): Promise<StoredComment | undefined> {
  return await selectComments(tx, auditCase).where('comment.id', '=', id).executeTakeFirst()
}

/** The remarks made or resolved after one revision and up to another, in that order. */
export async function commentsBetween(
  tx: Tx,
  auditCase: string,
  span: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<StoredComment[]> {
  return await selectComments(tx, auditCase)
    .where('comment.revision', '>', span.after)
    .where('comment.revision', '<=', span.upTo)
    .orderBy('comment.revision')
    .limit(span.limit)
    .execute()
}

type NewComment = Omit<StoredComment, 'sheet' | 'resolved_at' | 'resolved_by_name'>

/** Writes a remark. */
export async function insertComment(tx: Tx, comment: NewComment): Promise<void> {
  await tx.insertInto('workbench_comment').values(comment).execute()
}

/** Marks a remark as resolved, once; false when that was done already. */
export async function resolveComment(
  tx: Tx,
  id: string,
  by: { readonly at: string; readonly name: string; readonly revision: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('workbench_comment')
    .set({ resolved_at: by.at, resolved_by_name: by.name, revision: by.revision })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}
