import type { Fact } from '@qingshen/contracts/register.operations'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ProvenanceMark } from '../../shared/ui/provenance-mark.tsx'
import { instantText, stretchText } from '../../shared/format/date-text.ts'

const COLUMNS: readonly Column<Fact>[] = [
  { id: 'label', title: '事实', width: 120, cell: (fact) => fact.label, text: (fact) => fact.label },
  {
    id: 'value',
    title: '内容',
    width: 100,
    cell: (fact) => (fact.knownMissing ? <span className="quiet">查明缺失</span> : fact.display),
  },
  {
    id: 'provenance',
    title: '取得方式',
    cell: (fact) => <ProvenanceMark of={fact.provenance} detail={fact.source ?? '没有写明来源'} />,
  },
  { id: 'source', title: '来源', width: 180, cell: (fact) => fact.source ?? <span className="quiet">没有写明</span> },
  {
    id: 'evidence',
    title: '证明材料',
    width: 110,
    cell: (fact) => <EvidenceLine evidence={fact.evidence} />,
  },
  { id: 'valid', title: '有效期间', width: 110, cell: (fact) => stretchText(fact.validFrom, fact.validTo) },
  {
    id: 'recorded',
    title: '登记',
    width: 130,
    cell: (fact) => `${instantText(fact.recordedAt)} ${fact.recordedBy}`,
  },
]

/** What is known about the enterprise: each value with its source, when it holds and when it was recorded. */
export function FactTable({ facts }: { facts: readonly Fact[] }) {
  return (
    <DataTable
      caption="企业的事实"
      columns={COLUMNS}
      rows={facts}
      rowKey={(fact) => `${fact.fact} ${fact.validFrom} ${fact.recordedAt}`}
      empty={
        <EmptyState
          title="还没有登记事实"
          hint="行业、规模、排污许可、是否超标等事实登记后列在这里，每项都有来源和起止日期。"
        />
      }
    />
  )
}
