import { sql } from 'kysely'
import { caseCondition } from '../casework/case-filter.ts'
import { caseReach } from '../casework/case-reach.ts'
import type { CaseRow } from '../casework/cases.ts'
import type { Tx } from '../session/tx.ts'

const COUNT_UP_TO = 10_000

/**
 * A page of the cases within reach whose audit is in the workbench, the latest changed first; `withEmpty`: also the open
 * ones of which nothing has been entered. `isCapped`: there are at least that many.
 */
export async function findWorkbenches(
  tx: Tx,
  filter: { readonly text: string | undefined; readonly withEmpty: boolean },
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: CaseRow[]; total: number; isCapped: boolean }> {
  const begun = filter.withEmpty
    ? sql`(workbench.audit_case is not null or not audit_case.is_ended)`
    : sql`workbench.audit_case is not null`
  const source = sql`case_search as audit_case left join workbench on workbench.audit_case = audit_case.id
    where ${await caseReach(tx)} and ${caseCondition({ text: filter.text })} and ${begun}`
  const found = await sql<CaseRow>`select audit_case.* from ${source}
    order by workbench.changed_at desc nulls last, audit_case.opened_on desc, audit_case.id
    limit ${page.limit} offset ${page.offset}`.execute(tx)
  const counted = await sql<{ total: number }>`
    select count(*) as total from (select 1 from ${source} limit ${COUNT_UP_TO + 1}) as capped`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  return { rows: [...found.rows], total: Math.min(total, COUNT_UP_TO), isCapped: total > COUNT_UP_TO }
}
