import { z } from 'zod'
import { SeveritySchema } from '../kernel/issue.ts'
import { FigureSourceSchema } from '../report/figure-source.schema.ts'
import { FindingPlaceSchema } from '../workbench/plausibility/finding.schema.ts'

/** Where something stands in an uploaded report: page where there are pages, paragraph or table, row and column from 1. */
export const PrintedPlaceSchema = z.strictObject({
  page: z.int().min(1).nullable(),
  paragraph: z.int().min(1).nullable(),
  table: z
    .strictObject({
      number: z.int().min(1),
      caption: z.string().max(300),
      row: z.int().min(1),
      column: z.int().min(1),
      rowHead: z.string().max(200),
      columnHead: z.string().max(200),
    })
    .nullable(),
  /** The words around it, shortened. */
  quote: z.string().max(300),
})
export type PrintedPlace = z.infer<typeof PrintedPlaceSchema>

/**
 * How a number of the report was recognised as the figure, surest first; `order`: in a row that is called as others are, with
 * nothing beside the name that says which of them it is.
 */
export const RECOGNISED_BY = ['cell', 'row_and_column', 'sentence', 'order', 'name'] as const

/** A number of the report that speaks of a figure; `agrees` exactly, or with the rounding in which it is printed. */
export const PrintedFigureSchema = z.strictObject({
  text: z.string().max(100),
  unit: z.string().max(40),
  agrees: z.boolean(),
  isRounded: z.boolean(),
  place: PrintedPlaceSchema,
})
export type PrintedFigure = z.infer<typeof PrintedFigureSchema>

/**
 * What the report says of one figure of the records. `ambiguous`: several numbers could be meant and they do not say the
 * same; nobody guesses. `value` null: the records have none, but the report prints one.
 */
export const ComparedFigureSchema = z.strictObject({
  key: z.string().max(200),
  label: z.string().max(300),
  text: z.string().max(300),
  value: z.string().max(100).nullable(),
  unit: z.string().max(40),
  places: z.array(FindingPlaceSchema).max(50),
  sources: z.array(FigureSourceSchema).max(20).optional(),
  how: z.string().max(500).nullable(),
  outcome: z.enum(['agrees', 'differs', 'not_found', 'ambiguous']),
  recognisedBy: z.enum(RECOGNISED_BY).nullable(),
  printed: z.array(PrintedFigureSchema).max(20),
  /** How many numbers of the report speak of it; the list above is cut. */
  count: z.int().min(0),
  hint: z.string().max(300).nullable(),
})
export type ComparedFigure = z.infer<typeof ComparedFigureSchema>

/** Something the report contradicts itself in: a printed sum, difference or percentage, or a level the data do not give. */
export const ContradictionSchema = z.strictObject({
  kind: z.enum(['sum', 'difference', 'percentage', 'level']),
  title: z.string().max(200),
  message: z.string().max(1000),
  printed: z.string().max(100),
  computed: z.string().max(100),
  place: PrintedPlaceSchema,
})
export type Contradiction = z.infer<typeof ContradictionSchema>

/** What has to be known before the rest is believed: a scan, tracked changes, another enterprise. */
export const ReadingIssueSchema = z.strictObject({
  code: z.string().max(64),
  severity: SeveritySchema,
  message: z.string().max(2000),
})
export type ReadingIssue = z.infer<typeof ReadingIssueSchema>

/**
 * Why figures of the records are not looked for in a report: years and days; words, levels, expressions and ranges, which are
 * no number; whole sentences, whose numbers stand in tables of their own; what is only drawn.
 */
export const LEFT_OUT_REASONS = ['day', 'words', 'sentence', 'drawn'] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

const LeftOutSchema = z.strictObject({
  reason: z.enum(LEFT_OUT_REASONS),
  count: z.int().min(1),
  /** What the first of them are called. */
  examples: z.array(z.string().max(300)).max(10),
})
export type LeftOut = z.infer<typeof LeftOutSchema>

/** An uploaded report beside the records of the audit. */
export const ReportComparisonSchema = z.strictObject({
  name: z.string().max(300),
  kind: z.enum(['docx', 'doc', 'pdf']),
  hash: z.string().max(64),
  pageCount: z.int().min(0).nullable(),
  tableCount: z.int().min(0),
  numberCount: z.int().min(0),
  issues: z.array(ReadingIssueSchema).max(100),
  contradictions: z.array(ContradictionSchema).max(1000),
  figures: z.array(ComparedFigureSchema).max(50_000),
  leftOut: z.array(LeftOutSchema).max(LEFT_OUT_REASONS.length),
})
export type ReportComparison = z.infer<typeof ReportComparisonSchema>
