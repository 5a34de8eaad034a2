import { z } from 'zod'
import { MethodMarkSchema } from '../workbench/audit-method.schema.ts'
import { ReportStyleSchema, ReportVariantSchema } from './report-document.schema.ts'
import { COVER_VALUES, ReportPartSchema } from './report-template.schema.ts'

const Id = z.string().max(64)
const Title = z.string().max(200)
const Clauses = z.array(z.string().max(100)).max(20)

/**
 * A section as it holds for one audit: level 1 is a chapter; the clauses it answers, the nearest law's first; the reading
 * that states a doubt.
 */
const SectionInForceSchema = z.strictObject({
  id: Id,
  level: z.int().min(1).max(3),
  title: Title,
  isNumbered: z.boolean(),
  variants: z.array(ReportVariantSchema).max(2),
  parts: z.array(ReportPartSchema).max(50),
  guidance: z.string().max(2000).nullable(),
  mark: MethodMarkSchema,
  clauses: Clauses,
  reading: z.string().max(100).nullable(),
  origin: Id,
})
export type SectionInForce = z.infer<typeof SectionInForceSchema>

/**
 * The template of the report of one audit: what the law in force on the day asks for, sections in the order of the
 * outline; `demands` are what clauses want to find, with the sections that answer it.
 */
export const ReportTemplateSchema = z.strictObject({
  law: Id,
  on: z.string().max(10),
  titles: z.strictObject({ evaluation: Title, acceptance: Title }),
  cover: z.array(z.strictObject({ id: Id, label: z.string().max(100), value: z.enum(COVER_VALUES) })).max(30),
  style: ReportStyleSchema,
  sections: z.array(SectionInForceSchema).max(200),
  demands: z
    .array(
      z.strictObject({
        id: Id,
        clause: z.string().max(100),
        /** The clause as a report cites it. */
        cited: z.string().max(300),
        title: Title,
        sections: z.array(Id).max(50),
      }),
    )
    .max(50),
})
export type ReportTemplate = z.infer<typeof ReportTemplateSchema>
