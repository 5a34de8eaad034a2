/** The dates of one option, `YYYY-MM-DD`; null where nobody has entered one. */
export interface WorkDates {
  readonly id: string
  readonly planFrom: string | null
  readonly planTo: string | null
  readonly startedOn: string | null
  readonly finishedOn: string | null
}

/** A stretch of time as shares of the width, 0-1. */
export interface Stretch {
  readonly at: number
  readonly width: number
}

export interface GanttLine {
  readonly id: string
  readonly plan: Stretch | null
  /** From the start to the end, or to today while it goes on. */
  readonly actual: Stretch | null
  readonly isLate: boolean
}

export interface Gantt {
  /** `isYearHead`: the label that stays where there is little room. */
  readonly months: readonly (Stretch & { readonly label: string; readonly isYearHead: boolean })[]
  readonly lines: readonly GanttLine[]
  /** Where today is; null outside. */
  readonly today: number | null
}

/** More months than this are labelled by year alone. */
const MOST_LABELS = 12

/** The first label needs this many months before the next year's. */
const LABEL_ROOM = 4

/** The bars of a plan over whole months; null where no date stands at all. Unreadable dates count as none. */
export function ganttOf(works: readonly WorkDates[], today: string): Gantt | null {
  const read = works.map((work) => ({
    id: work.id,
    plan: stretchOf(dayOf(work.planFrom), dayOf(work.planTo)),
    actual: actualOf(dayOf(work.startedOn), dayOf(work.finishedOn), Temporal.PlainDate.from(today)),
    isLate: isLate(work, today),
  }))
  const days = read.flatMap(({ plan, actual }) => [plan, actual].flatMap((one) => (one === null ? [] : one)))
  const sorted = [...days].sort((a, b) => Temporal.PlainDate.compare(a, b))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = first.with({ day: 1 })
  const to = last.with({ day: 1 }).add({ months: 1 })
  const length = from.until(to).days
  const placed = (pair: Pair | null): Stretch | null => {
    if (pair === null) return null
    const [start, end] = pair
    return { at: from.until(start).days / length, width: (start.until(end).days + 1) / length }
  }
  const now = from.until(Temporal.PlainDate.from(today)).days / length
  return {
    months: monthsOf(from, to, length),
    lines: read.map(({ id, plan, actual, isLate: late }) => ({
      id,
      plan: placed(plan),
      actual: placed(actual),
      isLate: late,
    })),
    today: now >= 0 && now <= 1 ? now : null,
  }
}

type Pair = readonly [Temporal.PlainDate, Temporal.PlainDate]

function dayOf(text: string | null): Temporal.PlainDate | null {
  if (text === null) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

/** One date alone is that day; dates in the wrong order are put right, the checks speak of them. */
function stretchOf(from: Temporal.PlainDate | null, to: Temporal.PlainDate | null): Pair | null {
  const start = from ?? to
  const end = to ?? from
  if (start === null || end === null) return null
  return Temporal.PlainDate.compare(start, end) <= 0 ? [start, end] : [end, start]
}

function actualOf(
  started: Temporal.PlainDate | null,
  finished: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Pair | null {
  if (started === null || finished !== null) return stretchOf(started, finished)
  return Temporal.PlainDate.compare(started, today) <= 0 ? [started, today] : [started, started]
}

function isLate({ planTo, finishedOn }: WorkDates, today: string): boolean {
  return planTo !== null && (finishedOn ?? today) > planTo
}

function monthLabel({ year, month }: Temporal.PlainDate, isFirst: boolean): string {
  return isFirst || month === 1 ? `${year}年${month}月` : `${month}月`
}

function monthsOf(from: Temporal.PlainDate, to: Temporal.PlainDate, length: number) {
  const count = from.until(to, { largestUnit: 'months' }).months
  return Array.from({ length: count }, (_, index) => {
    const month = from.add({ months: index })
    const isYearHead = month.month === 1 || (index === 0 && 13 - month.month > LABEL_ROOM)
    const label = count > MOST_LABELS ? (isYearHead ? `${month.year}年` : '') : monthLabel(month, index === 0)
    return { label, isYearHead, at: from.until(month).days / length, width: month.daysInMonth / length }
  })
}
