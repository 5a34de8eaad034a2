import { useState } from 'react'

const KEY = 'level-own-table'

/** The text of somebody's own table, kept in his browser so that a reload loses nothing. */
export function useOwnTable(): [string, (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(KEY) ?? '')
  const keep = (next: string): void => {
    setText(next)
    localStorage.setItem(KEY, next)
  }
  return [text, keep]
}
