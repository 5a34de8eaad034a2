import { mergeFields } from '../session/merge-fields.ts'
import type { Tx } from '../session/tx.ts'
import { siteNotFound } from './load-site.ts'

/**
 * Notes that something that hangs on a site (a fact) is being changed by somebody who saw the site in a version:
 * changes of other things since then are kept, a change of the same thing is refused.
 * @throws Problem not_found, stale_version
 */
export async function claimSiteField(tx: Tx, site: string, seen: number, field: string): Promise<number> {
  const row = await tx
    .selectFrom('site')
    .select(['version', 'field_versions'])
    .where('id', '=', site)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw siteNotFound()
  const merged = mergeFields({ version: row.version, fieldVersions: row.field_versions }, seen, [field])
  await tx
    .updateTable('site')
    .set({ version: merged.version, field_versions: JSON.stringify(merged.fieldVersions) })
    .where('id', '=', site)
    .execute()
  return merged.version
}
