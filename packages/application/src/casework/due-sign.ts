import type { DueSign } from '@qingshen/contracts/cases.schema'
import type { ObligationDraft } from '@qingshen/core/casework/recorded-case.schema'
import { daysLeft, trafficLight } from '@qingshen/core/calendar/traffic-light'
import { reminderRuleOn } from '@qingshen/core/casework/reminder-rule-on'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import { DUTIES_UNTIL } from '@qingshen/core/vocabulary/duty'
import type { LawBook } from '../law/law-book.ts'

/** Which law's thresholds light the signs, on which day. */
export type SignQuestion = { readonly laws: LawBook; readonly law: string; readonly today: LocalDate }

const DEFAULT_DUE_SOON_DAYS = 30

/** How an obligation stands today, and the days that are left (negative: late). */
export function dueSignOf(
  question: SignQuestion,
  { duty, due, state, isPaused, daysLate }: Pick<ObligationDraft, 'duty' | 'due' | 'state' | 'isPaused' | 'daysLate'>,
): { readonly sign: DueSign; readonly days: number } {
  const days = daysLeft(due, question.today)
  if (state === 'cancelled') return { sign: 'cancelled', days }
  if (state === 'fulfilled') return { sign: (daysLate ?? 0) > 0 ? 'done_late' : 'done', days }
  // a duty that runs until a day has been kept when the day is over
  if (DUTIES_UNTIL.includes(duty)) return { sign: days < 0 ? 'done' : 'on_time', days }
  return {
    sign: trafficLight({ due, on: question.today, isPaused, dueSoonWithin: dueSoonWithin(question, duty) }),
    days,
  }
}

function dueSoonWithin({ laws, law, today }: SignQuestion, duty: Duty): number {
  return reminderRuleOn(laws, { law, on: today }, duty)?.dueSoonWithin ?? DEFAULT_DUE_SOON_DAYS
}
