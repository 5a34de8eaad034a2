import type { AuditSystem } from '@qingshen/contracts/indicator-systems.schema'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { sought } from './sought.ts'
import { SYSTEM_COLUMNS } from './system-columns.tsx'

const COLUMNS: readonly Column<AuditSystem>[] = [
  {
    id: 'title',
    title: '名称',
    width: 280,
    cell: ({ ref, title }) => (
      <Link to="/indicator-systems/$system" params={{ system: ref }} search={{}}>
        {title === '' ? '（没有名称）' : title}
      </Link>
    ),
  },
  {
    id: 'case',
    title: '案件',
    width: 240,
    cell: ({ case: auditCase, caseName, caseYear, isEnded }) => (
      <Link to="/workbench/$case" params={{ case: auditCase }} search={{ tab: 'level' }}>
        {caseName} {caseYear} 年{isEnded ? '（已办结）' : ''}
      </Link>
    ),
  },
  SYSTEM_COLUMNS.state,
  { id: 'number', title: '版次', cell: ({ number }) => `第 ${number ?? 1} 版` },
  SYSTEM_COLUMNS.rows,
  SYSTEM_COLUMNS.trust,
  SYSTEM_COLUMNS.changed,
]

/** What teams entered for their own audits, as far as the reader sees those; nothing where there is none. */
export function AuditSystems({ systems }: { systems: readonly AuditSystem[] }) {
  const [address] = useAddress()
  if (systems.length === 0) return null
  return (
    <section className="stack" aria-labelledby="audit-systems">
      <h2 id="audit-systems">各次审核自己录入的</h2>
      <p className="quiet">只用于所在的案件，别的审核看不到、也不能采用。</p>
      <DataTable
        caption="各次审核自己录入的评价指标体系"
        columns={COLUMNS}
        rows={sought(systems, address)}
        rowKey={({ ref }) => ref}
        empty={<EmptyState title="没有符合条件的" hint="请换个词，或者清除上面的条件。" />}
      />
    </section>
  )
}
