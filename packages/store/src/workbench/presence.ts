import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** Somebody who has the workbench open, and where. */
export type Presence = {
  readonly account: string
  readonly name: string
  readonly sheet: string | null
  readonly row: string | null
  readonly field: string | null
  readonly seenAt: string
  /** The last day on which his reading was noted; null where it never was. */
  readonly notedOn: string | null
}

/** Everybody who was seen since an instant, and whoever asks in any case; by name. */
export async function presentSince(tx: Tx, auditCase: string, since: string, self: string | null): Promise<Presence[]> {
  return await tx
    .selectFrom('workbench_presence')
    .select(['account', 'name', 'sheet', 'row', 'field', 'seen_at as seenAt', 'noted_on as notedOn'])
    .where('audit_case', '=', auditCase)
    .where((where) =>
      where.or([where('seen_at', '>=', since), ...(self === null ? [] : [where('account', '=', self)])]),
    )
    .orderBy('name')
    .orderBy('account')
    .limit(100)
    .execute()
}

/** Writes where somebody is. */
export async function writePresence(tx: Tx, auditCase: string, presence: Presence): Promise<void> {
  const { seenAt, notedOn, ...rest } = presence
  await tx
    .insertInto('workbench_presence')
    .values({ audit_case: auditCase, ...rest, seen_at: seenAt, noted_on: notedOn })
    .onConflict((known) =>
      known.columns(['audit_case', 'account']).doUpdateSet({
        name: rest.name,
        sheet: rest.sheet,
        row: rest.row,
        field: rest.field,
        seen_at: seenAt,
        noted_on: sql`coalesce(excluded.noted_on, workbench_presence.noted_on)`,
      }),
    )
    .execute()
}
