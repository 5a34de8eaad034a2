import { useState } from 'react'

export interface Selection {
  keys: ReadonlySet<string>
  has: (key: string) => boolean
  toggle: (key: string) => void
  setAll: (keys: readonly string[], selected: boolean) => void
  clear: () => void
}

/** The rows ticked in a list, by key; kept while paging. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  return {
    keys,
    has: (key) => keys.has(key),
    toggle: (key) => setKeys((before) => changed(before, [key], !before.has(key))),
    setAll: (all, selected) => setKeys((before) => changed(before, all, selected)),
    clear: () => setKeys(new Set()),
  }
}

function changed(before: ReadonlySet<string>, keys: readonly string[], selected: boolean): ReadonlySet<string> {
  const after = new Set(before)
  for (const key of keys) {
    if (selected) after.add(key)
    else after.delete(key)
  }
  return after
}
