import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { useEffect } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'

/** Brings the cell that the address names into sight and gives it the focus: where a finding leads. */
export function useSpotOfAddress(rows: readonly WorkbenchRow[]): void {
  const [address] = useAddress()
  const { row, field } = address
  const isThere = rows.some(({ id }) => id === row)
  useEffect(() => {
    if (row === undefined || !isThere) return
    const end = field === undefined ? `/${row}/` : `/${row}/${field}`
    const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')]
    const cell = cells.find(({ id }) => (field === undefined ? id.includes(end) : id.endsWith(end)))
    cell?.scrollIntoView({ block: 'center', inline: 'center' })
    cell?.focus()
  }, [row, field, isThere])
}
