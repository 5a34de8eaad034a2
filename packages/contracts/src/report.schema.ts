import { FigureChangesSchema } from '@qingshen/core/report/figure-changes.schema'
import { ReportDocumentSchema, ReportVariantSchema } from '@qingshen/core/report/report-document.schema'
import { ReportTemplateSchema } from '@qingshen/core/report/report-template-in-force.schema'
import { z } from 'zod'
import { AbilitySchema, DaySchema, IdSchema, InstantSchema, line, list } from './wire.ts'

export { ReportTemplateSchema, ReportVariantSchema }

/** As what a report is had. */
export const ReportFormSchema = z.enum(['docx', 'pdf'])
export type ReportForm = z.infer<typeof ReportFormSchema>

/** The report as the workbench stands at `revision`. */
export const ReportPreviewSchema = z.strictObject({ revision: z.int().min(0), document: ReportDocumentSchema })
export type ReportPreview = z.infer<typeof ReportPreviewSchema>

/**
 * What has changed since an edition was made: figures (at most 200 of each kind are listed; the counts are of all), and
 * whether anything else reads otherwise (texts, tables, the template). `isOlderForm`: the edition was made when fewer figures
 * were bound; those that came since, and its words, are not compared with it.
 */
const StalenessSchema = z.strictObject({
  isStale: z.boolean(),
  counts: z.strictObject({ changed: z.int(), added: z.int(), removed: z.int() }),
  ...FigureChangesSchema.shape,
  wordsChanged: z.boolean(),
  isOlderForm: z.boolean(),
})
export type ReportStaleness = z.infer<typeof StalenessSchema>

const FileOfEditionSchema = z.strictObject({
  form: ReportFormSchema,
  name: line(300),
  sizeBytes: z.int().min(0),
  sha256: line(64),
})

/** A report that was made and kept, compared with the data as they are. */
export const ReportEditionSchema = z.strictObject({
  id: IdSchema,
  variant: ReportVariantSchema,
  number: z.int().min(1),
  law: line(100),
  lawOn: DaySchema,
  revision: z.int().min(0),
  figures: z.int().min(0),
  files: list(FileOfEditionSchema, 4),
  madeAt: InstantSchema,
  madeBy: line(300),
  stale: StalenessSchema,
})
export type ReportEdition = z.infer<typeof ReportEditionSchema>

/** The latest editions of a case, how many there are in all, and who may make and attach one. */
export const ReportEditionsSchema = z.strictObject({
  editions: list(ReportEditionSchema, 200),
  total: z.int().min(0),
  mayMake: AbilitySchema,
  mayAttach: AbilitySchema,
})
export type ReportEditions = z.infer<typeof ReportEditionsSchema>
