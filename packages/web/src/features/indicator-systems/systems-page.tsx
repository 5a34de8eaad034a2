import './indicator-systems.css'
import { listSystems } from '@qingshen/contracts/indicator-systems.operations'
import type { OwnSystem } from '@qingshen/contracts/indicator-systems.schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { SystemImport } from '../../shared/ui/indicator-system/system-import.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { AuditSystems } from './audit-systems.tsx'
import { NewSystemPanel } from './new-system-panel.tsx'
import { sought } from './sought.ts'
import { SYSTEM_COLUMNS } from './system-columns.tsx'
import { ownerText } from './system-signs.ts'

const STATES = [
  { code: 'draft', label: '起草中' },
  { code: 'published', label: '已发布' },
  { code: 'carried', label: '随程序提供' },
  { code: 'withdrawn', label: '已停用' },
]

/** All indicator systems one may see: entered here, for one case where the address names it, and carried by the program. */
export function SystemsPage() {
  const [address, changeAddress] = useAddress()
  const auditCase = address['case'] ?? null
  const navigate = useNavigate()
  const query = useQuery({
    queryKey: ['indicator-systems', 'list', auditCase ?? ''],
    queryFn: () => call(listSystems, { query: auditCase === null ? {} : { case: auditCase } }),
  })
  const close = () => changeAddress({ do: undefined })
  const open = (ref: string) => void navigate({ to: '/indicator-systems/$system', params: { system: ref }, search: {} })
  return (
    <QueryView query={query} what="评价指标体系">
      {({ items, audits, create }) => (
        <ListPage
          title="评价指标体系"
          summary={auditCase === null ? '权重、基准值都是数据，按版保存' : '包括审核组为这个案件录入的'}
          filters={<Filters />}
          actions={
            <>
              <AbilityButton
                ability={withReasons(create)}
                label="导入表格"
                icon="upload"
                isPrimary
                onClick={() => changeAddress({ do: 'import' })}
              />
              {create.allowed ? (
                <button type="button" className="button" onClick={() => changeAddress({ do: 'new' })}>
                  新建空白体系
                </button>
              ) : null}
            </>
          }
        >
          <SystemTable items={items} />
          <AuditSystems systems={audits} />
          {address['do'] === 'import' && create.allowed ? (
            <SidePanel title="导入评价指标体系" onClose={close}>
              <SystemImport auditCase={auditCase} onDrafted={open} />
            </SidePanel>
          ) : null}
          {address['do'] === 'new' && create.allowed ? (
            <NewSystemPanel auditCase={auditCase} from={null} onMade={open} onClose={close} />
          ) : null}
        </ListPage>
      )}
    </QueryView>
  )
}

function Filters() {
  const [address, changeAddress] = useAddress()
  return (
    <>
      <div className="filter-field wide">
        <label htmlFor="system-search">名称、出处</label>
        <input
          id="system-search"
          className="input"
          type="search"
          value={address['q'] ?? ''}
          onChange={(event) => changeAddress({ q: event.target.value || undefined }, { replace: true })}
        />
      </div>
      <FilterSelect
        label="状态"
        value={address['state']}
        entries={STATES}
        onChange={(state) => changeAddress({ state })}
      />
    </>
  )
}

const COLUMNS: readonly Column<OwnSystem>[] = [
  {
    id: 'title',
    title: '名称',
    width: 280,
    cell: (system) => (
      <Link to="/indicator-systems/$system" params={{ system: system.ref }} search={{}}>
        {system.title}
      </Link>
    ),
  },
  SYSTEM_COLUMNS.state,
  { id: 'number', title: '版次', cell: ({ number }) => (number === null ? '—' : `第 ${number} 版`) },
  { id: 'kind', title: '类型', cell: ({ kind }) => (kind === 'ratio' ? '比值型' : '分三级') },
  SYSTEM_COLUMNS.rows,
  SYSTEM_COLUMNS.trust,
  { id: 'owner', title: '录入', width: 160, cell: ownerText },
  SYSTEM_COLUMNS.changed,
]

function SystemTable({ items }: { items: readonly OwnSystem[] }) {
  const [address] = useAddress()
  const rows = sought(items, address)
  return (
    <DataTable
      caption="评价指标体系"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ ref }) => ref}
      empty={<EmptyState title="没有符合条件的体系" hint="请换个词，或者导入本行业的体系：有表格就可以导入。" />}
    />
  )
}
