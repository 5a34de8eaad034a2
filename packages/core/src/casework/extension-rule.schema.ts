import { z } from 'zod'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import { NO_SOURCE, datedEntry, hasSource } from './dated-entry.schema.ts'

/** The event an extension's limit is counted from. */
export const ExtensionAnchorSchema = z.enum(['published', 'evaluated', 'due'])
export type ExtensionAnchor = z.infer<typeof ExtensionAnchorSchema>

/**
 * That a duty may be extended on application (`extensions.yaml`). `limit` is the last day an extension may reach:
 * calendar years or months from the first anchor of `anchors` whose day is known; `none` where the law sets no limit.
 * A duty without a rule is not extended.
 */
export const ExtensionRuleSchema = z
  .strictObject({
    ...datedEntry,
    duty: DUTIES.schema,
    grantedBy: z.array(OFFICE_LEVELS.schema).min(1),
    when: z.string().min(1),
    limit: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({
        kind: z.literal('years'),
        years: z.number().int().positive(),
        anchors: z.array(ExtensionAnchorSchema).min(1),
      }),
      z.strictObject({
        kind: z.literal('months'),
        months: z.number().int().positive(),
        anchors: z.array(ExtensionAnchorSchema).min(1),
      }),
    ]),
    text: z.string().min(1),
  })
  .refine(hasSource, NO_SOURCE)
export type ExtensionRule = z.infer<typeof ExtensionRuleSchema>

/** The whole of an `extensions.yaml`. */
export const ExtensionsFileSchema = z.array(ExtensionRuleSchema)
