import { z } from 'zod'
import { DatedDutySchema } from '../calendar/dated-duty.schema.ts'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { DUTIES } from '../vocabulary/duty.ts'

/** What happened to a case, as far as duties follow from it; in the order of its recording. */
export const RecordedEventSchema = z.strictObject({
  id: z.string(),
  onDay: LocalDateSchema,
  clause: z.string(),
  title: z.string(),
  /** The last day an order itself sets. */
  due: LocalDateSchema.nullable(),
  fulfils: z.array(DUTIES.schema),
  opens: z.array(DUTIES.schema),
  /** Duties that count as not discharged after all, such as the report's when it is returned. */
  reopens: z.array(DUTIES.schema).optional(),
  /** Which one of a duty that comes more than once it discharges or lays on the case; null: not said. */
  occurrence: z.string().nullable().optional(),
  /** It corrects what was done before and discharges nothing anew. */
  isCorrection: z.boolean().optional(),
})
export type RecordedEvent = z.infer<typeof RecordedEventSchema>

/**
 * A duty of a case. `openedBy` is the event that laid it on the case, null where the law alone does. `missingYear` is set
 * where the last day needs the working days of a year the calendar lacks: `computedDue` is then that year's first day,
 * before which it cannot be due.
 */
export const CaseDutySchema = DatedDutySchema.extend({
  openedBy: z.string().nullable(),
  missingYear: z.number().int().nullable().default(null),
})
export type CaseDuty = z.infer<typeof CaseDutySchema>

/** A case as its obligations are computed from it: the duties the law lays on it, extensions granted, what happened. */
export const RecordedCaseSchema = z.strictObject({
  duties: z.array(CaseDutySchema),
  extensions: z.array(z.strictObject({ duty: DUTIES.schema, to: LocalDateSchema })),
  events: z.array(RecordedEventSchema),
  /** The day on which the case ended; null while it runs. */
  endedOn: LocalDateSchema.nullable(),
  /** It ended because it should not have been: what was ordered on it is owed no more either. */
  isVoid: z.boolean().optional(),
})
export type RecordedCase = z.infer<typeof RecordedCaseSchema>

/** One obligation. `computedDue` follows from the law and the shutdowns alone, `due` also from extensions. */
export const ObligationDraftSchema = CaseDutySchema.extend({
  due: LocalDateSchema,
  state: z.enum(['open', 'fulfilled', 'cancelled']),
  fulfilledBy: z.string().nullable(),
  fulfilledOn: LocalDateSchema.nullable(),
  daysLate: z.number().int().nonnegative().nullable(),
})
export type ObligationDraft = z.infer<typeof ObligationDraftSchema>
