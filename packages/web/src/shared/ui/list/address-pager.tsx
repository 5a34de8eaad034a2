import { useAddress } from '../../address/use-address.ts'
import { Pager } from './pager.tsx'

/** The pager of a page that keeps its place in the address; the first page is the address without one. */
export function AddressPager({ of }: { of: { page: number; pageSize: number; total: number } }) {
  const [, changeAddress] = useAddress()
  return (
    <Pager
      page={of.page}
      pageSize={of.pageSize}
      total={of.total}
      onPage={(to) => changeAddress({ page: to === 1 ? undefined : String(to) })}
    />
  )
}
