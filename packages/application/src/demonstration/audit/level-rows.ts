import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { RowSet } from './rows.ts'
import { rowsOf } from './rows.ts'
import { NOT_APPLICABLE_BECAUSE, TEACHING_SYSTEM, TEACHING_VALUES } from './teaching-values.ts'

/** The level the plant wants to reach, by its own decision. */
const WANTED = {
  kind: 'own',
  level: 'II',
  basis: '企业清洁生产三年计划（虚构）',
  due_on: '2027-12-31',
}

/** The system by which the plant is judged, its values before and after the audit, and the level it is to reach. */
export function levelRows(audit: string): WorkbenchChange[] {
  const chosen = { system: TEACHING_SYSTEM, reason: '演示用：程序自带的虚构教学体系，不能用于真实的评定。' }
  const values = TEACHING_VALUES.map(([indicator, name, before, after, source]): RowSet => {
    const proof = before === '不适用' ? { proof: NOT_APPLICABLE_BECAUSE } : {}
    return { indicator, name, before, after, source, ...proof }
  })
  return [
    ...rowsOf(audit, 'level_system', [{ ...chosen, year_before: '2025', year_after: '2026' }]),
    ...levelValueRows(audit, values),
    ...rowsOf(audit, 'level_requirements', [WANTED]),
  ]
}

/** Values of indicators, each known by its number. */
export function levelValueRows(audit: string, values: readonly RowSet[]): WorkbenchChange[] {
  return rowsOf(audit, 'level_values', values, ({ indicator = '' }) => indicator)
}
