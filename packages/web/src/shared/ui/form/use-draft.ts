import { useState } from 'react'

export type Draft = Readonly<Record<string, string>>

export interface DraftForm<T extends Draft> {
  values: T
  set: (name: keyof T & string, value: string) => void
  /** Forgets what was typed, once it has been sent. */
  clear: () => void
}

const PREFIX = 'draft:'

/** The typed values kept under a key, over the empty ones; anything unreadable counts as nothing typed. */
export function readDraft<T extends Draft>(kept: string | null, empty: T): T {
  if (kept === null) return empty
  try {
    const parsed: unknown = JSON.parse(kept)
    if (typeof parsed !== 'object' || parsed === null) return empty
    const known = Object.entries(parsed).filter(([name, value]) => name in empty && typeof value === 'string')
    return { ...empty, ...Object.fromEntries(known) }
  } catch {
    return empty
  }
}

/** Fills a form that is opened next, in this browser tab; for what is not to stand in its address. */
export function keepDraft(key: string, values: Draft): void {
  sessionStorage.setItem(`${PREFIX}${key}`, JSON.stringify(values))
}

/** Fields of a form that survive a reload, a time-out and a conflict: kept in this browser tab until they are sent. */
export function useDraft<T extends Draft>(key: string, empty: T): DraftForm<T> {
  const name = `${PREFIX}${key}`
  const [values, setValues] = useState(() => readDraft(sessionStorage.getItem(name), empty))
  return {
    values,
    set: (field, value) =>
      setValues((before) => {
        const after = { ...before, [field]: value }
        sessionStorage.setItem(name, JSON.stringify(after))
        return after
      }),
    clear: () => sessionStorage.removeItem(name),
  }
}
