import { syncWorkbench } from '@qingshen/contracts/workbench.operations'
import { commentsBetween } from '@qingshen/store/workbench/comments'
import { rowsBetween } from '@qingshen/store/workbench/rows'
import { findWorkbench } from '@qingshen/store/workbench/workbenches'
import { useCase } from '../use-case.ts'
import { openWorkbench } from './opened-workbench.ts'
import { meetOthers } from './presence.ts'
import { toComment, toRow } from './row-view.ts'

const PAGE = 2_000

/**
 * What changed since a revision, page by page, and who is there. Revisions are given under a lock that is held to the
 * end of the writing transaction: once one can be read, everything up to it can be.
 */
export const syncWorkbenchUseCase = useCase(syncWorkbench, async (context, { params, body }) => {
  const { tx } = context
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  const people = await meetOthers(context, loaded, body.place)
  const now = (await findWorkbench(tx, params.case))?.revision ?? 0
  const rows = await rowsBetween(tx, params.case, { after: body.since, upTo: now, limit: PAGE + 1 })
  const read = endOfPage(rows, now)
  const comments = await commentsBetween(tx, params.case, { after: body.since, upTo: read, limit: PAGE + 1 })
  const revision = endOfPage(comments, read)
  return {
    revision,
    rows: rows.filter((row) => row.revision <= revision).map(toRow),
    comments: comments.filter((comment) => comment.revision <= revision).map(toComment),
    people,
    more: revision < now,
  }
})

/** The revision up to which a page is complete: one more than fits was asked for. */
function endOfPage(page: readonly { readonly revision: number }[], upTo: number): number {
  return page.length > PAGE ? (page[PAGE - 1]?.revision ?? upTo) : upTo
}
