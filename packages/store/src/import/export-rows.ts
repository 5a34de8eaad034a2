import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A site as an export states it; facts by their names, null where nothing is recorded. */
export type ExportRow = {
  readonly site: string
  readonly name: string
  readonly division: string
  readonly place: string
  readonly codes: readonly string[]
  readonly group: string | null
  readonly current: Readonly<Record<string, string | number | boolean | null>>
}

/** Sites within reach after a site, in the order of their ids; fewer than `limit` at the end. */
export async function listExportRows(tx: Tx, after: string | null, limit: number): Promise<ExportRow[]> {
  const found = await sql<ExportRow>`
    select c.site, c.name, c.division, r.name as place, c.codes, to_jsonb(c) as current,
      (select f.value #>> '{}' from fact f where f.site = c.site and f.name = 'listedIndustryGroup'
        and f.superseded_at is null order by f.valid desc limit 1) as "group"
    from site_current c join region r on r.code = c.division
    where ${after}::uuid is null or c.site > ${after}::uuid
    order by c.site limit ${limit}`.execute(tx)
  return found.rows
}
