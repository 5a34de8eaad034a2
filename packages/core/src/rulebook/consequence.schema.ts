import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { BREACHES } from '../vocabulary/breach.ts'
import { DEPARTMENTS } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'

/** Sums in yuan as exact decimal text; null where the clause names no lower or upper bound. */
const AmountSchema = z.strictObject({
  min: z.string().regex(/^\d+$/).nullable(),
  max: z.string().regex(/^\d+$/).nullable(),
})

/** Offices that may impose a sanction: a department on some levels. */
const CompetenceSchema = z.strictObject({
  department: DEPARTMENTS.schema,
  levels: z.array(OFFICE_LEVELS.schema).min(1),
})
export type Competence = z.infer<typeof CompetenceSchema>

/**
 * What follows from a breach (`consequences.yaml`). In force by the date of the act: the dates of the clause's
 * document, narrowed by `from`/`to`. `measure` is the Chinese sentence for notices; `amountYuan` stands only where a
 * sum was read in a source, `appliesClauses` are the statutory articles the clause itself points to. `competence` stands
 * only where the clause says who, `publishedAt` where a sanctioned enterprise is to be made known; such an entry is no
 * penalty itself.
 */
export const SanctionSchema = z.strictObject({
  kind: z.literal('sanction'),
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  acts: z.array(BREACHES.schema).min(1),
  who: z.enum(['enterprise', 'consultancy', 'official']),
  clause: z.string().min(1),
  appliesClauses: z.array(z.string().min(1)).default([]),
  authority: z.string().min(1),
  competence: z.array(CompetenceSchema).min(1).optional(),
  publishedAt: z.string().min(1).optional(),
  measure: z.string().min(1),
  onRefusal: z.string().min(1).optional(),
  amountYuan: AmountSchema.optional(),
  amountWhen: z.enum(['at_once', 'on_refusal']).optional(),
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
  reading: z.string().min(1).optional(),
})
export type Sanction = z.infer<typeof SanctionSchema>

/** Which law judges an old act: in force by the date of judging, not of the act. */
export const TimeRuleSchema = z.strictObject({
  kind: z.literal('time_rule'),
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  clause: z.string().min(1),
  text: z.string().min(1),
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
})
export type TimeRule = z.infer<typeof TimeRuleSchema>

export const ConsequenceSchema = z.discriminatedUnion('kind', [SanctionSchema, TimeRuleSchema])
export type Consequence = z.infer<typeof ConsequenceSchema>

/** The whole of a `consequences.yaml`. */
export const ConsequencesFileSchema = z.array(ConsequenceSchema)
