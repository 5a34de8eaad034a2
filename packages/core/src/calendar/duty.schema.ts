import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { DUTIES, DUTY_HOLDERS } from '../vocabulary/duty.ts'

/**
 * The event a period starts from: the three the list's calendar knows, or the receipt of a legal document, or an order
 * by an office.
 */
export const AnchorSchema = z.enum(['published', 'evaluated', 'accepted', 'document_received', 'ordered'])
export type Anchor = z.infer<typeof AnchorSchema>

/**
 * How a due date follows from its anchor. `months`/`years` are calendar periods from the anchor, clamped to the
 * month's last day. `fixed_day` is the day of the anchor's year, or of the next when the anchor is later; `end_of_year`
 * the 31 December `years` calendar years on: neither moves by suspension. `wider` leaves the length to the next wider
 * law that knows the duty. Three kinds are not of the list's calendar: `working_days` after the anchor, which need the
 * calendar of the year; `each_year`, a day of every year from `firstYear` years after the anchor to `lastYear` years
 * after the event `until`; `by_order`, the day the order itself sets. They do not move by suspension.
 */
export const DueRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), months: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('years'), years: z.number().int().positive() }),
  z.strictObject({
    kind: z.literal('fixed_day'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
  }),
  z.strictObject({ kind: z.literal('end_of_year'), years: z.number().int().nonnegative() }),
  z.strictObject({ kind: z.literal('working_days'), days: z.number().int().positive() }),
  z.strictObject({
    kind: z.literal('each_year'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
    firstYear: z.number().int().nonnegative(),
    until: z.literal('accepted'),
    lastYear: z.number().int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('by_order') }),
  z.strictObject({ kind: z.literal('wider') }),
])
export type DueRule = z.infer<typeof DueRuleSchema>

/**
 * One duty of one law (`duties.yaml`). `clause` is printed with the row, `basis` are further clauses it rests on (only
 * those in force on the publication date are given). `from`/`to` narrow the days on which the clause is in force.
 * `unless` names a duty whose presence makes this one superfluous.
 */
export const DutySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  clause: z.string().min(1),
  holder: DUTY_HOLDERS.schema,
  duty: DUTIES.schema,
  anchor: AnchorSchema,
  rule: DueRuleSchema,
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
  unless: DUTIES.schema.optional(),
  basis: z.array(z.string().min(1)).default([]),
  reading: z.string().min(1).optional(),
  text: z.string().min(1),
})
export type Duty = z.infer<typeof DutySchema>

/** The whole of a `duties.yaml`. */
export const DutiesFileSchema = z.array(DutySchema)
