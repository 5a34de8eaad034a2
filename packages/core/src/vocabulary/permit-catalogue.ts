import { z } from 'zod'

/** One row of the catalogue of discharge permits: what of a category stands under which management; `/` is none. */
export const PermitCatalogueRowSchema = z.object({
  no: z.number().int().min(1),
  section: z.string().min(1),
  category: z.string().min(1),
  key: z.string().min(1),
  simplified: z.string().min(1),
  registration: z.string().min(1),
})
export const PermitCatalogueSchema = z.array(PermitCatalogueRowSchema)
export type PermitCatalogueRow = z.infer<typeof PermitCatalogueRowSchema>

/**
 * The rows whose category names a class, its group or its division by number. A hint for a person only: the
 * management class depends on processes and capacities that the number does not tell.
 */
export function permitRowsFor(rows: readonly PermitCatalogueRow[], industry: string): readonly PermitCatalogueRow[] {
  const prefixes = new Set([industry.slice(0, 3), industry])
  const named = rows.filter((row) => numbersIn(row.category).some((number) => prefixes.has(number)))
  return named.length > 0 ? named : rows.filter((row) => numbersIn(row.section).includes(industry.slice(0, 2)))
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d{2,4}/g) ?? []
}
