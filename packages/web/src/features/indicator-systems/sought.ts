import type { OwnSystem } from '@qingshen/contracts/indicator-systems.schema'

/** The systems with every word of the address in name, source or owner, and in the state it asks for. */
export function sought<System extends OwnSystem>(
  systems: readonly System[],
  address: Readonly<Record<string, string | undefined>>,
): System[] {
  const words = (address['q'] ?? '').normalize('NFKC').toLowerCase().split(/\s+/)
  return systems.filter(({ title, source, owner, state }) => {
    const text = `${title} ${source} ${owner ?? ''}`.normalize('NFKC').toLowerCase()
    return words.every((word) => text.includes(word)) && (address['state'] ?? state) === state
  })
}
