import { z } from 'zod'

const PlaceSchema = z.int().min(0).max(199)

/** Which column of a sheet says what, counted from 0; what is absent stands in no column. */
const PlacesSchema = z.strictObject({
  id: PlaceSchema.optional(),
  part: PlaceSchema.optional(),
  group: PlaceSchema.optional(),
  groupWeight: PlaceSchema.optional(),
  title: PlaceSchema.optional(),
  unit: PlaceSchema.optional(),
  weight: PlaceSchema.optional(),
  I: PlaceSchema.optional(),
  II: PlaceSchema.optional(),
  III: PlaceSchema.optional(),
  benchmark: PlaceSchema.optional(),
  limiting: PlaceSchema.optional(),
  direction: PlaceSchema.optional(),
  product: PlaceSchema.optional(),
  status: PlaceSchema.optional(),
  note: PlaceSchema.optional(),
})

/**
 * How somebody says a sheet is to be read: `none` not at all. `firstRow`: the first row of indicators, counted from 1 as a
 * spreadsheet shows it; what stands above are headings and titles.
 */
export const ColumnMappingSchema = z.strictObject({
  sheet: z.string().max(300),
  kind: z.enum(['levels', 'ratio', 'none']),
  firstRow: z.int().min(1).max(20_000),
  places: PlacesSchema,
})
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>

/** A mapping that is kept: `headings` is the row above the first one, by which the same table is known again. */
export const KeptMappingSchema = ColumnMappingSchema.extend({ headings: z.array(z.string().max(2000)).max(200) })
export type KeptMapping = z.infer<typeof KeptMappingSchema>

/** A mapping as text in an address: `levels:3:group=0,title=1:表1`. */
export const MAPPING_TEXT = /^(?:levels|ratio|none):[1-9]\d{0,4}:(?:[A-Za-z]{1,12}=\d{1,3},?){0,16}:.{1,300}$/
