import { randomUUID } from 'node:crypto'
import type { Client } from '@qingshen/contracts/client'
import { changeWorkbench } from '@qingshen/contracts/workbench.operations'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { PLANT_FLOWS, PLANT_UNITS } from './plant.ts'

/** What is left for people to draw and measure themselves. */
export type LeftOut = { readonly units?: readonly string[]; readonly flows?: readonly string[] }

/** Ids of what was entered, by name. */
export type EnteredPlant = {
  readonly layers: { readonly water: string; readonly chromium: string }
  readonly period: string
  readonly units: ReadonlyMap<string, string>
  readonly flows: ReadonlyMap<string, string>
}

const MOST = 500

/** Enters the plant with all its figures the way another program would. */
export async function enterPlant(client: Client, id: string, leftOut: LeftOut = {}): Promise<EnteredPlant> {
  const layers = { water: randomUUID(), chromium: randomUUID() }
  const period = randomUUID()
  const units = namedIds(PLANT_UNITS.filter((name) => leftOut.units?.includes(name) !== true))
  const drawn = PLANT_FLOWS.filter(
    ({ name, from, to }) => leftOut.flows?.includes(name) !== true && isKnown(from, units) && isKnown(to, units),
  )
  const flows = namedIds(drawn.map(({ name }) => name))
  const changes: WorkbenchChange[] = [
    rowOf('layers', layers.water, 1, { name: '水平衡', kind: 'water', unit: 'm3' }),
    rowOf('layers', layers.chromium, 2, { name: '总铬', kind: 'substance', unit: 'kg', carrier: layers.water }),
    rowOf('periods', period, 1, { name: '2026 年 10 月', from_on: '2026-10-01', to_on: '2026-10-31' }),
    ...[...units].map(([name, unit], index) => rowOf('process_units', unit, index + 1, { name })),
    ...drawn.flatMap((flow, index) => {
      const row = flows.get(flow.name) ?? ''
      const from = flow.from === null ? {} : { from: units.get(flow.from) ?? '' }
      const to = flow.to === null ? {} : { to: units.get(flow.to) ?? '' }
      const of = { flow: row, period, method: 'meter' }
      const meter = { value: flow.measured ?? '', unit: 'm3', relative_sd: '1.5' }
      const spread = flow.chromium === 0 ? { sd: '0.01' } : { relative_sd: '3' }
      const sample = { value: flow.content ?? '', unit: 'mg_per_l', ...spread, method: 'sampling' }
      return [
        rowOf('flows', row, index + 1, { name: flow.name, layer: layers.water, ...from, ...to }),
        ...(flow.measured === null ? [] : [rowOf('flow_measurements', randomUUID(), index + 1, { ...of, ...meter })]),
        ...(flow.content === null
          ? []
          : [rowOf('concentrations', randomUUID(), index + 1, { ...of, ...sample, layer: layers.chromium })]),
      ]
    }),
  ]
  for (let at = 0; at < changes.length; at += MOST) {
    const { results } = await client(changeWorkbench, {
      params: { case: id },
      body: { origin: 'excel', changes: changes.slice(at, at + MOST) },
    })
    const refused = results.find(({ outcome }) => outcome !== 'saved')
    if (refused !== undefined) throw new Error(`not saved: ${JSON.stringify(refused)}`)
  }
  return { layers, period, units, flows }
}

function rowOf(sheet: string, id: string, position: number, set: Record<string, string>): WorkbenchChange {
  return { id, sheet, seen: 0, position, set }
}

function namedIds(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [name, randomUUID()]))
}

function isKnown(unit: string | null, units: ReadonlyMap<string, string>): boolean {
  return unit === null || units.has(unit)
}
