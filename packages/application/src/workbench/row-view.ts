import type { WorkbenchComment } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { StoredComment } from '@qingshen/store/workbench/comments'
import type { StoredRow } from '@qingshen/store/workbench/rows'

/** A row as it is sent. */
export function toRow({ fieldVersions: _versions, ...row }: StoredRow): WorkbenchRow {
  return { ...row, fields: { ...row.fields } }
}

/** A remark as it is sent. */
export function toComment(comment: StoredComment): WorkbenchComment {
  return {
    id: comment.id,
    row: comment.row,
    sheet: comment.sheet,
    text: comment.text,
    by: comment.by_name,
    role: comment.by_role,
    at: comment.at,
    resolvedAt: comment.resolved_at,
    resolvedBy: comment.resolved_by_name,
    revision: comment.revision,
  }
}
