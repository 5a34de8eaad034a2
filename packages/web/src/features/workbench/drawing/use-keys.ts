import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import type { Selection } from './canvas/canvas-types.ts'
import { NOTHING_SELECTED } from './canvas/canvas-types.ts'
import type { Drawing, Point } from './model/drawing.ts'
import { flowsAround, nextOf, readingOrder } from './model/order.ts'
import { GRID } from './model/ports.ts'

export interface KeyTargets {
  readonly drawing: Drawing
  readonly places: ReadonlyMap<string, Point>
  readonly selection: Selection
  /** Selects one unit or flow and brings it into sight. */
  readonly show: (place: { kind: 'unit' | 'flow'; id: string }) => void
  readonly select: (selection: Selection) => void
  readonly open: (place: { kind: 'unit' | 'flow'; id: string }) => void
  readonly move: (moved: ReadonlyMap<string, Point>) => void
  readonly pan: (by: Point) => void
  readonly zoom: (step: 1 | -1 | 0) => void
  readonly act: (act: 'remove' | 'add_unit' | 'add_flow' | 'find' | 'help') => void
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const PAN_STEP = 80

/** Everything on the canvas by keyboard; the canvas itself holds the focus. */
export function useKeys(targets: KeyTargets) {
  /** After Escape the next Tab leaves the canvas. */
  const isLeaving = useRef(false)
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea, button') !== null) return
    if (event.ctrlKey || event.metaKey) return
    const isDone = event.key === 'Tab' ? tab(event, targets, isLeaving.current) : press(event, targets)
    isLeaving.current = event.key === 'Escape'
    if (isDone) event.preventDefault()
  }
}

function tab(event: KeyboardEvent, { places, selection, show }: KeyTargets, isLeaving: boolean): boolean {
  if (isLeaving) return false
  const next = nextOf(readingOrder(places), [...selection.units].at(-1) ?? null, event.shiftKey ? -1 : 1)
  if (next === null) return false
  show({ kind: 'unit', id: next })
  return true
}

function press(event: KeyboardEvent, targets: KeyTargets): boolean {
  const arrow = ARROWS[event.key]
  if (arrow !== undefined) {
    if (event.altKey) stepAround(targets, arrow)
    else if (targets.selection.units.size > 0) targets.move(moved(targets, arrow, event.shiftKey ? 4 : 1))
    else targets.pan({ x: -arrow.x * PAN_STEP, y: -arrow.y * PAN_STEP })
    return true
  }
  switch (event.key) {
    case 'Enter':
      return open(targets)
    case 'Delete':
    case 'Backspace':
      targets.act('remove')
      return true
    case 'Escape':
      targets.select(NOTHING_SELECTED)
      return true
    case '+':
    case '=':
      targets.zoom(1)
      return true
    case '-':
      targets.zoom(-1)
      return true
    case '0':
      targets.zoom(0)
      return true
    case 'n':
    case 'N':
      targets.act('add_unit')
      return true
    case 'f':
    case 'F':
      targets.act('add_flow')
      return true
    case '/':
      targets.act('find')
      return true
    case '?':
    case '？':
      targets.act('help')
      return true
    default:
      return false
  }
}

function open({ selection, open: openPlace }: KeyTargets): boolean {
  const unit = [...selection.units].at(-1)
  if (selection.flow !== null) openPlace({ kind: 'flow', id: selection.flow })
  else if (unit === undefined) return false
  else openPlace({ kind: 'unit', id: unit })
  return true
}

function moved({ selection, places }: KeyTargets, { x, y }: Point, steps: number): ReadonlyMap<string, Point> {
  return new Map(
    [...selection.units].flatMap((id) => {
      const at = places.get(id)
      return at === undefined ? [] : [[id, { x: at.x + x * steps * GRID, y: at.y + y * steps * GRID }] as const]
    }),
  )
}

/** Up and down with Alt: from flow to flow around the unit at hand; from a flow, right and left to the units at its ends. */
function stepAround({ drawing, selection, show }: KeyTargets, { x, y }: Point): void {
  const flow = drawing.flows.find(({ id }) => id === selection.flow)
  if (flow !== undefined && x !== 0) {
    const end = x > 0 ? (flow.to ?? flow.from) : (flow.from ?? flow.to)
    if (end !== null) show({ kind: 'unit', id: end })
    return
  }
  const unit = [...selection.units].at(-1) ?? flow?.to ?? flow?.from
  if (unit === undefined || unit === null) return
  const around = flowsAround(drawing.flows, unit)
  const next = nextOf(around, flow?.id ?? null, x + y > 0 ? 1 : -1) ?? around[0]
  if (next !== undefined) show({ kind: 'flow', id: next })
}
