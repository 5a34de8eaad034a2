import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { useEffect } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'

/** Brings the cell that the address names into sight and gives it the focus: where a finding or a number leads. */
export function useSpotOfAddress(rows: readonly WorkbenchRow[]): void {
  const [address] = useAddress()
  const { row, field } = address
  const isThere = rows.some(({ id }) => id === row)
  useEffect(() => {
    if (row === undefined || !isThere) return
    // a line may hold cells of several rows, as the years of an item: a cell says itself whose it is
    const cells = [...document.querySelectorAll<HTMLElement>('[data-spot]')]
    const isOf = ({ dataset: { spot = '' } }: HTMLElement): boolean =>
      field === undefined ? spot.startsWith(`${row}/`) : spot === `${row}/${field}`
    const cell = cells.find(isOf)
    cell?.scrollIntoView({ block: 'center', inline: 'center' })
    cell?.focus()
  }, [row, field, isThere])
}
