import type { WorkbenchRow } from '../row.schema.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'

/** When a value was taken: before the audit's options were carried out, or after. */
export type Moment = 'before' | 'after'

/** The moments as they are printed. */
export const MOMENTS: Readonly<Record<Moment, string>> = { before: '审核前', after: '审核后' }

/** Which indicator system the audit is judged by; of several rows the first that names one counts. */
export type ChosenSystem = { readonly row: WorkbenchRow; readonly ref: string }

/** The indicator system the audit chose, or null. */
export function chosenSystem(data: WorkbenchData): ChosenSystem | null {
  for (const row of rowsOf(data, 'level_system')) {
    const ref = (row.fields['system'] ?? '').trim()
    if (ref !== '') return { row, ref }
  }
  return null
}

/** The year whose figures are the plant's at that moment, as the team states it; null where it does not. */
export function yearOfMoment(data: WorkbenchData, moment: Moment): string | null {
  return chosenSystem(data)?.row.fields[moment === 'before' ? 'year_before' : 'year_after'] ?? null
}
