import { plantNetwork } from '@qingshen/core/workbench/plant-network'
import { scenarioChanges, scenarioOptions } from '@qingshen/core/workbench/scenario/scenario-changes'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { expect, test } from 'vitest'
import { drawingSvg, twoDrawingsSvg } from '../export/drawing-svg.ts'
import { scenarioHead } from '../export/picture-head.ts'
import { aRow, aSmallPlant } from '../model/drawing.fixture.ts'
import { drawingOf } from '../model/drawing.ts'
import { removeAll } from '../model/edits.ts'
import { layUnitsOut } from '../model/layout.ts'
import { waysOf } from '../model/scene.ts'
import { sankeySvg } from '../sankey/sankey-view.tsx'
import { scenarioComputer } from './compute-scenario.ts'
import { chosenOptions, choiceText, viewOf } from './scenario-choice.ts'
import { readAfter, readChange, setChange } from './scenario-edits.ts'
import { amountText, changeText, scenarioOutcome, scenarioSigns, scenarioWords } from './scenario-words.ts'

const measured = (flow: string, value: string) =>
  aRow('flow_measurements', `m-${flow}`, { flow, period: 'p1', value, unit: 'm3', relative_sd: '1' })
const changes = (id: string, option: string, flow: string, change: string) =>
  aRow('scenario_flows', id, { option, flow, period: 'p1', change })

const ROWS = [
  ...aSmallPlant().filter(({ id }) => id !== 'lost'),
  measured('waste', '1500'),
  measured('reuse', '300'),
  measured('drain', '1200'),
  aRow('options', 'o1', { name: '中水回用', state: 'accepted' }),
  aRow('options', 'o2', { name: '喷淋 <漂洗>' }),
  changes('s1', 'o1', 'reuse', '300'),
  changes('s2', 'o2', 'waste', '0'),
]

function computed(...more: ReturnType<typeof changes>[]) {
  const data = workbenchData([...ROWS, ...more])
  const { network } = plantNetwork(data)
  const asked = { network, period: 'p1', changes: scenarioChanges(data, 'p1').changes }
  const answer = scenarioComputer()({ key: 'k', basis: 'b', ...asked })
  if (answer.kind === 'failed') throw new Error(answer.message)
  const drawing = drawingOf(data, { layer: 'water', period: 'p1' })
  return { data, network, drawing, scenario: answer.scenario, layer: answer.scenario.layers[0] ?? null }
}

test('arrows say what they will be and by how much; what an option states stands out, also without colour', () => {
  const { drawing, layer } = computed()
  const words = scenarioWords(drawing, layer, { isStale: false, found: new Set(['reuse']) })
  expect(words.get('reuse')).toMatchObject({
    figure: '600 m³',
    computed: '+300 m³（+100 %）',
    tone: 'stated',
    sign: { word: '方案改变' },
    isFound: true,
  })
  expect(words.get('fresh')).toMatchObject({
    figure: '900 m³',
    computed: '−300 m³（−25 %）',
    tone: 'followed',
    sign: null,
  })
  expect(words.get('waste')).toMatchObject({ figure: '1,500 m³', computed: null, tone: 'stated' })
  const nothing = scenarioWords(drawing, null, { isStale: true, found: new Set() })
  expect(nothing.get('fresh')).toMatchObject({ figure: '没有推算', computed: null, tone: 'missing' })
})

test('amounts and changes never show what is no number', () => {
  expect(amountText(null, 'm3')).toBe('推不出来')
  expect(amountText(Number.NaN, null)).toBe('推不出来')
  const flow = { flow: 'f', before: 0, after: 5, change: 5, share: null, parts: [] }
  expect(changeText(flow, 't')).toBe('+5 t')
  expect(changeText({ ...flow, after: 0, change: 0 }, 't')).toBe('不变')
  expect(changeText({ ...flow, after: null, change: null }, 't')).toBe('推不出来')
})

