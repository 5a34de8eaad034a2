import { useMemo, useState } from 'react'

/** The list made by `draw`, which is handed what it made last, so that it can keep what did not change. */
export function useDrawnOnce<T>(draw: (before: ReadonlyMap<string, T>) => Map<string, T>): T[] {
  const [redraw] = useState(() => keeper<T>())
  return useMemo(() => [...redraw(draw).values()], [redraw, draw])
}

/** Draws with what was drawn the time before at hand. */
function keeper<T>(): (draw: (before: ReadonlyMap<string, T>) => Map<string, T>) => Map<string, T> {
  let last = new Map<string, T>()
  return (draw) => {
    last = draw(last)
    return last
  }
}
