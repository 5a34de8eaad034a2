/** Field name -> the version of the row that last changed it. */
export type FieldVersions = Readonly<Record<string, number>>

/** The outcome of a write by somebody who saw version `seen`. */
export type MergedFields =
  | { readonly kind: 'merged'; readonly fieldVersions: FieldVersions; readonly version: number }
  | { readonly kind: 'conflict'; readonly fields: readonly string[] }

/**
 * Merges an edit into a row that may have changed since it was seen: changes of different fields go together, a field
 * changed by somebody else since is a conflict and nothing is written.
 */
export function mergeFields(
  row: { readonly version: number; readonly fieldVersions: FieldVersions },
  seen: number,
  changed: readonly string[],
): MergedFields {
  const fields = changed.filter((field) => (row.fieldVersions[field] ?? 0) > seen)
  if (fields.length > 0 || seen > row.version) return { kind: 'conflict', fields: fields.length > 0 ? fields : changed }
  const version = row.version + 1
  const marks = Object.fromEntries(changed.map((field) => [field, version]))
  return { kind: 'merged', fieldVersions: { ...row.fieldVersions, ...marks }, version }
}
