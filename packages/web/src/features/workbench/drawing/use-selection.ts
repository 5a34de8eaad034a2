import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useState } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import type { Selection } from './canvas/canvas-types.ts'
import { NOTHING_SELECTED } from './canvas/canvas-types.ts'
import type { Point } from './model/drawing.ts'
import { UNIT_HEIGHT, UNIT_WIDTH } from './model/ports.ts'
import { routeOf } from './model/scene.ts'
import type { DrawingNow } from './use-drawing.ts'

export type Spot = { readonly kind: 'unit' | 'flow'; readonly id: string }

/** A place that is brought into sight is shown at least at this scale. */
const NEAR = 0.8
/** What can be read at this scale is left where it stands. */
const READABLE = 0.5
const RIM = 64
const MOVE_MS = 200

/** What is selected: one thing stands in the address, several are kept by the page. */
export function useSelection({ drawing, places, ways }: DrawingNow) {
  const [address, change] = useAddress()
  const [several, setSeveral] = useState<Selection | null>(null)
  const { setCenter } = useReactFlow()
  const canvas = useStoreApi()
  const picked = address['pick']
  const selection = several ?? selectionOf(drawing, picked)
  const select = (next: Selection) => {
    const one = next.flow ?? (next.units.size === 1 ? [...next.units][0] : undefined)
    setSeveral(next.units.size > 1 ? next : null)
    if (one !== picked) change({ pick: one }, { replace: true })
  }
  const centreOf = ({ kind, id }: Spot) => {
    if (kind === 'unit') {
      const at = places.get(id)
      return at === undefined ? null : { x: at.x + UNIT_WIDTH / 2, y: at.y + UNIT_HEIGHT / 2 }
    }
    const flow = drawing.flows.find((one) => one.id === id)
    const way = ways.get(id)
    return flow === undefined || way === undefined ? null : (routeOf(flow, way, places)?.label ?? null)
  }
  const show = (spot: Spot) => {
    select(spot.kind === 'unit' ? { units: new Set([spot.id]), flow: null } : { units: new Set(), flow: spot.id })
    const centre = centreOf(spot)
    const { width, height, transform } = canvas.getState()
    if (centre === null || isInSight(centre, { width, height, transform })) return
    void setCenter(centre.x, centre.y, { zoom: Math.max(transform[2], NEAR), duration: MOVE_MS })
  }
  return { selection, select, show, centreOf }
}

function selectionOf({ units, flows }: DrawingNow['drawing'], picked: string | undefined): Selection {
  if (picked === undefined) return NOTHING_SELECTED
  if (units.some(({ id }) => id === picked)) return { units: new Set([picked]), flow: null }
  return flows.some(({ id }) => id === picked) ? { units: new Set(), flow: picked } : NOTHING_SELECTED
}

type Sight = { width: number; height: number; transform: readonly [number, number, number] }

function isInSight({ x, y }: Point, { width, height, transform: [panX, panY, zoom] }: Sight): boolean {
  const [left, top] = [x * zoom + panX, y * zoom + panY]
  return zoom >= READABLE && left > RIM && left < width - RIM && top > RIM && top < height - RIM
}
