import type { CalendarYear } from '@qingshen/contracts/calendar.operations'
import type { DayCell } from './month-days.ts'
import { weeksOf } from './month-days.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A month as weeks from Monday; days off and worked weekends carry a word and their name. */
export function MonthTable({ year, month }: { year: CalendarYear; month: number }) {
  return (
    <section className="card calendar-month">
      <h2>{month} 月</h2>
      <table aria-label={`${month} 月`}>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                <span className="visually-hidden">星期</span>
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, index) => (
            <tr key={index}>
              {week.map((cell, at) => (
                <Day key={cell?.date ?? `empty ${at}`} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Day({ cell }: { cell: DayCell | null }) {
  if (cell === null) return <td aria-hidden="true" />
  return (
    <td data-worked={cell.isWorked} title={cell.name ?? undefined}>
      {cell.day}
      {cell.mark === null ? null : <span className="calendar-mark">{cell.mark}</span>}
      {cell.name === null ? null : <span className="visually-hidden">{cell.name}</span>}
    </td>
  )
}
