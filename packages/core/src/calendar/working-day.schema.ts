import { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { LocalDateSchema, isLocalDate, plainDate } from '../kernel/local-date.ts'

/** A weekday that is off, or a Saturday or Sunday that is worked. `name` says why (a holiday's name). */
export const WorkingDayExceptionSchema = z.strictObject({
  date: LocalDateSchema,
  kind: z.enum(['off', 'worked']),
  name: z.string().min(1).max(50),
})
export type WorkingDayException = z.infer<typeof WorkingDayExceptionSchema>

/** The working days of one calendar year: Monday to Friday, but for the exceptions. */
export const WorkingDayYearSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  exceptions: z.array(WorkingDayExceptionSchema).max(200),
})
export type WorkingDayYear = z.infer<typeof WorkingDayYearSchema>

const issue = defineIssues({
  exception_of_other_year: {
    severity: 'error',
    template: '{date}不在{year}年。请改正日期，或者在那一年里登记。',
  },
  exception_no_date: { severity: 'error', template: '{date}这一天不存在。请改正日期。' },
  exception_without_name: { severity: 'error', template: '{date}没有写明名称。请填写，例如“国庆节”。' },
  exception_repeated: { severity: 'error', template: '{date}出现了两次。请只留一条。' },
  off_on_weekend: {
    severity: 'error',
    template: '{date}是周末，本来就不上班，不必登记为休息日。请删去，或者核对日期。',
  },
  worked_on_weekday: {
    severity: 'error',
    template: '{date}不是周末，本来就上班，不必登记为调休上班日。请删去，或者核对日期。',
  },
})

/** What is wrong in a year's exceptions, all at once; pointers begin at `/exceptions`. */
export function workingDayYearIssues({ year, exceptions }: WorkingDayYear): Issue[] {
  const seen = new Set<string>()
  return exceptions.flatMap(({ date, kind, name }, index): Issue[] => {
    const pointer = `/exceptions/${index}/date`
    if (!isLocalDate(date)) return [issue('exception_no_date', pointer, { date })]
    if (name.trim() === '') return [issue('exception_without_name', `/exceptions/${index}/name`, { date })]
    if (plainDate(date).year !== year) return [issue('exception_of_other_year', pointer, { date, year })]
    if (seen.has(date)) return [issue('exception_repeated', pointer, { date })]
    seen.add(date)
    if (kind === 'off' && isWeekend(date)) return [issue('off_on_weekend', pointer, { date })]
    if (kind === 'worked' && !isWeekend(date)) return [issue('worked_on_weekday', pointer, { date })]
    return []
  })
}

/** True for a Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return plainDate(date).dayOfWeek >= 6
}
