import type { Tx } from '../session/tx.ts'

/** The address of a site as far as the actor sees it; null where none is recorded. */
export async function findSiteAddress(tx: Tx, site: string): Promise<string | null> {
  const row = await tx.selectFrom('site').select('address').where('id', '=', site).executeTakeFirst()
  return row?.address ?? null
}
