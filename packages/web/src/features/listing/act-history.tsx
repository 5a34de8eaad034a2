import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { instantText } from '../../shared/format/date-text.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'

type Act = ListingDetail['acts'][number]

const COLUMNS: readonly Column<Act>[] = [
  { id: 'title', title: '办理', width: 200, cell: (act) => act.title },
  { id: 'office', title: '机构', width: 180, cell: (act) => act.office },
  { id: 'on', title: '日期', cell: (act) => act.on },
  { id: 'at', title: '登记时间', cell: (act) => instantText(act.at) },
  { id: 'note', title: '说明', width: 220, cell: (act) => act.note ?? <span className="quiet">无</span> },
  { id: 'evidence', title: '附件', width: 140, cell: (act) => <EvidenceLine evidence={act.evidence} /> },
]

/** Everything that was done on the list, as it was recorded. */
export function ActHistory({ detail }: { detail: ListingDetail }) {
  return (
    <DataTable
      caption="办理记录"
      columns={COLUMNS}
      rows={detail.acts}
      rowKey={(act) => act.id}
      empty={
        <EmptyState
          icon="clock"
          title="还没有办理记录"
          hint="报送、退回、核定、公示、确定、公布等每一步都会记在这里。"
        />
      }
    />
  )
}
