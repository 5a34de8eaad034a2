import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { useAddress } from '../../shared/address/use-address.ts'
import { AbilityButton } from '../../shared/ui/ability-button.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import { rowsToCsv, saveTextFile } from '../../shared/ui/list/export-rows.ts'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ENTRY_FILTERS, useEntries } from './entries-query.ts'
import { entryColumns } from './entry-columns.tsx'
import { EntryFilters } from './entry-filters.tsx'
import { usePanel } from '../../shared/address/use-panel.ts'

/** The enterprises on the list with filters in the address; a row opens the entry with its why. */
export function EntriesTab({ detail }: { detail: ListingDetail }) {
  const [address, changeAddress] = useAddress()
  const { open } = usePanel()
  const entries = useEntries(detail.listing.id, address)
  const columns = entryColumns(detail, (id) => open('entry', id))
  const rows = entries.data?.items ?? []
  return (
    <>
      <EntryActs detail={detail} />
      <div role="search" className="list-page-filters entry-filters no-print" aria-label="筛选名单上的企业">
        <EntryFilters detail={detail} />
      </div>
      <PagedTable
        query={entries}
        caption="名单上的企业"
        columns={columns}
        rowKey={(entry) => entry.id}
        empty={
          <NoEntries
            isFiltered={ENTRY_FILTERS.isAnySet(address)}
            onClear={() => changeAddress(ENTRY_FILTERS.cleared)}
          />
        }
      />
      {rows.length === 0 ? null : (
        <p className="no-print">
          <button
            type="button"
            className="button"
            onClick={() => saveTextFile(`${detail.listing.title}.csv`, rowsToCsv(columns, rows))}
          >
            <Icon name="download" />
            导出本页
          </button>
        </p>
      )}
    </>
  )
}

/** Proposing by the rules and by hand, where the reader's office has a part of its own. */
function EntryActs({ detail }: { detail: ListingDetail }) {
  const { open } = usePanel()
  const own = detail.parts.find((part) => part.id === detail.ownPart)
  if (own === undefined) return null
  return (
    <div className="row no-print">
      <AbilityButton ability={own.abilities['edit']} label="按规则提出" isPrimary onClick={() => open('run', own.id)} />
      <AbilityButton ability={own.abilities['edit']} label="手工增加" onClick={() => open('add', own.id)} />
    </div>
  )
}

function NoEntries({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState
        icon="search"
        title="没有符合条件的企业"
        hint="请减少筛选条件，或者少输几个字。"
        action={
          <button type="button" className="button" onClick={onClear}>
            清除筛选
          </button>
        }
      />
    )
  }
  return (
    <EmptyState
      icon="building"
      title="名单上还没有企业"
      hint="提出机构按规则提出或手工增加企业后，会列在这里。第一步：在“初选名单”中按规则提出。"
    />
  )
}
