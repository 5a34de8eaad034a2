import { randomUUID } from 'node:crypto'
import type { Client } from '@qingshen/contracts/client'
import { changeWorkbench } from '@qingshen/contracts/workbench.operations'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { seededRandom } from './seeded-random.ts'

const MOST = 500
const COLUMNS = 20

/** Enters a plant of so many units and flows, all flows measured, so that it nearly balances. */
export async function enterLargePlant(client: Client, id: string, size: { units: number; flows: number }) {
  const random = seededRandom(7)
  const layer = randomUUID()
  const period = randomUUID()
  const units = Array.from({ length: size.units }, () => randomUUID())
  const flows = plantFlows(size, random.next)
  const row = (sheet: string, rowId: string, position: number, set: Record<string, string>): WorkbenchChange => {
    return { id: rowId, sheet, seen: 0, position, set }
  }
  const changes = [
    row('layers', layer, 1, { name: '水平衡', kind: 'water', unit: 'm3' }),
    row('periods', period, 1, { name: '全年' }),
    ...units.map((unit, index) => row('process_units', unit, index, { name: `工序 ${index + 1}` })),
    ...flows.flatMap(({ from, to, amount }, index) => {
      const flow = randomUUID()
      const ends = { ...end('from', from, units), ...end('to', to, units) }
      const value = (amount * (1 + 0.02 * (random.next() - 0.5))).toFixed(2)
      const figure = { flow, period, value, unit: 'm3', relative_sd: '1', method: 'meter' }
      return [
        row('flows', flow, index, { name: `流股 ${index + 1}`, layer, ...ends }),
        row('flow_measurements', randomUUID(), index, figure),
      ]
    }),
  ]
  for (let at = 0; at < changes.length; at += MOST) {
    const body = { origin: 'excel' as const, changes: changes.slice(at, at + MOST) }
    const { results } = await client(changeWorkbench, { params: { case: id }, body })
    const refused = results.find(({ outcome }) => outcome !== 'saved')
    if (refused !== undefined) throw new Error(`not saved: ${JSON.stringify(refused)}`)
  }
}

type PlannedFlow = { readonly from: number | null; readonly to: number | null; amount: number }

/** Rows of units one after another, with ways between the rows, fed from and draining to the outside: all of it balanced. */
function plantFlows({ units, flows }: { units: number; flows: number }, next: () => number): PlannedFlow[] {
  const found = new Map<string, PlannedFlow>()
  const carry = (from: number | null, to: number | null, amount: number): void => {
    const key = `${from} ${to}`
    const flow = found.get(key) ?? { from, to, amount: 0 }
    flow.amount += amount
    found.set(key, flow)
  }
  while (found.size < flows) {
    let at = Math.floor(next() * units)
    const amount = 10 + next() * 90
    carry(null, at, amount)
    for (let step = 0; step < 12 && found.size < flows; step += 1) {
      const to = Math.min(units - 1, at + 1 + Math.floor(next() * 3) * COLUMNS)
      if (to === at) break
      carry(at, to, amount)
      at = to
    }
    carry(at, null, amount)
  }
  return [...found.values()].slice(0, flows)
}

function end(field: 'from' | 'to', unit: number | null, units: readonly string[]): Record<string, string> {
  const id = unit === null ? undefined : units[unit]
  return id === undefined ? {} : { [field]: id }
}
