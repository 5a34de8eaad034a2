import { closureOf } from '@qingshen/core/balance/network/closure'
import { plantNetwork } from '@qingshen/core/workbench/plant-network'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { expect, test } from 'vitest'
import { aRow, aSmallPlant } from '../model/drawing.fixture.ts'
import { drawingOf } from '../model/drawing.ts'
import { layUnitsOut } from '../model/layout.ts'
import { waysOf } from '../model/scene.ts'
import { unitSigns } from '../model/signs.ts'
import { flowWords } from '../model/words.ts'
import { sankeySvg } from '../sankey/sankey-view.tsx'
import { reconcileForDrawing } from '../reconcile/reconcile-for-drawing.ts'
import { drawingSvg } from './drawing-svg.ts'

const measured = (flow: string, value: string) =>
  aRow('flow_measurements', `m-${flow}`, { flow, period: 'p1', value, unit: 'm3', relative_sd: '1' })

function drawn(...more: ReturnType<typeof measured>[]) {
  const rows = aSmallPlant().map((row) =>
    row.id === 'wash' ? { ...row, fields: { ...row.fields, name: '漂洗 <A & "B">' } } : row,
  )
  const data = workbenchData([...rows, ...more])
  const drawing = drawingOf(data, { layer: 'water', period: 'p1' })
  const { network } = plantNetwork(data)
  const places = layUnitsOut(drawing.units, [drawing.flows])
  return { drawing, network, places, ways: waysOf(drawing.units, drawing.flows, places) }
}

test('a drawing is saved with its words as text, special characters and missing figures included', () => {
  const { drawing, network, places, ways } = drawn(measured('drain', '900'))
  const words = flowWords(drawing, { outcome: null, isStale: false, found: new Set() })
  const signs = unitSigns(closureOf(network, 'p1', 'water'), '0.05')
  const svg = drawingSvg({ drawing, places, ways, words, signs }, { title: '水平衡', note: '一月' })
  expect(svg).toContain('漂洗 &lt;A &amp; &quot;B&quot;&gt;')
  expect(svg).toContain('1,200 ± 24 m³')
  expect(svg).toContain('未测')
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
})

test('a Sankey diagram needs figures; with them its title says the largest way out, loops included', () => {
  const nothing = drawn()
  const asked = { outcome: null, isStale: false }
  const empty = aSmallPlant().filter(({ sheet }) => sheet !== 'flow_measurements')
  const data = workbenchData(empty)
  const bare = { ...nothing, drawing: drawingOf(data, {}), network: plantNetwork(data).network }
  expect(sankeySvg({ ...bare, ...asked })).toBeNull()
  const svg = sankeySvg({
    ...drawn(measured('waste', '1500'), measured('reuse', '300'), measured('drain', '1200')),
    ...asked,
  })
  expect(svg).toContain('最大的去向是“排水”，占 100 %')
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
})

test('a gross error is a sentence that leads to its flow; what does not close leads to its unit', () => {
  const { network: whole } = drawn(measured('waste', '1500'), measured('reuse', '300'), measured('drain', '3000'))
  const network = {
    ...whole,
    layers: whole.layers.filter(({ id }) => id === 'water'),
    flows: whole.flows.filter(({ id }) => id !== 'lost'),
    concentrations: [],
  }
  const answer = reconcileForDrawing({ network, period: 'p1' })
  if (answer.kind === 'failed') throw new Error(answer.message)
  const [worst] = answer.grossErrors
  const spoken = answer.sentences.find(({ text }) => text.includes('按其余数据推算'))
  expect(spoken?.place).toEqual({ kind: 'flow', id: worst?.id, layer: 'water' })
  expect(['waste', 'drain']).toContain(worst?.id)
  expect(answer.sentences.some(({ place }) => place?.kind === 'unit' && place.id === 'treat')).toBe(true)
})
