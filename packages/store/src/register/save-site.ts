import { mergeFields } from '../session/merge-fields.ts'
import type { Tx } from '../session/tx.ts'
import { siteNotFound } from './load-site.ts'

/** The fields of a site that people edit. */
export interface SiteFields {
  readonly organisation: string
  readonly name_as_listed: string
  readonly division: string
  readonly region_path: string
  readonly address: string | null
  readonly permit_number: string | null
  readonly pinyin_key: string
  readonly pinyin_initials: string
  readonly closed_on: string | null
}

/**
 * Changes some fields of a site as seen in a version; edits of other fields since then are kept.
 * Returns the new version.
 * @throws Problem not_found, stale_version, forbidden (a place beyond the actor's reach).
 */
export async function saveSite(tx: Tx, id: string, seen: number, changes: Partial<SiteFields>): Promise<number> {
  const row = await tx
    .selectFrom('site')
    .select(['version', 'field_versions'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw siteNotFound()
  const merged = mergeFields({ version: row.version, fieldVersions: row.field_versions }, seen, Object.keys(changes))
  await tx
    .updateTable('site')
    .set({ ...changes, version: merged.version, field_versions: JSON.stringify(merged.fieldVersions) })
    .where('id', '=', id)
    .execute()
  return merged.version
}
