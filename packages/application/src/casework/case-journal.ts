import { listCaseJournal } from '@qingshen/contracts/cases.operations'
import { caseActionText, PREPARING_ACTIONS } from '@qingshen/core/casework/case-actions'
import { entriesOfSubject } from '@qingshen/store/journal/entries-of-subject'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { loadCaseFor } from './loaded-case.ts'

/** What the journal says about a case to whoever may see the case; what the enterprise prepares only to its own side. */
export const listCaseJournalUseCase = useCase(listCaseJournal, async (context, { params, query }) => {
  const { actor, row } = await loadCaseFor(context, params.case)
  const isOwn = actor.as === 'enterprise' || actor.as === 'delegate'
  const page = pageOf(query)
  const about = { kind: 'case', id: row.id, hidden: isOwn ? [] : PREPARING_ACTIONS }
  const { rows, total } = await entriesOfSubject(context.tx, about, page)
  const items = rows.map(({ id, at, action, officeName, isProgram, hash, isSealed }) => ({
    id,
    at,
    title: caseActionText(action),
    actor: officeName ?? (isProgram ? '系统' : '企业一方'),
    hash,
    isSealed,
  }))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
