import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { pageNumber } from '../../../shared/address/page-number.ts'
import { useAddress } from '../../../shared/address/use-address.ts'

const PAGE_SIZE = 100

/** Long sheets are shown in pages that stand in the address. */
export function usePage(rows: readonly WorkbenchRow[]) {
  const [address] = useAddress()
  const named = rows.findIndex(({ id }) => id === address['row'])
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const asked = address['page'] === undefined && named >= 0 ? Math.floor(named / PAGE_SIZE) + 1 : undefined
  const page = Math.min(last, asked ?? pageNumber(address['page']))
  return {
    shown: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    of: { page, pageSize: PAGE_SIZE, total: rows.length },
  }
}
