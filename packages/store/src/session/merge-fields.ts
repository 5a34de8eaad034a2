import { Problem } from '@qingshen/core/kernel/problem'

/** A row as it stands: its version and the version in which each field was last changed. */
export interface Versioned {
  readonly version: number
  readonly fieldVersions: Readonly<Record<string, number>>
}

/** What a write must store besides its fields. */
export interface MergedVersion {
  readonly version: number
  readonly fieldVersions: Readonly<Record<string, number>>
}

/**
 * Lets a write that saw an older version through when nobody has changed the same fields since.
 * @throws Problem stale_version naming the fields in `extra.fields`.
 */
export function mergeFields(row: Versioned, seenVersion: number, fields: readonly string[]): MergedVersion {
  const taken = fields.filter((field) => (row.fieldVersions[field] ?? 1) > seenVersion)
  if (taken.length > 0 || seenVersion > row.version) {
    throw new Problem(
      'stale_version',
      '您打开页面以后，别人已经修改了同一内容，这次没有保存。请刷新页面，核对别人的修改后再改一次。',
      [],
      { fields: taken, version: row.version },
    )
  }
  const version = row.version + 1
  return { version, fieldVersions: { ...row.fieldVersions, ...Object.fromEntries(fields.map((f) => [f, version])) } }
}
