import { useEffect, useMemo } from 'react'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import type { Selection } from './canvas/canvas-types.ts'

/** Tells the others which unit or flow is at hand here, and answers who else is at which unit. */
export function useVisitors({ units, flow }: Selection): ReadonlyMap<string, string> {
  const { visit } = useWorkbench()
  const people = useWorkbenchState((state) => state.people)
  const unit = units.size === 1 ? [...units][0] : undefined
  useEffect(() => {
    if (flow !== null) visit({ sheet: 'flows', row: flow, field: null })
    else visit({ sheet: 'process_units', row: unit ?? null, field: null })
    return () => visit(null)
  }, [visit, unit, flow])
  return useMemo(
    () =>
      new Map(
        people.flatMap(({ name, place, isSelf }) =>
          isSelf || place?.sheet !== 'process_units' || place.row === null ? [] : [[place.row, name] as const],
        ),
      ),
    [people],
  )
}
