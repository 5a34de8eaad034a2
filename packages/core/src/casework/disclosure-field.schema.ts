import { z } from 'zod'
import { AUDIT_GROUNDS } from '../vocabulary/audit-ground.ts'
import { DISCLOSURE_MEDIA, DISCLOSURE_PURPOSES } from '../vocabulary/disclosure.ts'
import { NO_SOURCE, datedEntry, hasSource } from './dated-entry.schema.ts'

const columnId = z.string().regex(/^[a-z][a-z0-9_]*$/)

/**
 * A column of a field that is a table. `quantity` is an exact decimal with one of the printed `units`; `ratio` a
 * decimal from 0 up (1.2 = 120 %); `choice` one of the codes.
 */
export const DisclosureColumnSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    id: columnId,
    label: z.string().min(1),
    required: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('quantity'),
    id: columnId,
    label: z.string().min(1),
    required: z.boolean().default(true),
    units: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    id: columnId,
    label: z.string().min(1),
    required: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    id: columnId,
    label: z.string().min(1),
    required: z.boolean().default(true),
    choices: z.array(z.strictObject({ code: columnId, label: z.string().min(1) })).min(2),
  }),
])
export type DisclosureColumn = z.infer<typeof DisclosureColumnSchema>

/** What the platform already knows and may put into a field, for the enterprise to confirm. */
export const DisclosurePrefillSchema = z.enum([
  'name',
  'legal_representative',
  'address',
  'audit_reason',
  'audit_progress',
  'evaluation_result',
  'acceptance_result',
])

/**
 * One field of a disclosure. `grounds` are the listing grounds that ask for it, none meaning all; an enterprise with
 * several grounds discloses the union. `mayBeSecret`: the enterprise may mark it as a trade secret; `mayNotApply`: false
 * where every enterprise that is asked for it has something to state.
 */
export const DisclosureFieldSchema = z
  .strictObject({
    ...datedEntry,
    purpose: DISCLOSURE_PURPOSES.schema,
    label: z.string().min(1),
    kind: z.enum(['text', 'long_text', 'table']),
    grounds: z.array(AUDIT_GROUNDS.schema).default([]),
    required: z.boolean(),
    mayBeSecret: z.boolean().default(false),
    mayNotApply: z.boolean().default(true),
    prefill: DisclosurePrefillSchema.optional(),
    columns: z.array(DisclosureColumnSchema).default([]),
    help: z.string().min(1).optional(),
  })
  .refine(hasSource, NO_SOURCE)
  .refine(({ kind, columns }) => (kind === 'table') === columns.length > 0, '只有表格（table）才有列，也必须有列。')
export type DisclosureField = z.infer<typeof DisclosureFieldSchema>

/** Where a purpose must be made public: at least one of `media`, unless `all`. `text` is the rule in Chinese. */
export const MediaRuleSchema = z
  .strictObject({
    ...datedEntry,
    purpose: DISCLOSURE_PURPOSES.schema,
    media: z.array(DISCLOSURE_MEDIA.schema).min(1),
    all: z.boolean().default(false),
    text: z.string().min(1),
  })
  .refine(hasSource, NO_SOURCE)
export type MediaRule = z.infer<typeof MediaRuleSchema>

/** One question an enterprise answers when it inspects itself: yes, no, or not applicable, with a remark. */
export const InspectionItemSchema = z
  .strictObject({ ...datedEntry, question: z.string().min(1), help: z.string().min(1).optional() })
  .refine(hasSource, NO_SOURCE)
export type InspectionItem = z.infer<typeof InspectionItemSchema>

/** The whole of a `disclosure.yaml`. */
export const DisclosureFileSchema = z.strictObject({
  fields: z.array(DisclosureFieldSchema).default([]),
  media: z.array(MediaRuleSchema).default([]),
  inspection: z.array(InspectionItemSchema).default([]),
})
export type DisclosureFile = z.infer<typeof DisclosureFileSchema>
