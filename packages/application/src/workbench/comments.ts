import { commentOnWorkbench, resolveComment } from '@qingshen/contracts/workbench.operations'
import { ROLES } from '@qingshen/core/access/role'
import { Problem } from '@qingshen/core/kernel/problem'
import { tidyText } from '@qingshen/core/kernel/text'
import { findComment, insertComment, resolveComment as markResolved } from '@qingshen/store/workbench/comments'
import { findRows } from '@qingshen/store/workbench/rows'
import type { WorkbenchState } from '@qingshen/store/workbench/workbenches'
import { advanceWorkbench, lockWorkbench } from '@qingshen/store/workbench/workbenches'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { openWorkbench, personName, requireOpen } from './opened-workbench.ts'
import { toComment } from './row-view.ts'

const NO_COMMENT = '没有找到这条意见。请刷新页面后再看。'

/** A remark on a row or on the whole: by those who work on the audit, and by the offices and the assessment centre. */
export const commentOnWorkbenchUseCase = useCase(commentOnWorkbench, async (context, { params, body }) => {
  const { deps, tx, caller } = context
  const loaded = await openWorkbench(context, params.case, 'audit.comment')
  requireOpen(loaded)
  if (tidyText(body.text) === '') throw new Problem('validation_failed', '意见是空的。请写明意见再提交。')
  const id = deps.newId()
  const at = deps.now().toString()
  const state = await lockWorkbench(tx, params.case, at)
  await requireRow(context, params.case, body.row)
  const revision = await nextRevision(context, params.case, state, at)
  await insertComment(tx, {
    id,
    audit_case: params.case,
    row: body.row,
    text: body.text.trim(),
    account: caller.actor.accountId,
    by_name: await personName(context, loaded),
    by_role: ROLES[caller.actor.role].zh,
    at,
    revision,
  })
  await noteComment(context, loaded, 'workbench.commented', { comment: id, row: body.row, revision })
  return await shown(context, params.case, id)
})

/** Marks a remark as dealt with. */
export const resolveCommentUseCase = useCase(resolveComment, async (context, { params }) => {
  const { deps, tx } = context
  const loaded = await openWorkbench(context, params.case, 'audit.comment')
  requireOpen(loaded)
  if ((await findComment(tx, params.case, params.comment)) === undefined) throw new Problem('not_found', NO_COMMENT)
  const at = deps.now().toString()
  const state = await lockWorkbench(tx, params.case, at)
  const revision = state.revision + 1
  const name = await personName(context, loaded)
  if (await markResolved(tx, params.comment, { at, name, revision })) {
    await nextRevision(context, params.case, state, at)
    await noteComment(context, loaded, 'workbench.comment_resolved', { comment: params.comment, revision })
  }
  return await shown(context, params.case, params.comment)
})

async function requireRow({ tx }: Context, auditCase: string, row: string | null): Promise<void> {
  if (row === null || (await findRows(tx, auditCase, [row])).has(row)) return
  throw new Problem('not_found', '没有找到要评论的这一行，它可能还没有保存。请等页面显示“已保存”后再提交。')
}

async function nextRevision({ tx }: Context, auditCase: string, state: WorkbenchState, at: string): Promise<number> {
  const revision = state.revision + 1
  await advanceWorkbench(tx, auditCase, { ...state, revision }, at)
  return revision
}

async function noteComment(
  { journal }: Context,
  { row }: LoadedCase,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await journal({ action, subjectKind: 'case', subjectId: row.id, after, regionPath: row.region_path })
}

async function shown({ tx }: Context, auditCase: string, id: string) {
  const comment = await findComment(tx, auditCase, id)
  if (comment === undefined) throw new Problem('not_found', NO_COMMENT)
  return toComment(comment)
}
