import { z } from 'zod'
import { operation } from './operation.ts'
import { AbilitiesSchema, DaySchema, InstantSchema, line, list } from './wire.ts'

export const CalendarExceptionSchema = z.strictObject({
  date: DaySchema,
  kind: z.enum(['off', 'worked']),
  name: line(50),
})
export type CalendarException = z.infer<typeof CalendarExceptionSchema>

/** A year as it holds for a province; `own` is false where the province uses the country's year, `version` then 0. */
export const CalendarYearSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  state: z.enum(['seeded', 'confirmed']),
  source: line(500),
  own: z.boolean(),
  version: z.int32().min(0),
  changedAt: InstantSchema,
  workingDays: z.int().min(0).max(366),
  exceptions: list(CalendarExceptionSchema, 200),
})
export type CalendarYear = z.infer<typeof CalendarYearSchema>

export const WorkingCalendarSchema = z.strictObject({
  province: z.strictObject({ code: line(20), name: line() }).nullable(),
  /** The year of today, to begin with. */
  thisYear: z.int(),
  years: list(CalendarYearSchema, 101),
  abilities: AbilitiesSchema,
})
export type WorkingCalendar = z.infer<typeof WorkingCalendarSchema>

const province = line(20)

export const loadWorkingCalendar = operation({
  id: 'loadWorkingCalendar',
  method: 'get',
  path: '/api/working-days',
  summary: '工作日历：各年的休息日和调休上班日（不给省份时为本机构所在省，访客为全国）',
  public: true,
  query: z.strictObject({ province: province.optional() }),
  response: WorkingCalendarSchema,
  problems: ['not_found'],
})

export const saveWorkingYear = operation({
  id: 'saveWorkingYear',
  method: 'put',
  path: '/api/working-days/:province',
  summary: '录入或者更正一省某一年的工作日历，注明出处',
  permission: 'calendar.edit',
  params: z.strictObject({ province }),
  body: z.strictObject({
    year: z.int().min(2000).max(2100),
    version: z.int32().min(0),
    source: z.string().min(1).max(500),
    exceptions: list(CalendarExceptionSchema, 200),
  }),
  response: WorkingCalendarSchema,
  problems: ['not_found', 'forbidden', 'stale_version', 'validation_failed'],
})
