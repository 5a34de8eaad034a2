import type { DatedDuty } from './dated-duty.schema.ts'
import type { DutyEvents } from './dated-duties.ts'
import { datedDuties } from './dated-duties.ts'
import type { LawWithDuties, ResolvedCaseDuty } from './deadlines.ts'
import { listDuties, resolveCaseDuties } from './deadlines.ts'
import { caseDueDates } from './due-date.ts'
import type { WorkingDayCalendar } from './working-days.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { addDays, plainDate } from '../kernel/local-date.ts'
import { Problem } from '../kernel/problem.ts'
import type { CaseDuty, RecordedEvent } from '../casework/recorded-case.schema.ts'

/** The duties of a law on a day. */
export type DutyResolver = (day: LocalDate) => readonly ResolvedCaseDuty[]

/** A resolver that looks every day up once; for the many cases of one law. On days before the law it knows none. */
export function dutyResolver(laws: readonly LawWithDuties[], law: string): DutyResolver {
  const known = new Map<LocalDate, readonly ResolvedCaseDuty[]>()
  return (day) => {
    const found = known.get(day) ?? resolveOrNone(laws, law, day)
    known.set(day, found)
    return found
  }
}

function resolveOrNone(laws: readonly LawWithDuties[], law: string, day: LocalDate): readonly ResolvedCaseDuty[] {
  try {
    return resolveCaseDuties(laws, law, day)
  } catch (error) {
    if (error instanceof Problem && error.code === 'law_not_in_force') return []
    throw error
  }
}

/** What a case's duties run from; `published` null for a case that is on no list. */
export type CaseDutyEvents = Omit<DutyEvents, 'published'> & {
  readonly published: LocalDate | null
  readonly events: readonly RecordedEvent[]
}

/** The day of the reckoning and the working days as they hold where the case lies. */
export type ReckoningDay = { readonly today: LocalDate; readonly calendar: WorkingDayCalendar }

/**
 * The duties the law lays on a case: those of the list with the very dates `deadlines` gives, one a year for what comes
 * every year (up to the end of the next year, `occurrence` the year in which it is due), and those that a document
 * received opens (`occurrence` the event).
 */
export function caseDuties(resolve: DutyResolver, events: CaseDutyEvents, at: ReckoningDay): CaseDuty[] {
  return [...publishedDuties(resolve, events, at), ...documentDuties(resolve, events.events, at)]
}

function publishedDuties(resolve: DutyResolver, events: CaseDutyEvents, { today }: ReckoningDay): CaseDuty[] {
  const { published } = events
  if (published === null) return []
  const resolved = resolve(published)
  const once = datedDuties(listDuties(resolved), { ...events, published }, today)
  const yearly = resolved.flatMap((each) => yearlyDuties(each, published, events.accepted, today))
  return [...once, ...yearly].map((duty) => ({ ...duty, openedBy: null, missingYear: null }))
}

/** Every year's obligation begins with the year in which it is due, when the year it tells of is over. */
function yearlyDuties(
  resolved: ResolvedCaseDuty,
  published: LocalDate,
  accepted: LocalDate | null,
  today: LocalDate,
): DatedDuty[] {
  if (resolved.rule.kind !== 'each_year' || resolved.duty.anchor !== 'published') return []
  const horizon = `${plainDate(today).year + 1}-12-31`
  const dates = caseDueDates(resolved.rule, published, { horizon, ...(accepted === null ? {} : { until: accepted }) })
  if (!dates.known) return []
  return dates.value.map((computedDue) => {
    const occurrence = String(plainDate(computedDue).year)
    return { ...named(resolved), occurrence, anchorOn: `${occurrence}-01-01`, computedDue, isPaused: false }
  })
}

function documentDuties(resolve: DutyResolver, events: readonly RecordedEvent[], at: ReckoningDay): CaseDuty[] {
  return events
    .filter(({ due }) => due === null)
    .flatMap((event) =>
      event.opens.flatMap((opened) => {
        const resolved = resolve(event.onDay).find(({ duty }) => duty.duty === opened)
        return resolved?.duty.anchor === 'document_received' ? [documentDuty(resolved, event, at)] : []
      }),
    )
}

function documentDuty(resolved: ResolvedCaseDuty, { id, onDay }: RecordedEvent, { calendar }: ReckoningDay): CaseDuty {
  const common = { ...named(resolved), occurrence: id, anchorOn: onDay, isPaused: false, openedBy: id }
  const dates = caseDueDates(resolved.rule, onDay, { calendar })
  if (dates.known) return { ...common, computedDue: dates.value[0] ?? onDay, missingYear: null }
  const { missingYear } = dates
  const first = `${missingYear}-01-01`
  const earliest = first > onDay ? first : addDays(onDay, 1)
  const text = `${common.text}（${missingYear}年的工作日历尚未录入，期限还不能确定，不早于${earliest}；录入后自动算出）`
  return { ...common, text, computedDue: earliest, missingYear }
}

function named({ duty: { duty, clause, holder, text }, basis }: ResolvedCaseDuty) {
  return { duty, clause, basis: [...basis], holder, text }
}
