import { decimal, decimalText, isDecimalText } from '../../kernel/decimal.ts'
import type { OptionState } from '../../vocabulary/option-codes.ts'
import { OPTION_STATES } from '../../vocabulary/option-codes.ts'
import { replacements } from '../options/replacements.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'

/**
 * What an option changes on a flow in a period: `change` in the unit of the flow's layer, exact decimal text, a fall is
 * negative; '0' holds the flow where it is.
 */
export type ScenarioChange = {
  readonly row: string
  readonly option: string
  readonly optionName: string
  readonly flow: string
  readonly change: string
}

/**
 * An option of the audit as a scenario may take it in. `isUsual`: found feasible, being carried out or done, and not replaced
 * by another that is.
 */
export type ScenarioOption = {
  readonly id: string
  readonly name: string
  readonly state: OptionState
  readonly isUsual: boolean
  /** How many flows it changes in the period. */
  readonly changes: number
}

const USUAL: ReadonlySet<OptionState> = new Set(['accepted', 'doing', 'done'])

/** What options change in a period, and the ids of rows that cannot be counted: something they need is gone or empty. */
export function scenarioChanges(data: WorkbenchData, period: string) {
  const options = new Map(rowsOf(data, 'options').map((row) => [row.id, row]))
  const flows = new Set(rowsOf(data, 'flows').map(({ id }) => id))
  const changes: ScenarioChange[] = []
  const leftOut: string[] = []
  for (const { id, fields } of rowsOf(data, 'scenario_flows')) {
    if (fields['period'] !== undefined && fields['period'] !== period) continue
    const { option = '', flow = '', change = '' } = fields
    const found = options.get(option)
    const isWhole = found !== undefined && flows.has(flow) && isDecimalText(change) && fields['period'] === period
    if (!isWhole) leftOut.push(id)
    else {
      const exact = decimalText(decimal(change))
      changes.push({ row: id, option, optionName: nameOf(found), flow, change: exact })
    }
  }
  return { changes, leftOut }
}

/** Every option of the audit in order, with what it changes in a period. */
export function scenarioOptions(data: WorkbenchData, period: string): ScenarioOption[] {
  const { changes } = scenarioChanges(data, period)
  const rows = rowsOf(data, 'options')
  const stateOf = new Map(rows.map((row) => [row.id, stateOfRow(row)]))
  const replacedBy = replacements(rows)
  const isUsual = (id: string): boolean => USUAL.has(stateOf.get(id) ?? 'proposed')
  return rows.map((row) => {
    const state = stateOfRow(row)
    const other = replacedBy.get(row.id)
    const isReplaced = other !== undefined && isUsual(other)
    const own = new Set(changes.filter(({ option }) => option === row.id).map(({ flow }) => flow))
    return { id: row.id, name: nameOf(row), state, isUsual: isUsual(row.id) && !isReplaced, changes: own.size }
  })
}

function stateOfRow({ fields }: WorkbenchRow): OptionState {
  const stated = fields['state'] ?? ''
  return OPTION_STATES.is(stated) ? stated : 'proposed'
}

function nameOf({ fields }: WorkbenchRow): string {
  return fields['name'] ?? '（没有名称的方案）'
}
