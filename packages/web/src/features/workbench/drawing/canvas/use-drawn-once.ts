import { useMemo, useRef } from 'react'

/** The list made by `draw`, which is handed what it made last, so that it can keep what did not change. */
export function useDrawnOnce<T>(draw: (before: ReadonlyMap<string, T>) => Map<string, T>): T[] {
  const before = useRef<ReadonlyMap<string, T>>(new Map())
  return useMemo(() => {
    const drawn = draw(before.current)
    before.current = drawn
    return [...drawn.values()]
  }, [draw])
}
