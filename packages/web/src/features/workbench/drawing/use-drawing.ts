import { closureOf } from '@qingshen/core/balance/network/closure'
import { grouped } from '@qingshen/core/kernel/grouped'
import { plantNetwork } from '@qingshen/core/workbench/plant-network'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { useRows, useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'
import { methodQuery } from '../workbench-query.ts'
import type { DrawnUnit } from './model/drawing.ts'
import { drawingOf } from './model/drawing.ts'
import { layUnitsOut } from './model/layout.ts'
import { waysOf } from './model/scene.ts'
import { unitSigns } from './model/signs.ts'

/** What is drawn now: the layer and period of the address, where everything stands, and how it balances. */
export function useDrawing() {
  const data = useWorkbenchData()
  const [address] = useAddress()
  const drawing = useMemo(() => drawingOf(data, choiceOf(address)), [data, address])
  const places = usePlaces(drawing.units)
  const shape = JSON.stringify(drawing.flows.map(({ id, from, to }) => [id, from, to]))
  const ways = useMemo(
    () => waysOf(drawing.units, drawing.flows, places),
    // the words of flows do not change where they run
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shape, places],
  )
  const network = useNetwork(data)
  const { layer, period } = drawing
  const closure = useMemo(
    () => (layer === null || period === null ? null : closureOf(network, period, layer.id)),
    [network, layer, period],
  )
  const tolerance = network.layers.find(({ id }) => id === layer?.id)?.tolerance
  const signs = useMemo(
    () => (closure === null ? new Map<string, never>() : unitSigns(closure, tolerance)),
    [closure, tolerance],
  )
  return { data, drawing, places, ways, network, closure, tolerance, signs }
}

export type DrawingNow = ReturnType<typeof useDrawing>

function choiceOf(address: Record<string, string>): { layer?: string; period?: string } {
  const { layer, period } = address
  return { ...(layer === undefined ? {} : { layer }), ...(period === undefined ? {} : { period }) }
}

/** Where the units stand: laid out by the flows of every layer, so that all layers show one picture. */
function usePlaces(units: readonly DrawnUnit[]) {
  const flows = useRows('flows')
  const shape = JSON.stringify([
    units.map(({ id, place }) => [id, place]),
    flows.map(({ fields }) => [fields['layer'], fields['from'], fields['to']]),
  ])
  return useMemo(() => {
    const known = new Set(units.map(({ id }) => id))
    const end = (id: string | undefined) => (id !== undefined && known.has(id) ? id : null)
    const byLayer = grouped(flows, ({ fields }) => fields['layer'])
    const layers = [...byLayer.values()].map((rows) =>
      rows.map(({ fields }) => ({ from: end(fields['from']), to: end(fields['to']) })),
    )
    return layUnitsOut(units, layers)
    // names and figures do not move anything
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shape])
}

/** The plant as core computes with it, a moment behind what is typed, so that typing never waits for it. */
function useNetwork(data: WorkbenchData) {
  const { head } = useWorkbench()
  const { data: method } = useQuery(methodQuery(head.case))
  const settled = useDeferredValue(data)
  return useMemo(() => {
    if (method === undefined) return plantNetwork(settled).network
    const { figures, energyFactors, on } = method
    return plantNetwork(settled, { figures, coal: { factors: energyFactors, day: on } }).network
  }, [settled, method])
}
