import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import type { Block } from '../report-document.schema.ts'
import { sheetTable } from './sheet-table.ts'

/** The uneven flows of an option, and what it changes on the drawing; nothing where nobody entered any. */
export function studyTables(
  desk: Desk,
  id: string,
  option: { readonly id: string; readonly name: string },
): readonly Block[] {
  const own = (sheet: 'option_cash_flows' | 'scenario_flows') =>
    rowsOf(desk.input.data, sheet).filter(({ fields }) => fields['option'] === option.id)
  const [flows, changes] = [own('option_cash_flows'), own('scenario_flows')]
  return [
    ...(flows.length === 0
      ? []
      : sheetTable(desk, {
          sheet: 'option_cash_flows',
          section: id,
          title: `${option.name}的逐年净现金流`,
          rows: flows,
          columns: [
            ['year_number', 1],
            ['amount', 1],
          ],
          missing: '',
        })),
    ...(changes.length === 0
      ? []
      : sheetTable(desk, {
          sheet: 'scenario_flows',
          section: id,
          title: `${option.name}实施后流股的变化`,
          rows: changes,
          columns: [
            ['flow', 2],
            ['period', 1.4],
            ['change', 1],
            ['basis', 2],
          ],
          missing: '',
        })),
  ]
}
