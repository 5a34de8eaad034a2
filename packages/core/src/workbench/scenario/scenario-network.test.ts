import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFlow, aMeasurement, aNetwork, MATERIAL, SUBSTANCE } from '../../balance/network/network.fixture.ts'
import type { PlantNetwork } from '../../balance/network/network.schema.ts'
import { aPlant } from '../../balance/network/random-plant.fixture.ts'
import { oneSidedUnits } from '../../balance/network/one-sided.ts'
import { present } from '../../kernel/present.ts'
import { scenarioBaseline } from './scenario-baseline.ts'
import type { ScenarioChange } from './scenario-changes.ts'
import { scenarioNetwork } from './scenario-network.ts'
import type { Scenario } from './scenario.ts'

function change(flow: string, amount: string, option = 'o1'): ScenarioChange {
  return { row: `r-${option}-${flow}`, option, optionName: `方案${option}`, flow, change: amount }
}

function after(network: PlantNetwork, ...changes: ScenarioChange[]): Scenario {
  return scenarioNetwork(network, scenarioBaseline(network, 'p'), changes)
}

function flowIn(scenario: Scenario, flow: string) {
  return present(scenario.layers.flatMap(({ flows }) => flows).find((one) => one.flow === flow))
}

/** Water enters a rinse, part of it is used again, the rest leaves through the treatment. */
const RINSE = aNetwork([aFlow('fresh', '>a'), aFlow('waste', 'a>b'), aFlow('back', 'b>a'), aFlow('drain', 'b>')], {
  measurements: [
    aMeasurement('fresh', '100'),
    aMeasurement('waste', '120'),
    aMeasurement('back', '20'),
    aMeasurement('drain', '100'),
  ],
})

test('XJ05-13e a changed flow is the amount before plus the changes of all chosen options, and the rest balances', () => {
  const scenario = after(RINSE, change('back', '30'), change('back', '10', 'o2'), change('waste', '0'))
  expect(flowIn(scenario, 'back')).toMatchObject({ before: 20, after: 60, change: 40, share: 2 })
  expect(flowIn(scenario, 'back').parts.map(({ option }) => option)).toEqual(['o1', 'o2'])
  expect(flowIn(scenario, 'fresh').after).toBeCloseTo(60, 6)
  expect(flowIn(scenario, 'drain').after).toBeCloseTo(60, 6)
  expect(scenario.layers[0]?.before).toMatchObject({ input: 100, output: 100, product: 0, loss: 100 })
  expect(scenario.layers[0]?.after.input).toBeCloseTo(60, 6)
  expect(scenario.issues).toEqual([])
})

test('a flow that would be negative is named with by how much, and nothing is told of its piece', () => {
  const scenario = after(RINSE, change('fresh', '-120'))
  expect(scenario.issues).toEqual([expect.objectContaining({ code: 'scenario.negative', pointer: '/flows/0' })])
  expect(scenario.issues[0]?.message).toContain('比零还少 20 t')
  expect(flowIn(scenario, 'fresh').after).toBeNull()
  expect(scenario.layers[0]?.after.input).toBeNull()
})

test('changes that cannot balance name the units and by how much', () => {
  const scenario = after(RINSE, change('fresh', '-10'), change('drain', '5'))
  expect(scenario.issues.map(({ code }) => code)).toEqual(['scenario.cannot_balance'])
  expect(scenario.issues[0]?.message).toMatch(/工序“工序[ab]”.*差 15 t/u)
})

test('what follows may not become negative either: then no amounts balance', () => {
  const scenario = after(RINSE, change('fresh', '50'), change('drain', '0'), change('waste', '0'))
  expect(scenario.issues.map(({ code }) => code)).toEqual(['scenario.cannot_balance'])
})

test('a flow nobody knows cannot be changed; zero stays zero', () => {
  const network = aNetwork([...RINSE.flows, aFlow('steam', 'a>'), aFlow('x', '>c'), aFlow('y', 'c>')], {
    measurements: [...RINSE.measurements, aMeasurement('steam', '0', { sd: '0' })],
  })
  const unknown = after(network, change('x', '5'))
  expect(unknown.issues.map(({ code }) => code)).toEqual(['scenario.before_unknown'])
  const known = after(network, change('fresh', '-20'))
  expect(flowIn(known, 'steam').after).toBe(0)
  expect(flowIn(known, 'x').after).toBeNull()
})

