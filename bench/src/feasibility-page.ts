import { appraise } from '@qingshen/core/finance/feasibility'
import { sensitivity } from '@qingshen/core/finance/sensitivity'
import { tornado } from '@qingshen/core/finance/tornado'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import { studySensitivity } from '@qingshen/core/workbench/options/study-of'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { CASES_OF_OPTION, feasibilityOptions, plainFeasibility } from './plain-feasibility.ts'

/** What is timed in the page, by name; each does its whole work once. */
export function contendersInPage(rows: number, method: AuditMethod) {
  const options = feasibilityOptions(rows)
  const data = workbenchData(rowsOfOptions(options))
  return {
    exact: () => options.map((each) => ({ ...appraise(each), bars: tornado(sensitivity(each)) })),
    fromRows: () => optionsOf(data, method).map(({ study }) => (study === null ? null : studySensitivity(study))),
    plain: () => Array.from({ length: CASES_OF_OPTION }, () => plainFeasibility(options)),
  }
}

/** The same options as rows of the sheets. */
function rowsOfOptions(options: ReturnType<typeof feasibilityOptions>): WorkbenchRow[] {
  return options.flatMap(({ id, investment, annualGain }, position) => {
    const row = { position, version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
    const study = {
      option: id,
      income: '0',
      saving: String(annualGain),
      depreciation_years: '10',
      tax_rate: '25',
      discount_rate: '8',
      base_rate: '6',
    }
    return [
      { ...row, id, sheet: 'options', fields: { name: id, investment: String(investment), state: 'accepted' } },
      { ...row, id: `${id}-study`, sheet: 'option_studies', fields: study },
    ]
  })
}
