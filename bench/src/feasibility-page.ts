import { appraise } from '@qingshen/core/finance/feasibility'
import { sensitivity } from '@qingshen/core/finance/sensitivity'
import { tornado } from '@qingshen/core/finance/tornado'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import { studySensitivity } from '@qingshen/core/workbench/options/study-of'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { CASES_OF_OPTION, feasibilityOptions, plainFeasibility } from './plain-feasibility.ts'
import { race } from './runner.ts'

/** What the page of the options does at each change, in the browser: times in milliseconds, ascending, by contender. */
export async function timesInPage(rows: number, rounds: number, method: AuditMethod) {
  const options = feasibilityOptions(rows)
  const data = workbenchData(rowsOfOptions(options))
  return await race(
    [
      {
        name: 'exact with sensitivity',
        run: () => options.map((each) => ({ ...appraise(each), bars: tornado(sensitivity(each)) })),
      },
      {
        name: 'from the rows',
        run: () => optionsOf(data, method).map(({ study }) => (study === null ? null : studySensitivity(study))),
      },
      { name: 'plain', run: () => Array.from({ length: CASES_OF_OPTION }, () => plainFeasibility(options)) },
    ],
    rounds,
  )
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
