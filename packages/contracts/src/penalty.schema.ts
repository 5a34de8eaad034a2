import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { z } from 'zod'
import { ClauseChipSchema, EvidenceSchema } from './listing.schema.ts'
import { AbilitiesSchema, AbilitySchema, DaySchema, IdSchema, line, list } from './wire.ts'

export const ORDER_KINDS = ['publish', 'correct', 'audit'] as const
export const OrderKindSchema = z.enum(ORDER_KINDS)
export type OrderKind = z.infer<typeof OrderKindSchema>

/** An order to publish, to correct or to begin the audit. */
export const OrderSchema = z.strictObject({
  id: IdSchema,
  kind: OrderKindSchema,
  title: line(300),
  clause: ClauseChipSchema,
  /** The breach it is about, where it names one. */
  breach: BREACHES.schema.nullable(),
  number: line(200).nullable(),
  office: line(300),
  issuedOn: DaySchema,
  due: DaySchema,
  reason: line(4000),
  evidence: EvidenceSchema.nullable(),
  /** `open` within its time, `unmet` when it ran out, `done` when the enterprise published, `met` when confirmed. */
  state: z.enum(['open', 'unmet', 'done', 'met']),
  /** The day on which the enterprise did what was ordered, as far as the case shows it. */
  doneOn: DaySchema.nullable(),
  metOn: DaySchema.nullable(),
  metNote: line(4000).nullable(),
  /** May the reader confirm it, and if not why. */
  confirm: AbilitySchema,
})
export type OrderView = z.infer<typeof OrderSchema>

/** Where and when a penalty was made known. */
export const PenaltyPublicationSchema = z.strictObject({
  id: IdSchema,
  place: line(300),
  link: line(1000).nullable(),
  onDay: DaySchema,
})

export const PenaltySchema = z.strictObject({
  id: IdSchema,
  number: line(200),
  breach: BREACHES.schema,
  actOn: DaySchema,
  decidedOn: DaySchema,
  office: line(300),
  basis: z.enum(['act_day', 'decision_day']),
  article: ClauseChipSchema,
  via: ClauseChipSchema.nullable(),
  comparison: line(4000).nullable(),
  measure: line(1000),
  /** Yuan, exact; null: no fine. */
  amount: line(20).nullable(),
  payBy: DaySchema.nullable(),
  reason: line(4000),
  order: IdSchema.nullable(),
  evidence: EvidenceSchema.nullable(),
  settledOn: DaySchema.nullable(),
  settledNote: line(4000).nullable(),
  /** May the reader record that it was carried out, and if not why. */
  settle: AbilitySchema,
  publications: list(PenaltyPublicationSchema, 100),
})
export type PenaltyView = z.infer<typeof PenaltySchema>

/** Orders and penalties of a case with what the reader may do. */
export const EnforcementSchema = z.strictObject({
  case: IdSchema,
  version: z.int32(),
  orders: list(OrderSchema, 200),
  penalties: list(PenaltySchema, 200),
  /** Orders the law of the case knows, with their titles and clauses. */
  orderKinds: list(z.strictObject({ kind: OrderKindSchema, title: line(300), clause: ClauseChipSchema }), 5),
  abilities: AbilitiesSchema,
})
export type Enforcement = z.infer<typeof EnforcementSchema>

/** An article by which a breach may be punished. */
export const PenaltyOptionSchema = z.strictObject({
  basis: z.enum(['act_day', 'decision_day']),
  article: ClauseChipSchema,
  via: ClauseChipSchema.nullable(),
  authority: line(500),
  measure: line(1000),
  onRefusal: line(500).nullable(),
  min: line(20).nullable(),
  max: line(20).nullable(),
  rangeKnown: z.boolean(),
  needsOrder: z.boolean(),
})
export type PenaltyOptionView = z.infer<typeof PenaltyOptionSchema>

export const PenaltyOptionsSchema = z.strictObject({
  options: list(PenaltyOptionSchema, 50),
  comparisonNeeded: z.boolean(),
  /** Penalties of the case for the same breach on the same day: one act is fined once. */
  earlier: list(z.strictObject({ number: line(200), decidedOn: DaySchema, office: line(300) }), 200),
  timeRules: list(z.strictObject({ clause: ClauseChipSchema, text: line(1000) }), 10),
  publishedAt: list(z.strictObject({ clause: ClauseChipSchema, place: line(300) }), 10),
})
export type PenaltyOptionsView = z.infer<typeof PenaltyOptionsSchema>

/** A penalty on the public list. */
export const PublicPenaltySchema = z.strictObject({
  id: IdSchema,
  name: line(300),
  code: line(40).nullable(),
  placeName: line(300),
  number: line(200),
  breach: BREACHES.schema,
  breachText: line(300),
  article: line(300),
  measure: line(1000),
  amount: line(20).nullable(),
  office: line(300),
  decidedOn: DaySchema,
  settled: z.boolean(),
  publishedAt: list(z.strictObject({ place: line(300), link: line(1000).nullable(), onDay: DaySchema }), 100),
})
export type PublicPenalty = z.infer<typeof PublicPenaltySchema>
