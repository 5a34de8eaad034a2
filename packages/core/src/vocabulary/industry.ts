import { z } from 'zod'

export const IndustryEntrySchema = z.object({
  level: z.enum(['section', 'division', 'group', 'class']),
  code: z.string().regex(/^([A-T]|\d{2,4})$/),
  name: z.string().min(1),
  section: z.string().regex(/^[A-T]$/),
  division: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  group: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
})
export type IndustryEntry = z.infer<typeof IndustryEntrySchema>

/** One edition of the classification; `classes` are the four-digit ones by code, in the standard's order. */
export type IndustryTable = {
  readonly edition: string
  readonly entries: readonly IndustryEntry[]
  readonly classes: ReadonlyMap<string, IndustryEntry>
  readonly byCode: ReadonlyMap<string, IndustryEntry>
}

/** The entries of an edition with their indexes. */
export function industryTable(edition: string, entries: readonly IndustryEntry[]): IndustryTable {
  const classes = entries.filter((entry) => entry.level === 'class').map((entry) => [entry.code, entry] as const)
  return { edition, entries, classes: new Map(classes), byCode: new Map(entries.map((entry) => [entry.code, entry])) }
}

/** The class as people read it: `炼焦（2521）`; only the code when the table lacks it. */
export function printIndustryClass(table: IndustryTable, code: string): string {
  const entry = table.classes.get(code)
  return entry === undefined ? code : `${entry.name}（${code}）`
}
