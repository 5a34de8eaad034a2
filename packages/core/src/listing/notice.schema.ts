import { z } from 'zod'
import { CitationSchema } from '../kernel/citation.ts'

const LocalDateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Why the enterprise is on the list: the fact found, where it was found, and the clause that makes it a ground. */
export const NoticeGroundSchema = z.object({
  ground: z.string(),
  label: z.string(),
  fact: z.string(),
  source: z.string(),
  citation: CitationSchema,
})
export type NoticeGround = z.infer<typeof NoticeGroundSchema>

/** One duty with its date, exactly as the `deadlines` calculation gives it. */
export const NoticeDutySchema = z.object({
  duty: z.string(),
  label: z.string(),
  due: LocalDateText,
  citation: CitationSchema,
  basis: z.array(z.string()),
})
export type NoticeDuty = z.infer<typeof NoticeDutySchema>

/** What follows when the duty is not carried out, by the law in force on the day of the notice. */
export const NoticeConsequenceSchema = z.object({
  text: z.string(),
  citation: CitationSchema,
})
export type NoticeConsequence = z.infer<typeof NoticeConsequenceSchema>

/**
 * The whole content of one written notice (书面通知), frozen when issued. Rendering adds layout, never words that
 * carry a right or a duty. A change after issue is a new version with its reason.
 */
export const NoticeContentSchema = z.object({
  issuer: z.string(),
  number: z.string(),
  title: z.string(),
  issuedOn: LocalDateText,
  version: z.number().int().min(1),
  reason: z.string().optional(),
  addressee: z.object({ name: z.string(), code: z.string().optional(), place: z.string().optional() }),
  list: z.object({
    title: z.string(),
    year: z.number().int(),
    publishedOn: LocalDateText,
    medium: z.string().optional(),
  }),
  decision: z.string(),
  grounds: z.array(NoticeGroundSchema),
  duties: z.array(NoticeDutySchema),
  consequences: z.array(NoticeConsequenceSchema),
  objection: z.string(),
  copies: z.array(z.string()),
})
export type NoticeContent = z.infer<typeof NoticeContentSchema>
