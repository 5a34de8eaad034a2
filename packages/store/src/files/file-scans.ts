import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** What is known of a content: not scanned yet, free of viruses, infected, or its scan did not come to an end. */
export type ScanState = 'unscanned' | 'clean' | 'infected' | 'failed'

/** What a scan found; `nextTry` only where it is to be tried again. */
export type ScanRecord = {
  readonly state: Exclude<ScanState, 'unscanned'>
  readonly detail: string | null
  readonly scannedAt: string
  readonly nextTry: string | null
}

/** How a content stands; one that is not known is unscanned. */
export async function findScanState(tx: Tx, sha256: string): Promise<ScanState> {
  const row = await tx
    .selectFrom('file_scan')
    .select(sql<ScanState>`state`.as('state'))
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.state ?? 'unscanned'
}

/** Records what a scan found; run as the system. An infected content stays infected. */
export async function saveScan(
  tx: Tx,
  sha256: string,
  { state, detail, scannedAt, nextTry }: ScanRecord,
): Promise<void> {
  const values = { state, detail, scanned_at: scannedAt, next_try: nextTry }
  await tx
    .insertInto('file_scan')
    .values({ sha256, attempts: 1, ...values })
    .onConflict((conflict) =>
      conflict
        .column('sha256')
        .doUpdateSet({ ...values, attempts: sql<number>`file_scan.attempts + 1` })
        .where('file_scan.state', '<>', 'infected'),
    )
    .execute()
}

/** Contents whose scan is due: never scanned, or to be tried again by now; with how often they were tried. */
export async function dueScans(
  tx: Tx,
  now: string,
  limit: number,
): Promise<{ readonly sha256: string; readonly attempts: number }[]> {
  return await tx
    .selectFrom('file_scan')
    .select(['sha256', 'attempts'])
    .where(sql<boolean>`state in ('unscanned', 'failed') and (next_try is null or next_try <= ${now})`)
    .orderBy(sql`next_try nulls first`)
    .orderBy('sha256')
    .limit(limit)
    .execute()
}

/** How many contents stand how; run as somebody who may ask. */
export async function countScans(tx: Tx): Promise<Record<ScanState, number>> {
  const rows = await tx
    .selectFrom('file_scan')
    .select([sql<ScanState>`state`.as('state'), sql<number>`count(*)`.as('count')])
    .groupBy('state')
    .execute()
  const counts: Record<ScanState, number> = { unscanned: 0, clean: 0, infected: 0, failed: 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}

/** True while some file, in whosever reach, has this content; run as the system. */
export async function isContentUsed(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx.selectFrom('file').select('id').where('sha256', '=', sha256).limit(1).executeTakeFirst()
  return row !== undefined
}
