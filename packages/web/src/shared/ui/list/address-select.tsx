import { useAddress } from '../../address/use-address.ts'
import { FilterSelect } from './filter-select.tsx'

interface AddressSelectProps {
  /** Where the address keeps the choice. */
  name: string
  label: string
  entries: readonly { code: string; label: string }[]
  noneLabel?: string
}

/** A filter kept in the address; every change starts again at the first page. */
export function AddressSelect({ name, ...rest }: AddressSelectProps) {
  const [address, changeAddress] = useAddress()
  return (
    <FilterSelect
      {...rest}
      value={address[name]}
      onChange={(value) => changeAddress({ [name]: value, page: undefined })}
    />
  )
}
