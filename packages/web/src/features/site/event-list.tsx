import { SITE_EVENTS } from '@qingshen/core/register/site-event'
import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { instantText } from '../../shared/format/date-text.ts'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'

type SiteEvent = SiteDetail['events'][number]

const COLUMNS: readonly Column<SiteEvent>[] = [
  { id: 'kind', title: '变更', cell: (event) => SITE_EVENTS.label(event.kind) },
  { id: 'on', title: '从哪天起', cell: (event) => event.on },
  { id: 'before', title: '变更前', width: 160, cell: (event) => event.before },
  { id: 'after', title: '变更后', width: 160, cell: (event) => event.after },
  { id: 'source', title: '来源', width: 160, cell: (event) => event.source },
  { id: 'evidence', title: '证明材料', width: 110, cell: (event) => <EvidenceLine evidence={event.evidence} /> },
  {
    id: 'recorded',
    title: '登记',
    width: 130,
    cell: (event) => `${instantText(event.recordedAt)} ${event.recordedBy}`,
  },
]

/** What happened to the enterprise, newest first. */
export function EventList({ events }: { events: readonly SiteEvent[] }) {
  return (
    <DataTable
      caption="变更记录"
      columns={COLUMNS}
      rows={events}
      rowKey={(event) => event.id}
      empty={<p className="card quiet">没有变更记录。更名、所在地或代码变更登记后会列在这里。</p>}
    />
  )
}
