/** The part of an address after `?` as flat text values: short, readable, and never guessed into numbers. */
export type AddressState = Record<string, string>

export function parseSearch(search: string): AddressState {
  const state: AddressState = {}
  for (const [name, value] of new URLSearchParams(search)) {
    if (value !== '') state[name] = value
  }
  return state
}

export function stringifySearch(state: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(state)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** A route's `validateSearch`: keeps the named values and drops what the page does not know. */
export function keepNames<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): Partial<Record<Name, string>> => {
    const kept: Partial<Record<Name, string>> = {}
    for (const name of names) {
      const value = search[name]
      if (typeof value === 'string' && value !== '') kept[name] = value
    }
    return kept
  }
}
