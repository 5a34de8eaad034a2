import { z } from 'zod'
import { FindingPlaceSchema } from '../workbench/plausibility/finding.schema.ts'
import { FigureSourceSchema } from './figure-source.schema.ts'

const Id = z.string().max(200)
const Text = z.string().max(20_000)

/** Which report: handed in for evaluation (chapters 1 to 5 of the manual's outline) or for acceptance (all chapters). */
export const ReportVariantSchema = z.enum(['evaluation', 'acceptance'])
export type ReportVariant = z.infer<typeof ReportVariantSchema>

/**
 * A number of the report that is bound to the records. `text` is what is printed, `value` the exact decimal text (null:
 * missing or not applicable), `unit` the printed symbol, `places` the rows it was read or computed from, `sources` what it
 * was read or computed from beside them (absent: nothing), `how` one sentence saying how it was computed; null where it
 * stands in one cell as it is. A sentence that is made of records (what a check found) is bound as a whole: its value is null.
 */
export const BoundFigureSchema = z.strictObject({
  key: Id,
  label: z.string().max(300),
  text: z.string().max(1000),
  value: z.string().max(100).nullable(),
  unit: z.string().max(40),
  places: z.array(FindingPlaceSchema).max(50),
  sources: z.array(FigureSourceSchema).max(20).optional(),
  how: z.string().max(500).nullable(),
})
export type BoundFigure = z.infer<typeof BoundFigureSchema>

/** A piece of running text: words, or a bound figure by its key. */
export const RunSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: Text }),
  z.strictObject({ kind: z.literal('figure'), key: Id }),
])
export type Run = z.infer<typeof RunSchema>

const CellSchema = z.strictObject({ runs: z.array(RunSchema).max(200), across: z.int().min(1).max(50).optional() })
export type ReportCell = z.infer<typeof CellSchema>

const ColumnSchema = z.strictObject({
  title: z.string().max(300),
  /** The title with its bound figures; absent where it has none. Both say the same. */
  runs: z.array(RunSchema).max(20).optional(),
  align: z.enum(['left', 'right', 'center']),
  /** Share of the width of the page, 0-1; all of a table sum to 1. */
  width: z.number().min(0).max(1),
})

/**
 * A chart whose values are decimal text; null is missing. The renderers draw it, the table beside it says the same. `figures`:
 * the keys of the bound figures the values are of, null where one is not printed anywhere.
 */
export const ReportChartSchema = z.strictObject({
  kind: z.enum(['bar', 'line', 'tornado']),
  /** What the values measure, with the unit, as the axis shows it. */
  unit: z.string().max(100),
  categories: z.array(z.string().max(200)).max(200),
  series: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        values: z.array(z.string().max(100).nullable()).max(200),
        figures: z.array(Id.nullable()).max(200).optional(),
      }),
    )
    .max(20),
})
export type ReportChart = z.infer<typeof ReportChartSchema>

/** A Sankey drawing of a layer: nodes and links of `sankeyLayout` with what is written beside them. */
export const ReportSankeySchema = z.strictObject({
  nodes: z
    .array(z.strictObject({ id: Id, label: z.string().max(200), x: z.number().optional(), y: z.number().optional() }))
    .max(500),
  links: z
    .array(
      z.strictObject({
        id: Id,
        from: Id.nullable(),
        to: Id.nullable(),
        value: z.number().nullable(),
        label: z.string().max(300),
        /** The key of the bound figure its value is of; absent where it has none. */
        figure: Id.optional(),
      }),
    )
    .max(2000),
  unit: z.string().max(40),
})
export type ReportSankey = z.infer<typeof ReportSankeySchema>

/**
 * A block of the report. `heading.number` is the printed number (`2.1`, empty for an unnumbered one). `prose` is free
 * text somebody wrote, by paragraphs; `gap` says what of the records is still missing here: it is shown marked, never
 * left out in silence.
 */
export const BlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    id: Id,
    level: z.int().min(1).max(4),
    number: z.string().max(20),
    title: z.string().max(300),
  }),
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(RunSchema).max(500) }),
  z.strictObject({ kind: z.literal('prose'), section: Id, paragraphs: z.array(Text).max(500) }),
  z.strictObject({ kind: z.literal('gap'), section: Id, text: z.string().max(500) }),
  z.strictObject({
    kind: z.literal('table'),
    id: Id,
    caption: z.string().max(300),
    columns: z.array(ColumnSchema).min(1).max(50),
    rows: z.array(z.array(CellSchema).max(50)).max(5000),
    note: z.string().max(2000).nullable(),
  }),
  z.strictObject({ kind: z.literal('chart'), id: Id, caption: z.string().max(300), chart: ReportChartSchema }),
  z.strictObject({ kind: z.literal('sankey'), id: Id, caption: z.string().max(300), sankey: ReportSankeySchema }),
  z.strictObject({ kind: z.literal('page_break') }),
])
export type Block = z.infer<typeof BlockSchema>

/** How an authority wants its reports to look: fonts by their names in Word, sizes in points, margins in millimetres. */
export const ReportStyleSchema = z.strictObject({
  titleFont: z.string().max(100),
  headingFont: z.string().max(100),
  bodyFont: z.string().max(100),
  latinFont: z.string().max(100),
  titleSize: z.number().min(8).max(60),
  bodySize: z.number().min(8).max(20),
  /** Line pitch of running text in points. */
  linePitch: z.number().min(10).max(60),
  margins: z.strictObject({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() }),
})
export type ReportStyle = z.infer<typeof ReportStyleSchema>

/**
 * A whole report as it is shown, printed and compared: the cover (lines as label and text, with the key of the figure a text
 * is bound as), blocks in order, all bound figures. Tables and pictures are numbered by chapter in the order in which they come; that is the builder's work and
 * stands in their captions.
 */
export const ReportDocumentSchema = z.strictObject({
  variant: ReportVariantSchema,
  title: z.string().max(300),
  enterprise: z.string().max(300),
  cover: z
    .array(z.strictObject({ label: z.string().max(100), text: z.string().max(300), figure: Id.optional() }))
    .max(30),
  style: ReportStyleSchema,
  blocks: z.array(BlockSchema).max(20_000),
  figures: z.array(BoundFigureSchema).max(50_000),
})
export type ReportDocument = z.infer<typeof ReportDocumentSchema>
