import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** The organisation that bears a code, with the region of its first site; undefined when there is none. */
export async function findOrganisationByCode(
  tx: Tx,
  code: string,
): Promise<{ id: string; regionPath: string | null } | undefined> {
  return await tx
    .selectFrom('organisation_identifier as identifier')
    .leftJoin('site', 'site.organisation', 'identifier.organisation')
    .select(['identifier.organisation as id', 'site.region_path as regionPath'])
    .where('identifier.value', '=', code)
    .orderBy('site.created_at')
    .limit(1)
    .executeTakeFirst()
}

/** Adds an organisation known by its name only, once. */
export async function insertNamedOrganisation(
  tx: Tx,
  organisation: { readonly id: string; readonly kind: string; readonly name: string; readonly at: string },
): Promise<void> {
  const added = await tx
    .insertInto('organisation')
    .values({ id: organisation.id, kind: organisation.kind, created_at: organisation.at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return
  await sql`insert into organisation_name (organisation, name, valid, source)
    values (${organisation.id}, ${organisation.name}, daterange(null, null), 'demonstration')`.execute(tx)
}
