import type { SheetId } from '@qingshen/core/workbench/all-sheets'

/** What is done with options, in the order of the work, and the sheets behind each page. */
export const OPTION_VIEWS = [
  { id: 'list', title: '汇总', sheets: ['options'] },
  { id: 'screening', title: '筛选', sheets: ['option_scores', 'option_criteria'] },
  { id: 'studies', title: '可行性', sheets: ['option_studies', 'option_cash_flows', 'scenario_flows'] },
  { id: 'work', title: '实施', sheets: ['option_work'] },
  { id: 'effects', title: '效果', sheets: ['option_effects', 'verified_effects'] },
  { id: 'settings', title: '设置', sheets: ['cost_boundaries'] },
] as const satisfies readonly { id: string; title: string; sheets: readonly SheetId[] }[]

export type OptionView = (typeof OPTION_VIEWS)[number]

/** The open page, and the sheet that is shown as a plain table instead of it. */
export interface OptionPlace {
  readonly view: OptionView
  readonly table: SheetId | null
}

/** Flows after an option are entered in a table or on the drawing. */
function isTableOnly(sheet: string | undefined): boolean {
  return sheet === 'scenario_flows'
}

/**
 * What an address stands for: a page by `view`, or by the sheet somebody was sent to. A sheet is shown as a plain table
 * where a row of it is named, as findings do, or where the table was asked for.
 */
export function optionPlace(address: Readonly<Record<string, string | undefined>>): OptionPlace {
  const { view, sheet, row, as } = address
  const sheets = (one: OptionView): readonly SheetId[] => one.sheets
  const ofSheet = OPTION_VIEWS.find((one) => sheets(one).some((id) => id === sheet))
  const found = ofSheet ?? OPTION_VIEWS.find(({ id }) => id === view) ?? OPTION_VIEWS[0]
  const isTable = ofSheet !== undefined && (row !== undefined || as === 'table' || isTableOnly(sheet))
  return { view: found, table: isTable ? (sheets(found).find((id) => id === sheet) ?? null) : null }
}
