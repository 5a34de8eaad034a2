import { newId } from '../data/new-id.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import type { Selection } from './canvas/canvas-types.ts'
import type { Figure, Point } from './model/drawing.ts'
import { carrierOf } from './model/drawing.ts'
import type { FigureOf } from './model/edits.ts'
import { addFlow, addRow, addUnit, freeName, forgetPlaces, moveUnits, removeAll, setFigure } from './model/edits.ts'
import { GRID, UNIT_HEIGHT, UNIT_WIDTH } from './model/ports.ts'
import { snap } from './model/layout.ts'
import type { DrawingNow } from './use-drawing.ts'

/** What a person does to the drawing; each is one step of undo. */
export function useActs(now: DrawingNow) {
  const { edit, mayEdit } = useWorkbench()
  const { data, drawing, places } = now
  const draw = (edits: Parameters<typeof edit>[0]) => {
    if (mayEdit && edits.length > 0) edit(edits, 'drawing')
  }
  return {
    /** A new unit with its middle at a point, or the nearest place where it covers no other. */
    addUnit: (middle: Point): string => {
      const id = newId()
      const corner = { x: snap(middle.x - UNIT_WIDTH / 2), y: snap(middle.y - UNIT_HEIGHT / 2) }
      draw(addUnit(data, id, besides(corner, [...places.values()])))
      return id
    },
    join: ({ from, to }: { from: string | null; to: string | null }): string | null => {
      if (drawing.layer === null) return null
      const id = newId()
      draw(addFlow(data, { id, layer: carrierOf(drawing.layer), from, to }))
      return id
    },
    addLayer: (fields: Record<string, string>): string => {
      const id = newId()
      draw(addRow(data, { id, sheet: 'layers', set: fields }))
      return id
    },
    addPeriod: (): void =>
      draw(
        addRow(data, {
          id: newId(),
          sheet: 'periods',
          set: { name: freeName(data, 'periods', '实测时段') },
        }),
      ),
    move: (moved: ReadonlyMap<string, Point>) => draw(moveUnits(drawing.units, places, moved)),
    layOut: (which: 'all' | 'unplaced') => draw(forgetPlaces(drawing.units, which)),
    remove: ({ units, flow }: Selection) =>
      draw(removeAll(data, { units: [...units], flows: flow === null ? [] : [flow] })),
    set: (sheet: 'process_units' | 'flows' | 'periods', id: string, fields: Record<string, string | null>) =>
      draw([{ id, sheet, set: fields }]),
    setFigure: (of: FigureOf, figure: Figure | null, fields: Record<string, string | null>) =>
      draw(setFigure(data, of, { figure, id: newId(), set: fields })),
  }
}

export type Acts = ReturnType<typeof useActs>

/** The wanted place, or the first below it that covers no unit. */
function besides({ x, y }: Point, corners: readonly Point[]): Point {
  let free = y
  const covers = (corner: Point) =>
    Math.abs(corner.x - x) < UNIT_WIDTH + GRID && Math.abs(corner.y - free) < UNIT_HEIGHT + GRID
  while (corners.some(covers)) free += UNIT_HEIGHT + GRID * 2
  return { x, y: free }
}
