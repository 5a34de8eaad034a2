import type { OfficeFunctionsRow } from '@qingshen/contracts/offices.operations'
import { listOfficeFunctions } from '@qingshen/contracts/offices.operations'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { OfficePanel } from './office-panel.tsx'
import { functionsText } from './office-words.ts'

const PAGE_SIZE = 50
const HOLDING = [{ code: 'yes', label: '另行承担职能的' }]

/** The departments' offices within reach and the functions they hold besides; which one is open is in the address. */
export function OfficesPage() {
  const [address, changeAddress] = useAddress()
  const text = address['q'] ?? ''
  const isHolding = address['holding'] === 'yes'
  const query = {
    page: pageNumber(address['page']),
    pageSize: PAGE_SIZE,
    ...(text === '' ? {} : { text }),
    ...(isHolding ? { holding: true } : {}),
  }
  const offices = usePagedQuery(['office-functions'], query, (asked, signal) =>
    call(listOfficeFunctions, { query: asked, signal }),
  )
  const opened = offices.data?.items.find(({ office }) => office === address['do'])
  return (
    <>
      <ListPage
        title="机构职能"
        summary={offices.data === undefined ? undefined : `${formatCount(offices.data.total)} 个机构`}
        filters={
          <>
            <AddressSearch placeholder="机构名称" />
            <AddressSelect name="holding" label="职能" entries={HOLDING} />
          </>
        }
      >
        <PagedTable
          query={offices}
          caption="机构职能"
          columns={columnsFor((office) => changeAddress({ do: office }))}
          rowKey={({ office }) => office}
          empty={<NoOffices isFiltered={text !== '' || isHolding} />}
        />
      </ListPage>
      {opened === undefined ? null : (
        <OfficePanel key={opened.office} office={opened} onClose={() => changeAddress({ do: undefined })} />
      )}
    </>
  )
}

function columnsFor(onOpen: (office: string) => void): readonly Column<OfficeFunctionsRow>[] {
  return [
    {
      id: 'name',
      title: '机构',
      width: 280,
      cell: ({ office, name }) => (
        <button type="button" className="button-link" onClick={() => onOpen(office)}>
          {name}
        </button>
      ),
    },
    { id: 'regionName', title: '所在地', width: 160, cell: ({ regionName }) => regionName },
    {
      id: 'department',
      title: '部门',
      width: 180,
      cell: ({ department }) => (department === null ? '' : DEPARTMENTS.label(department)),
    },
    { id: 'level', title: '级别', width: 80, cell: ({ level }) => OFFICE_LEVELS.label(level) },
    {
      id: 'functions',
      title: '另行承担的职能',
      width: 180,
      cell: ({ functions }) =>
        functions.length === 0 ? <span className="quiet">没有</span> : functionsText(functions),
    },
  ]
}

function NoOffices({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState icon="search" title="没有这样的机构" hint="换个名称，或者取消筛选再找。" />
  ) : (
    <EmptyState icon="building" title="还没有机构" hint="这里将列出您管理范围内的主管部门机构和它们另行承担的职能。" />
  )
}
