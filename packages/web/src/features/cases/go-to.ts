import type { AddressChange } from '../../shared/address/use-address.ts'
import type { ActPlace } from '../../shared/ui/case/case-acts.ts'

/** The change of the address that leads to a part of the page or opens a drawer over it. */
export function goTo(place: ActPlace): AddressChange {
  return 'tab' in place ? { tab: place.tab, do: undefined, page: undefined } : { do: place.panel }
}
