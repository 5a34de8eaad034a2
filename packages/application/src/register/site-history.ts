import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { SITE_EVENTS } from '@qingshen/core/register/site-event'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import type { loadSiteEvents } from '@qingshen/store/register/site-events'
import { readRange } from './date-range.ts'
import type { Shown } from './fact-view.ts'
import { authorName, evidenceOf } from './fact-view.ts'

type History = Pick<SiteDetail, 'names' | 'identifiers' | 'rounds' | 'events'>
type StoredEvent = Awaited<ReturnType<typeof loadSiteEvents>>[number]

const CODE_TITLES: Readonly<Record<string, string>> = { organisation: '组织机构代码', unified: '统一社会信用代码' }

function toRound(row: SiteDossier['rounds'][number], shown: Shown): SiteDetail['rounds'][number] {
  return {
    id: row.id,
    ground: row.ground ?? '',
    groundTitle: AUDIT_GROUNDS.is(row.ground) ? AUDIT_GROUNDS.label(row.ground) : (row.ground ?? ''),
    kind: AUDIT_KINDS.is(row.kind) ? row.kind : null,
    listedOn: row.listed_on,
    publishedOn: row.published_on,
    reportedOn: row.reported_on,
    evaluatedOn: row.evaluated_on,
    acceptedOn: row.accepted_on,
    source: row.source,
    evidence: evidenceOf(row.evidence, shown),
    version: row.version,
  }
}

function toEvent(row: StoredEvent, shown: Shown): SiteDetail['events'][number] {
  return {
    id: row.id,
    kind: SITE_EVENTS.schema.parse(row.kind),
    on: row.happened_on,
    before: row.before,
    after: row.after,
    source: row.source,
    evidence: evidenceOf(row.evidence, shown),
    recordedAt: row.recorded_at,
    recordedBy: authorName(row.recorded_by, shown),
  }
}

/** Names, codes, rounds and events of a site, as they are shown. */
export function historyOf(dossier: SiteDossier, events: readonly StoredEvent[], shown: Shown): History {
  return {
    names: dossier.names.map(({ name, valid }) => ({ name, ...readRange(valid) })),
    identifiers: dossier.identifiers.map((row) => ({
      kind: row.kind,
      kindTitle: CODE_TITLES[row.kind] ?? row.kind,
      value: row.value,
      suffix: row.suffix || null,
      from: row.valid_from,
      to: row.valid_to,
    })),
    rounds: dossier.rounds.map((row) => toRound(row, shown)),
    events: events.map((row) => toEvent(row, shown)),
  }
}
