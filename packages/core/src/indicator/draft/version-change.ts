import type { DraftDifference } from './compare-drafts.ts'
import { compareDrafts } from './compare-drafts.ts'
import { fieldText, rowFieldName } from './draft-fields.ts'
import type { DraftRow, SystemDraft } from './system-draft.schema.ts'

/**
 * What a later version means for somebody who has entered values by an earlier one: `gone`: ids of indicators that are left
 * out now, `redefined`: those with the same id whose values are asked otherwise, `goneVariables`: variables left out.
 */
export type VersionChange = {
  readonly differences: readonly DraftDifference[]
  readonly gone: readonly string[]
  readonly redefined: readonly { readonly id: string; readonly fields: readonly string[] }[]
  readonly goneVariables: readonly string[]
}

/** The fields that say what a value is a value of. */
const MEANING = ['title', 'unit', 'direction'] as const

/** What changes from one version of a system to another, and what of it touches values entered before. */
export function versionChange(before: SystemDraft, after: SystemDraft): VersionChange {
  const now = new Map(rowsOf(after).map((row) => [row.id, row]))
  const variables = new Set(after.variables.map(({ id }) => id))
  const old = rowsOf(before)
  const redefined = old.flatMap((row) => {
    const later = now.get(row.id)
    const fields = later === undefined ? [] : MEANING.filter((field) => saidIn(row, field) !== saidIn(later, field))
    return fields.length === 0 ? [] : [{ id: row.id, fields: fields.map((field) => rowFieldName(field)) }]
  })
  return {
    differences: compareDrafts(before, after),
    gone: [...old, ...before.vetoes].flatMap(({ id }) => (now.has(id) || isVeto(after, id) ? [] : [id])),
    redefined,
    goneVariables: before.variables.flatMap(({ id }) => (variables.has(id) ? [] : [id])),
  }
}

function isVeto({ vetoes }: SystemDraft, id: string): boolean {
  return vetoes.some((veto) => veto.id === id)
}

function rowsOf({ groups }: SystemDraft): DraftRow[] {
  return groups.flatMap(({ indicators }) => indicators)
}

function saidIn(row: DraftRow, field: (typeof MEANING)[number]): string {
  return fieldText(field, row[field]).normalize('NFKC').replaceAll(/\s+/g, '')
}
