import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { IdentifierDraft } from './insert-sites.ts'

/** The name an organisation has now and the first day of it (null: ever since); undefined when it has none. */
export async function currentNameOf(
  tx: Tx,
  organisation: string,
): Promise<{ name: string; from: string | null } | undefined> {
  const found = await sql<{ name: string; from: string | null }>`
    select name, lower(valid) as "from" from organisation_name
    where organisation = ${organisation} and upper_inf(valid)`.execute(tx)
  return found.rows[0]
}

/** Gives an organisation another name from a day on, which lies after the first day of its present one. */
export async function renameOrganisation(
  tx: Tx,
  organisation: string,
  next: { readonly name: string; readonly from: string; readonly source: string },
): Promise<void> {
  await sql`update organisation_name set valid = daterange(lower(valid), ${next.from}::date)
    where organisation = ${organisation} and upper_inf(valid)`.execute(tx)
  await sql`insert into organisation_name (organisation, name, valid, source)
    values (${organisation}, ${next.name}, daterange(${next.from}::date, null), ${next.source})`.execute(tx)
}

/** The codes an organisation has now. */
export function currentCodesOf(tx: Tx, organisation: string): Promise<IdentifierDraft[]> {
  return tx
    .selectFrom('organisation_identifier')
    .select(['kind', 'value', 'suffix'])
    .where('organisation', '=', organisation)
    .where('valid_to', 'is', null)
    .orderBy('kind')
    .orderBy('value')
    .execute()
}

/**
 * Gives an organisation these codes from a day on: codes of the same kinds that are not among them end the day before.
 * A code that was in use earlier begins anew.
 */
export async function replaceCodes(
  tx: Tx,
  organisation: string,
  next: { readonly codes: readonly IdentifierDraft[]; readonly from: string; readonly source: string },
): Promise<void> {
  const given = JSON.stringify(next.codes)
  await sql`update organisation_identifier set valid_to = ${next.from}::date - 1
    where organisation = ${organisation} and valid_to is null
      and kind in (select kind from jsonb_to_recordset(${given}::jsonb) as given (kind text))
      and (kind, value) not in (
        select kind, value from jsonb_to_recordset(${given}::jsonb) as given (kind text, value text))`.execute(tx)
  await sql`insert into organisation_identifier (organisation, kind, value, suffix, valid_from, source)
    select ${organisation}::uuid, kind, value, suffix, ${next.from}::date, ${next.source}
    from jsonb_to_recordset(${given}::jsonb) as given (kind text, value text, suffix text)
    on conflict (organisation, kind, value, suffix) do update set valid_to = null`.execute(tx)
}

/** The other organisations that bear one of these codes now, with their names. */
export async function otherBearersOf(
  tx: Tx,
  organisation: string | null,
  codes: readonly string[],
): Promise<{ id: string; name: string; value: string }[]> {
  const found = await sql<{ id: string; name: string; value: string }>`
    select distinct i.organisation as id, n.name, i.value
    from organisation_identifier i join organisation_name n on n.organisation = i.organisation and upper_inf(n.valid)
    where i.value = any (${[...codes]}::text[]) and i.valid_to is null
      and i.organisation is distinct from ${organisation}::uuid`.execute(tx)
  return [...found.rows]
}
