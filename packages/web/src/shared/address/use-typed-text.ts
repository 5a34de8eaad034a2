import { useEffect, useState } from 'react'

const PAUSE_MS = 250

/**
 * Text typed into a filter: shown at once, handed on after a short pause, and following the address when that
 * changes by itself (back button, a link).
 */
export function useTypedText(value: string, onPause: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value)
  const [followed, setFollowed] = useState(value)
  if (followed !== value) {
    setFollowed(value)
    if (typed.trim() !== value) setTyped(value)
  }

  useEffect(() => {
    const text = typed.trim()
    if (text === value) return
    const timer = setTimeout(() => onPause(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onPause])

  return [typed, setTyped]
}
