import type { CalendarYear } from '@qingshen/contracts/calendar.operations'

/** One cell of a month: a day of it, with the exception that names it, or an empty cell before its first day. */
export type DayCell = {
  readonly day: number
  readonly date: string
  readonly isWorked: boolean
  readonly mark: '休' | '班' | null
  readonly name: string | null
}

/** The weeks of a month from Monday, with `null` where the month has no day. */
export function weeksOf({ year, exceptions }: Pick<CalendarYear, 'year' | 'exceptions'>, month: number) {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const byDate = new Map(exceptions.map((exception) => [exception.date, exception]))
  const cells: (DayCell | null)[] = Array.from({ length: first.dayOfWeek - 1 }, () => null)
  for (let day = 1; day <= first.daysInMonth; day += 1) {
    const date = first.with({ day })
    const exception = byDate.get(date.toString())
    const isWeekend = date.dayOfWeek >= 6
    cells.push({
      day,
      date: date.toString(),
      isWorked: exception === undefined ? !isWeekend : exception.kind === 'worked',
      mark: exception === undefined ? null : exception.kind === 'off' ? '休' : '班',
      name: exception?.name ?? null,
    })
  }
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => {
    return Array.from({ length: 7 }, (_each, day) => cells[week * 7 + day] ?? null)
  })
}