test('pictures of both show the plant as it is and as it will be; the Sankey diagram the latter', () => {
  const { drawing, layer, scenario, network } = computed()
  const places = layUnitsOut(drawing.units, [drawing.flows])
  const words = scenarioWords(drawing, layer, { isStale: false, found: new Set() })
  const drawn = { drawing, places, ways: waysOf(drawing.units, drawing.flows, places), words, signs: new Map() }
  const head = scenarioHead(drawing, layer, '某厂', ['中水回用', '喷淋 <漂洗>'])
  expect(head.title).toBe('水平衡：方案实施后，进入全厂的量变化 −25 %')
  const both = twoDrawingsSvg({ ...drawn, title: '现状' }, { ...drawn, title: '方案实施后' }, head)
  expect(both.match(/漂洗<\/text>/gu)).toHaveLength(2)
  expect(both).toContain('喷淋 &lt;漂洗&gt;')
  for (const svg of [both, drawingSvg(drawn, scenarioHead(drawing, null, '某厂', []))]) {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
  }
  const sankey = sankeySvg({
    drawing,
    network,
    places,
    outcome: scenarioOutcome(scenario),
    isStale: false,
    basis: '推算',
  })
  expect(sankey).toContain('进入全厂 900 m³')
  expect(sankey).toContain('推算。')
})

test('units around which changes do not balance carry a sign', () => {
  const { scenario, network, layer } = computed(changes('s3', 'o2', 'fresh', '100'), changes('s4', 'o1', 'drain', '0'))
  expect(scenario.issues.filter(({ severity }) => severity === 'error')).toHaveLength(1)
  expect([...scenarioSigns(scenario, network.units).values()].map(({ word }) => word)).toEqual(['不能平衡'])
  expect(layer?.flows.every(({ after }) => after === null)).toBe(true)
})

test('changes are read as typed: amounts, shares of now, what the flow will be', () => {
  expect(readChange('−12.5', 100)).toEqual({ change: '-12.5' })
  expect(readChange('－８％', 1200)).toEqual({ change: '-96' })
  expect(readChange(' ', 1)).toEqual({ change: null })
  expect(readChange('-8%', null)).toHaveProperty('problem')
  expect(readChange('少一些', 1)).toHaveProperty('problem')
  const flow = computed().layer?.flows.find((one) => one.flow === 'reuse')
  if (flow === undefined) throw new Error('the flow is solved')
  expect(readAfter('500', flow, 'o1')).toEqual({ change: '200' })
  expect(readAfter('500', flow, 'o2')).toEqual({ change: '-100' })
  expect(readAfter('-1', flow, 'o1')).toHaveProperty('problem')
  expect(readAfter('', flow, 'o1')).toEqual({ change: null })
})

test('an option changes a flow in one row; taking it away takes every row of it; a flow takes its changes along', () => {
  const { data } = computed(changes('twice', 'o1', 'reuse', '5'))
  const of = { option: 'o1', flow: 'reuse', period: 'p1' }
  expect(setChange(data, of, '7', 'new')).toEqual([
    { id: 's1', sheet: 'scenario_flows', set: { change: '7' } },
    { id: 'twice', sheet: 'scenario_flows', remove: true },
  ])
  expect(setChange(data, of, null, 'new').map(({ id, remove }) => [id, remove])).toEqual([
    ['s1', true],
    ['twice', true],
  ])
  const [added] = setChange(data, { ...of, flow: 'drain' }, '-3', 'new')
  expect(added).toMatchObject({ id: 'new', set: { option: 'o1', flow: 'drain', period: 'p1', change: '-3' } })
  expect(removeAll(data, { units: [], flows: ['reuse'] }).map(({ id }) => id)).toContain('s1')
})

test('the address says which view and which options; the usual ones need not be said', () => {
  const options = scenarioOptions(computed().data, 'p1')
  expect([...chosenOptions(options, undefined)]).toEqual(['o1'])
  expect(choiceText(options, new Set(['o1']))).toBeUndefined()
  for (const ids of [[], ['o2'], ['o1', 'o2']]) {
    expect([...chosenOptions(options, choiceText(options, new Set(ids)))]).toEqual(ids)
  }
  expect(chosenOptions(options, 'gone.o2')).toEqual(new Set(['o2']))
  expect([viewOf('both', true), viewOf('both', false), viewOf(undefined, true), viewOf('x', true)]).toEqual([
    'both',
    'after',
    'now',
    'now',
  ])
})