test('a layer without standard deviations starts from its balances alone and says so; one without figures cannot start', () => {
  const bare = { ...RINSE, measurements: RINSE.measurements.map(({ relativeSd: _gone, ...rest }) => rest) }
  expect(after(bare, change('fresh', '-10')).issues.map(({ code }) => code)).toEqual(['scenario.equal_spread'])
  const twice = { ...RINSE, measurements: [...RINSE.measurements, aMeasurement('fresh', '90', { id: 'again' })] }
  expect(after(twice, change('fresh', '-10')).issues.map(({ code }) => code)).toEqual(['scenario.no_baseline'])
  expect(after(aNetwork([])).layers.flatMap(({ flows }) => flows)).toEqual([])
})

test('substances are said to be left out', () => {
  const scenario = after({ ...RINSE, layers: [MATERIAL, SUBSTANCE] })
  expect(scenario.issues.map(({ code }) => code)).toEqual(['scenario.substances'])
  expect(scenario.layers.map(({ layer }) => layer)).toEqual(['m'])
})

test('relations hold of the plant as it is only, which is said of layers that options change', () => {
  const share = {
    kind: 'ratio',
    id: 'r',
    layer: 'm',
    other: 'waste',
    out: 'back',
    share: '0.1667',
    sd: '0.01',
  } as const
  const network = { ...RINSE, relations: [share] }
  expect(after(network).issues).toEqual([])
  const changed = after(network, change('back', '30'))
  expect(changed.issues.map(({ code, severity }) => [code, severity])).toEqual([['scenario.relations', 'notice']])
  expect(flowIn(changed, 'back').change).toBeCloseTo(30, 9)
})

const ANY_CHANGES = fc.array(
  fc.record({ at: fc.nat(), share: fc.integer({ min: -90, max: 120 }), option: fc.constantFrom('o1', 'o2', 'o3') }),
  { minLength: 0, maxLength: 4 },
)

test('whatever options change, every balance closes, given flows are exact, nothing is negative; else it is said why', () => {
  fc.assert(
    fc.property(aPlant({ substances: 0 }), ANY_CHANGES, ({ network }, drawn) => {
      const baseline = scenarioBaseline(network, 'p')
      const flows = present(baseline.layers[0]).flows
      const changes = drawn.flatMap(({ at, share, option }) => {
        const flow = present(flows[at % flows.length])
        return flow.value === null ? [] : [change(flow.flow, ((flow.value * share) / 100).toFixed(4), option)]
      })
      const scenario = scenarioNetwork(network, baseline, changes)
      const refused = scenario.issues.some(({ severity }) => severity === 'error')
      const values = new Map(present(scenario.layers[0]).flows.map((flow) => [flow.flow, flow]))
      if (!refused) expect(worstGap(network, values)).toBeLessThan(1e-6)
      for (const { before, after: then, parts, change: told } of values.values()) {
        expect(then === null || then >= 0).toBe(true)
        if (then === null || parts.length === 0) continue
        const stated = parts.reduce((sum, part) => sum + Number(part.change), 0)
        expect(Math.abs((told ?? Number.NaN) - stated)).toBeLessThanOrEqual(1e-6 * Math.max(1, before ?? 0))
      }
    }),
    { numRuns: 150 },
  )
})

test('without changes a plant is as it was, and pieces that no balance joins to a change stay exactly', () => {
  fc.assert(
    fc.property(aPlant({ substances: 0 }), fc.integer({ min: -50, max: 50 }), ({ network }, percent) => {
      const beside = [aFlow('in', '>z'), aFlow('out', 'z>')]
      const measurements = [...network.measurements, aMeasurement('in', '10'), aMeasurement('out', '10.1')]
      const units = [...network.units, { id: 'z', name: '旁边' }]
      const whole = { ...network, units, flows: [...network.flows, ...beside], measurements }
      const same = after(whole)
      for (const flow of present(same.layers[0]).flows) expect(flow.after).toBe(flow.before)
      const moved = after(whole, change('in', String(percent / 10)))
      for (const flow of present(moved.layers[0]).flows) {
        if (flow.flow !== 'in' && flow.flow !== 'out') expect(flow.after).toBe(flow.before)
      }
    }),
    { numRuns: 60 },
  )
})

/** The largest gap around a balanced unit, as a share of the largest flow; a unit with an unknown flow says nothing. */
function worstGap({ units, flows }: PlantNetwork, values: ReadonlyMap<string, { after: number | null }>): number {
  const open = oneSidedUnits(flows)
  const largest = Math.max(1e-300, ...[...values.values()].map((flow) => flow.after ?? 0))
  return Math.max(
    ...units.map(({ id }) => {
      const own = flows.filter(({ from, to }) => from === id || to === id)
      const amounts = own.map(({ id: flow, to }) => [values.get(flow)?.after ?? null, to === id ? 1 : -1] as const)
      if (open.has(id) || amounts.some(([amount]) => amount === null)) return 0
      return Math.abs(amounts.reduce((sum, [amount, sign]) => sum + (amount ?? 0) * sign, 0)) / largest
    }),
  )
}
