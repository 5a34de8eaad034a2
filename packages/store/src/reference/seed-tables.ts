import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A division as the store keeps it. */
export type RegionRow = {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string | null
  readonly path: string
  readonly reporting_parent: string | null
  readonly successor: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
}

/** A class of the industrial classification as the store keeps it. */
export type IndustryClassRow = {
  readonly edition: string
  readonly code: string
  readonly name: string
  readonly section: string
  readonly division: string
  readonly group_code: string
}

/** An office as the store keeps it. */
export type OfficeRow = {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly level: string
  readonly kind: string
  readonly region: string
  readonly region_path: string
}

function rowsOf(rows: readonly object[]) {
  return sql`${JSON.stringify(rows)}::jsonb`
}

/** Adds or renews divisions, all in one statement; what is there already alike stays untouched. */
export async function upsertRegions(tx: Tx, rows: readonly RegionRow[]): Promise<void> {
  await sql`
    insert into region (code, name, level, parent, path, reporting_parent, successor, valid_from, valid_to)
    select code, name, level, parent, path, reporting_parent, successor, valid_from, valid_to
    from jsonb_to_recordset(${rowsOf(rows)}) as given (code text, name text, level text, parent text, path text,
      reporting_parent text, successor text, valid_from date, valid_to date)
    on conflict (code) do update set (name, level, parent, path, reporting_parent, successor, valid_from, valid_to)
      = row (excluded.name, excluded.level, excluded.parent, excluded.path, excluded.reporting_parent,
        excluded.successor, excluded.valid_from, excluded.valid_to)
    where (region.name, region.level, region.parent, region.path, region.reporting_parent, region.successor,
        region.valid_from, region.valid_to)
      is distinct from (excluded.name, excluded.level, excluded.parent, excluded.path, excluded.reporting_parent,
        excluded.successor, excluded.valid_from, excluded.valid_to)`.execute(tx)
}

/** Adds or renews the classes of an edition. */
export async function upsertIndustryClasses(tx: Tx, rows: readonly IndustryClassRow[]): Promise<void> {
  await sql`
    insert into industry_class (edition, code, name, section, division, group_code)
    select edition, code, name, section, division, group_code
    from jsonb_to_recordset(${rowsOf(rows)}) as given (edition text, code text, name text, section text,
      division text, group_code text)
    on conflict (edition, code) do update set (name, section, division, group_code)
      = row (excluded.name, excluded.section, excluded.division, excluded.group_code)
    where (industry_class.name, industry_class.section, industry_class.division, industry_class.group_code)
      is distinct from (excluded.name, excluded.section, excluded.division, excluded.group_code)`.execute(tx)
}

/** Adds offices that are not there yet, by place, department, kind and name. */
export async function insertMissingOffices(tx: Tx, rows: readonly OfficeRow[]): Promise<void> {
  await sql`
    insert into office (id, name, department, level, kind, region, region_path)
    select id, name, department, level, kind, region, region_path
    from jsonb_to_recordset(${rowsOf(rows)}) as given (id uuid, name text, department text, level text, kind text,
      region text, region_path text)
    on conflict (region, department, kind, name) do nothing`.execute(tx)
}
