import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deadline, LawWithDuties } from '../calendar/deadlines.ts'
import { deadlines } from '../calendar/deadlines.ts'
import type { Duty as DutyRow } from '../calendar/duty.schema.ts'
import { workingDayCalendar } from '../calendar/working-days.ts'
import { addDays } from '../kernel/local-date.ts'
import type { Duty } from '../vocabulary/duty.ts'
import type { CaseDutyEvents } from './case-duties.ts'
import { caseDuties, dutyResolver } from './case-duties.ts'
import { obligationChanges } from './obligation-changes.ts'
import { obligationsOf } from './obligations-of.ts'
import type { RecordedEvent } from './recorded-case.schema.ts'

function duty(name: Duty, anchor: DutyRow['anchor'], rule: DutyRow['rule']): DutyRow {
  return { id: name, clause: `A-${name}`, holder: 'enterprise', duty: name, anchor, rule, basis: [], text: name }
}

const LAW: LawWithDuties = {
  id: 'a',
  inForceFrom: '2005-01-01',
  duties: [
    duty('disclose', 'published', { kind: 'months', months: 1 }),
    duty('submit_report', 'published', { kind: 'years', years: 1 }),
    duty('evaluation', 'published', { kind: 'fixed_day', month: 8, day: 31 }),
    duty('acceptance', 'evaluated', { kind: 'years', years: 1 }),
    duty('next_round', 'accepted', { kind: 'years', years: 5 }),
    duty('annual_disclosure', 'published', {
      kind: 'each_year',
      month: 3,
      day: 15,
      firstYear: 1,
      until: 'accepted',
      lastYear: 3,
    }),
    duty('interim_disclosure', 'document_received', { kind: 'working_days', days: 5 }),
  ],
} as unknown as LawWithDuties
