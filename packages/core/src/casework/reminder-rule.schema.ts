import { z } from 'zod'
import { DUTIES } from '../vocabulary/duty.ts'
import { NO_SOURCE, datedEntry, hasSource } from './dated-entry.schema.ts'

/**
 * When people are reminded of a duty (`reminders.yaml`). `daysBefore` and `daysAfter` are calendar days before and
 * after the due date on which one reminder is sent, 0 the day itself; `dueSoonWithin` days before the due date the
 * light turns from `on_time` to `due_soon`. `duties` none: every duty without a rule of its own.
 */
export const ReminderRuleSchema = z
  .strictObject({
    ...datedEntry,
    duties: z.array(DUTIES.schema).default([]),
    daysBefore: z.array(z.number().int().min(0).max(400)),
    daysAfter: z.array(z.number().int().min(1).max(400)),
    dueSoonWithin: z.number().int().min(0).max(400),
    text: z.string().min(1),
  })
  .refine(hasSource, NO_SOURCE)
export type ReminderRule = z.infer<typeof ReminderRuleSchema>

/** The whole of a `reminders.yaml`. */
export const RemindersFileSchema = z.array(ReminderRuleSchema)
