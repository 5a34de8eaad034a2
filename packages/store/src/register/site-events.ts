import type { SiteEvent } from '@qingshen/core/register/site-event'
import type { Selectable } from 'kysely'
import type { SiteEventTable } from '../database-register.ts'
import type { Tx } from '../session/tx.ts'

/** Something that happened to a site; `before` and `after` as people read it. */
export interface SiteEventDraft {
  readonly site: string
  readonly kind: SiteEvent
  readonly on: string
  readonly before: string
  readonly after: string
  readonly source: string
  readonly evidence: string | null
  readonly recordedAt: string
  readonly recordedBy: string | null
}

/** Keeps an event; it never changes afterwards. */
export async function insertSiteEvent(tx: Tx, draft: SiteEventDraft): Promise<void> {
  const { on, recordedAt, recordedBy, ...event } = draft
  await tx
    .insertInto('site_event')
    .values({ ...event, happened_on: on, recorded_at: recordedAt, recorded_by: recordedBy })
    .execute()
}

/** The events of a site, newest first. */
export function loadSiteEvents(tx: Tx, site: string): Promise<Selectable<SiteEventTable>[]> {
  return tx
    .selectFrom('site_event')
    .selectAll()
    .where('site', '=', site)
    .orderBy('happened_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}
