import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'

/** What an option may answer: a cause of a loss, a problem seen on site, an indicator that lags. */
export const GROUNDS = [
  { sheet: 'losses', column: 'loss', title: '原因' },
  { sheet: 'site_findings', column: 'finding', title: '现场问题' },
  { sheet: 'level_values', column: 'indicator', title: '落后指标' },
] as const
export type Ground = (typeof GROUNDS)[number]

/**
 * What a new option begins with that answers a row: the reference, its aspect, and what was suggested there as the content.
 * The name is left to whoever adds it.
 */
export function optionFor({ column }: Ground, { id, fields }: WorkbenchRow): Record<string, string> {
  const { aspect, suggestion } = fields
  return {
    [column]: id,
    state: 'proposed',
    ...(aspect === undefined ? {} : { aspect }),
    ...(suggestion === undefined ? {} : { content: suggestion }),
  }
}

/** What an option of the library brings: its words and where it comes from, never an amount or a class of cost. */
export function optionFromLibrary(option: LibraryOption, indicator: string | undefined): Record<string, string> {
  const { id, title, content, aspect, nature } = option
  return {
    name: title,
    content,
    aspect,
    nature,
    library: id,
    state: 'proposed',
    ...(indicator === undefined ? {} : { indicator }),
  }
}

/** How many options answer each row that is referred to. */
export function answeredBy(options: readonly WorkbenchRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { fields } of options) {
    for (const { column } of GROUNDS) {
      const id = fields[column]
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}
