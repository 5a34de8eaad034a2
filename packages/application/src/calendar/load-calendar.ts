import type { WorkingDayCalendar } from '@qingshen/core/calendar/working-days'
import { workingDayCalendar } from '@qingshen/core/calendar/working-days'
import { loadWorkingDayYears } from '@qingshen/store/calendar/working-days'
import type { Tx } from '@qingshen/store/session/tx'

/** The path of the province in which a region lies. */
export function provinceOf(regionPath: string): string {
  return regionPath.split('/')[0] ?? regionPath
}

/** The working days as they hold at a place: its province's where it has entered a year, else the country's. */
export async function loadCalendarAt(tx: Tx, regionPath: string): Promise<WorkingDayCalendar> {
  return workingDayCalendar(await loadWorkingDayYears(tx, provinceOf(regionPath)))
}
