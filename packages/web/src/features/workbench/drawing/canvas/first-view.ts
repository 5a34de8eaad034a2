import type { Viewport } from '@xyflow/react'
import type { Point } from '../model/drawing.ts'
import { boundsOf } from '../model/scene.ts'
import { readingOrder } from '../model/order.ts'

/** Below this scale a drawing that is opened could not be read: its beginning is shown instead of the whole. */
const LEAST = 0.6
const MARGIN = 40

/** How a drawing is first seen: the whole of it where that can be read, else where it begins. */
export function firstView(places: ReadonlyMap<string, Point>, frame: HTMLElement | null): Viewport {
  const { width, height } = frame?.getBoundingClientRect() ?? { width: 800, height: 600 }
  const bounds = boundsOf(places, [])
  const whole = Math.min(1, width / bounds.width, height / bounds.height)
  if (whole >= LEAST) {
    const x = width / 2 - (bounds.x + bounds.width / 2) * whole
    const y = height / 2 - (bounds.y + bounds.height / 2) * whole
    return { x, y, zoom: whole }
  }
  const [first = ''] = readingOrder(places)
  const start = places.get(first) ?? { x: 0, y: 0 }
  return { x: MARGIN - start.x * LEAST, y: height / 2 - start.y * LEAST, zoom: LEAST }
}
