import { useAddress } from './use-address.ts'

export interface Panel {
  kind: string
  id: string
}

/** The drawer an address stands for: `remove.42` opens the removal of entry 42. */
export function panelOf(text: string | undefined): Panel | null {
  if (text === undefined) return null
  const dot = text.indexOf('.')
  return dot < 0 ? { kind: text, id: '' } : { kind: text.slice(0, dot), id: text.slice(dot + 1) }
}

/** The open drawer of a page, kept in its address: a reload and a link show the same one. */
export function usePanel() {
  const [address, changeAddress] = useAddress()
  return {
    panel: panelOf(address['do']),
    open: (kind: string, id = '') => changeAddress({ do: id === '' ? kind : `${kind}.${id}` }),
    close: () => changeAddress({ do: undefined }),
  }
}
