import { z } from 'zod'
import { NO_SOURCE, datedEntry, hasSource } from '../casework/dated-entry.schema.ts'
import { MethodMarkSchema } from '../workbench/audit-method.schema.ts'
import { ReportStyleSchema, ReportVariantSchema } from './report-document.schema.ts'

/** What a section of the report may be made of, in the order of the outline; `prose` is the free text of the section. */
export const REPORT_PARTS = [
  'prose',
  'summary',
  'team',
  'plan',
  'publicity',
  'barriers',
  'steps',
  'overview',
  'process_drawing',
  'equipment',
  'survey_outputs',
  'survey_consumption',
  'standard_coal',
  'unit_consumption',
  'survey_wastes',
  'survey_trends',
  'findings',
  'level_before',
  'level_required',
  'focus_ranking',
  'targets',
  'low_cost_options',
  'focus_units',
  'balance_summary',
  'balances',
  'water_figures',
  'energy_figures',
  'losses',
  'options_table',
  'options_by_class',
  'screening',
  'studies',
  'feasibility',
  'effects_expected',
  'implementation_plan',
  'implementation',
  'effects_claimed',
  'effects_verified',
  'targets_reached',
  'level_after',
  'continuing_plan',
  'check_answers',
  'clause_table',
] as const
export const ReportPartSchema = z.enum(REPORT_PARTS)
export type ReportPart = z.infer<typeof ReportPartSchema>

/** What a line of the cover may show. */
export const COVER_VALUES = [
  'enterprise',
  'code',
  'address',
  'industry',
  'place',
  'year',
  'kind',
  'mode',
  'law',
  'consultancy',
] as const
const CoverValueSchema = z.enum(COVER_VALUES)
export type CoverValue = z.infer<typeof CoverValueSchema>

const Title = z.string().min(1).max(200)

/**
 * A section of the outline. `order` is its place, compared number by number (`2.30` before `2.35`), with one number for a
 * chapter, two for a section, three for one below it; the printed number is counted, so that one put in between renumbers
 * what follows. A section that is in no variant is left out. `guidance` is this software's own wording.
 */
const ReportSectionSchema = z
  .strictObject({
    ...datedEntry,
    order: z.string().regex(/^\d{1,3}(\.\d{1,3}){0,2}$/),
    title: Title,
    isNumbered: z.boolean().default(true),
    variants: z.array(ReportVariantSchema).default(['evaluation', 'acceptance']),
    parts: z.array(ReportPartSchema).default([]),
    guidance: z.string().min(1).max(2000).optional(),
    mark: MethodMarkSchema,
  })
  .refine(hasSource, NO_SOURCE)
export type ReportSection = z.infer<typeof ReportSectionSchema>

const ReportTitleSchema = z
  .strictObject({ ...datedEntry, id: ReportVariantSchema, title: Title, mark: MethodMarkSchema })
  .refine(hasSource, NO_SOURCE)

const CoverLineSchema = z
  .strictObject({ ...datedEntry, label: Title, value: CoverValueSchema, mark: MethodMarkSchema })
  .refine(hasSource, NO_SOURCE)

const ReportStyleEntrySchema = z
  .strictObject({ ...datedEntry, ...ReportStyleSchema.shape, mark: MethodMarkSchema })
  .refine(hasSource, NO_SOURCE)

/** What a clause wants to find in a report, and the sections that answer it. */
const ReportDemandSchema = z.strictObject({
  ...datedEntry,
  clause: z.string().min(1),
  title: Title,
  sections: z.array(z.string().min(1)).min(1),
})
export type ReportDemand = z.infer<typeof ReportDemandSchema>

/** The whole of a `report-template.yaml`. */
export const ReportTemplateFileSchema = z.strictObject({
  titles: z.array(ReportTitleSchema).default([]),
  cover: z.array(CoverLineSchema).default([]),
  styles: z.array(ReportStyleEntrySchema).default([]),
  sections: z.array(ReportSectionSchema).default([]),
  demands: z.array(ReportDemandSchema).default([]),
})
export type ReportTemplateFile = z.infer<typeof ReportTemplateFileSchema>
