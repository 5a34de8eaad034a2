import { can } from '@qingshen/core/access/can'
import { reportRecipientsOn } from '@qingshen/core/casework/submission-parts-on'
import { Problem } from '@qingshen/core/kernel/problem'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { findCase } from '@qingshen/store/casework/cases'
import type { FileRow } from '@qingshen/store/files/files'
import { isReportFile } from '@qingshen/store/submission/submission-files'
import { officeOfCaller } from '../casework/loaded-case.ts'
import { today } from '../deps.ts'
import { StoredGroundsSchema } from '../listing/entry-schemas.ts'
import type { Context } from '../use-case.ts'

/**
 * Refuses a confidential file of a report to an office that does not receive the report: it is for the departments the
 * law of the case names and the one in charge of the case, and for the offices of the province. The enterprise, whom it
 * gave the case to, and the assessment centre read it as far as they see the case.
 * @throws Problem forbidden
 */
export async function requireReportReader(context: Context, file: FileRow): Promise<void> {
  const { deps, tx, caller } = context
  const actsOnCases = can(caller.actor, 'case.act', null).allowed
  if (!actsOnCases || file.audit_case === null || !(await isReportFile(tx, file.id))) return
  const office = await officeOfCaller(tx, caller)
  if (office === null || office.level === 'province') return
  const row = await findCase(tx, file.audit_case)
  const grounds = StoredGroundsSchema.parse(row.grounds).map(({ ground }) => ground)
  const question = { law: row.law, on: row.submitted_on ?? today(deps) }
  const received = reportRecipientsOn(deps.laws, question, { grounds, isCentrallyOwned: true })
  const departments = new Set([row.department, ...received.map(({ department }) => department)])
  if (office.capacities.some((capacity) => departments.has(capacity))) return
  const names = [...departments].map((each) => ACTING_DEPARTMENTS.label(each)).join('、')
  throw new Problem(
    'forbidden',
    `这是审核报告的保密材料，只由依法接收报告的部门（${names}）、省级主管部门和审核中心查看。工作需要的，请向接收报告的部门提出。`,
    [],
    { reason: 'other_department' },
  )
}
