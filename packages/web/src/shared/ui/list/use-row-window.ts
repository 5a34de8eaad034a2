import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'
import type { RowWindow } from './row-window.ts'
import { rowWindow } from './row-window.ts'

/** Below this many rows all are drawn: find-in-page and printing then see everything. */
const DRAW_ALL_UP_TO = 300

/** Follows the scrolling of `container` and says which rows to draw. */
export function useRowWindow(container: RefObject<HTMLElement | null>, rowCount: number, rowHeight: number): RowWindow {
  const [viewport, setViewport] = useState({ scrollTop: 0, height: 800 })
  const isWindowed = rowCount > DRAW_ALL_UP_TO

  useLayoutEffect(() => {
    const element = container.current
    if (element === null || !isWindowed) return
    const follow = () => setViewport({ scrollTop: element.scrollTop, height: element.clientHeight })
    follow()
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [container, isWindowed])

  if (!isWindowed) return { first: 0, end: rowCount, before: 0, after: 0 }
  return rowWindow({ rowCount, rowHeight, ...viewport })
}
