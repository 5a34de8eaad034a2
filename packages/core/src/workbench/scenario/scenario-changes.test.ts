import { expect, test } from 'vitest'
import { plantNetwork } from '../plant-network.ts'
import { anAudit } from '../workbench.fixture.ts'
import { scenarioBaseline } from './scenario-baseline.ts'
import { scenarioChanges, scenarioOptions } from './scenario-changes.ts'
import { scenarioFigures } from './scenario-figures.ts'
import { scenarioNetwork } from './scenario-network.ts'

const measured = (flow: string, value: string) => ({ flow, period: 'p', value, unit: 'm3', relative_sd: '1' })
const AUDIT = anAudit({
  layers: { w: { name: '水平衡', kind: 'water', unit: 'm3' } },
  periods: { p: { name: '九月', output: '50', output_unit: 't' }, q: { name: '十月' } },
  process_units: { a: { name: '漂洗' }, b: { name: '处理' } },
  flows: {
    fresh: { layer: 'w', name: '新水', to: 'a', water_role: 'process_fresh' },
    waste: { layer: 'w', name: '废水', from: 'a', to: 'b' },
    back: { layer: 'w', name: '回用水', from: 'b', to: 'a', water_role: 'process_reuse' },
    drain: { layer: 'w', name: '排水', from: 'b', water_role: 'drain' },
  },
  flow_measurements: {
    m1: measured('fresh', '100'),
    m2: measured('waste', '120'),
    m3: measured('back', '20'),
    m4: measured('drain', '100'),
  },
  options: {
    reuse: { name: '中水回用', state: 'accepted' },
    spray: { name: '喷淋漂洗' },
    odd: { name: '别的', state: 'somewhere' },
  },
  scenario_flows: {
    s1: { option: 'reuse', flow: 'back', period: 'p', change: '20.50' },
    s2: { option: 'spray', flow: 'fresh', period: 'p', change: '-10' },
    other: { option: 'reuse', flow: 'back', period: 'q', change: '1' },
    gone: { option: 'reuse', flow: 'nowhere', period: 'p', change: '1' },
    empty: { option: 'reuse', flow: 'fresh', period: 'p' },
    lost: { option: 'nobody', flow: 'fresh', period: 'p', change: '1' },
    unread: { option: 'reuse', flow: 'fresh', period: 'p', change: 'viel' },
    noPeriod: { option: 'reuse', flow: 'fresh', change: '1' },
  },
})

test('rows become changes of a period; what cannot be counted is named, never silently dropped', () => {
  const { changes, leftOut } = scenarioChanges(AUDIT, 'p')
  expect(changes.map(({ row, change, optionName }) => [row, change, optionName])).toEqual([
    ['s1', '20.5', '中水回用'],
    ['s2', '-10', '喷淋漂洗'],
  ])
  expect(leftOut).toEqual(['gone', 'empty', 'lost', 'unread', 'noPeriod'])
})

test('options that were accepted, are being carried out or done are in a scenario unless somebody chooses otherwise', () => {
  expect(scenarioOptions(AUDIT, 'p').map(({ id, state, isUsual, changes }) => [id, state, isUsual, changes])).toEqual([
    ['reuse', 'accepted', true, 1],
    ['spray', 'proposed', false, 1],
    ['odd', 'proposed', false, 0],
  ])
})

test('an option that another one took the place of is not in a scenario beside it', () => {
  const usual = (state: string) => {
    const options = { old: { name: '旧', state: 'done' }, new: { name: '新', state, replaces: 'old' } }
    return scenarioOptions(anAudit({ options }), 'p').flatMap(({ id, isUsual }) => (isUsual ? [id] : []))
  }
  expect(usual('accepted')).toEqual(['new'])
  expect(usual('proposed')).toEqual(['old'])
})

test('XJ05-13e the figures of water before and after the options', () => {
  const { network } = plantNetwork(AUDIT)
  const { changes } = scenarioChanges(AUDIT, 'p')
  const held = { row: 'h', option: 'reuse', optionName: '中水回用', flow: 'waste', change: '0' }
  const reuse = changes.filter(({ option }) => option === 'reuse')
  const scenario = scenarioNetwork(network, scenarioBaseline(network, 'p'), [...reuse, held])
  const [layer] = network.layers
  const [after] = scenario.layers
  if (layer === undefined || after === undefined) throw new Error('the water layer is solved')
  const figures = new Map(scenarioFigures(network, 'p', layer, after).map((figure) => [figure.id, figure]))
  const shown = (id: 'fresh' | 'reuse_rate' | 'unit_fresh_water') => {
    const { before, after: then } = figures.get(id) ?? {}
    return [before, then].map((value) => value?.toDecimalPlaces(4).toFixed())
  }
  expect(shown('fresh')).toEqual(['100', '79.5'])
  expect(shown('reuse_rate')).toEqual(['0.1667', '0.3375'])
  expect(shown('unit_fresh_water')).toEqual(['2', '1.59'])
  expect(figures.has('leakage_rate')).toBe(false)
})
