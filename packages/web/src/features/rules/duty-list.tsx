import type { LawDetail } from '@qingshen/contracts/law.operations'
import { ruleStretchText } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'

type Duty = LawDetail['duties'][number]

const COLUMNS: readonly Column<Duty>[] = [
  { id: 'duty', title: '义务', width: 200, cell: (duty) => duty.dutyTitle },
  { id: 'holder', title: '谁来办', width: 140, cell: (duty) => duty.holderTitle },
  { id: 'due', title: '期限', width: 260, cell: (duty) => duty.due },
  {
    id: 'clause',
    title: '依据',
    width: 200,
    cell: (duty) => (
      <span className="row">
        {[...new Set([duty.clause, ...duty.basis])].map((clause) => (
          <ClauseChip key={clause} clause={clause} />
        ))}
      </span>
    ),
  },
  { id: 'dates', title: '适用期间', width: 190, cell: (duty) => ruleStretchText(duty.from, duty.to) },
]

/** Who must do what by when after a list is published. */
export function DutyList({ duties }: { duties: readonly Duty[] }) {
  return (
    <DataTable
      caption="义务与期限"
      columns={COLUMNS}
      rows={duties}
      rowKey={(duty) => `${duty.law} ${duty.id}`}
      empty={<EmptyState icon="calendar" title="这一天没有列出义务" hint="换一个日期看看，或查看上级规定。" />}
    />
  )
}
