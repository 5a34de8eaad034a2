import { exportAuditResults } from '@qingshen/contracts/cases.operations'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { CASE_EVENTS } from '@qingshen/core/casework/case-codes'
import { Problem } from '@qingshen/core/kernel/problem'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { caseResultsXlsx } from '@qingshen/documents/case-results/case-results-xlsx'
import { listCaseResults } from '@qingshen/store/casework/case-results'
import { requireLaw } from '../law/law-book.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'

const RESULTS: readonly CaseEvent[] = [
  'evaluated',
  'evaluation_failed',
  'accepted',
  'acceptance_failed',
  'acceptance_not_needed',
  'deemed_done',
  'reviewed',
  'result_published',
]
const MOST_ROWS = 50_000

/** The results of audits as a workbook, for the credit rating and the disclosure list; who took it is journalled. */
export const exportAuditResultsUseCase = useCase(
  exportAuditResults,
  async ({ deps, tx, caller, journal }, { query }) => {
    requireDay(query?.since, '/since')
    const found = await listCaseResults(tx, RESULTS, query ?? {}, MOST_ROWS + 1)
    if (found.length > MOST_ROWS) {
      throw new Problem('validation_failed', `结果超过 ${MOST_ROWS} 条，一个表装不下。请按年度或者起始日期分几次导出。`)
    }
    const rows = found.map(({ name, code, placeName, year, kind, law, event, onDay, clause }) => {
      const { document, article } = clauseChip(lawChain(deps.laws, law), clause)
      return {
        name,
        code,
        place: placeName,
        year,
        kind: AUDIT_KINDS.label(kind),
        law: requireLaw(deps.laws, law).title,
        result: CASE_EVENTS.is(event) ? CASE_EVENTS.label(event) : event,
        on: onDay,
        clause: `${document ?? ''}${article ?? clause}`,
      }
    })
    const subjectId = caller.actor.office?.id ?? 'cases'
    await journal({
      action: 'case.results_exported',
      subjectKind: 'office',
      subjectId,
      after: { ...query, rows: rows.length },
    })
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { bytes: await caseResultsXlsx(rows), type, name: '清洁生产审核结果.xlsx' }
  },
)
