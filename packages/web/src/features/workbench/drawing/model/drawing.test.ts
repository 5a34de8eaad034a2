import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { expect, test } from 'vitest'
import { aRow, aSmallPlant } from './drawing.fixture.ts'
import { drawingOf } from './drawing.ts'
import { addFlow, addUnit, forgetPlaces, moveUnits, removeAll, setFigure } from './edits.ts'
import { computedText, figureText, provenanceOf, sdText, shareText, shortDecimal } from './figure-text.ts'
import { layUnitsOut } from './layout.ts'
import { boundsOf, routeOf, waysOf } from './scene.ts'

const data = workbenchData(aSmallPlant())
const water = drawingOf(data, { layer: 'water', period: 'p1' })

test('a layer is drawn with its figures; what has no end in the plant is told apart', () => {
  expect(water.flows.map(({ id }) => id).toSorted()).toEqual(['drain', 'fresh', 'reuse', 'waste'])
  expect(water.undrawn.map(({ name }) => name)).toEqual(['两端都没有'])
  const fresh = water.flows.find(({ id }) => id === 'fresh')
  expect(figureText(fresh?.figure ?? null)).toBe('1,200 ± 24 m³')
  expect(fresh?.figure === null || fresh === undefined ? null : provenanceOf(fresh.figure)).toBe('measured')
})

test('a substance is seen on the flows of its carrier, by its contents', () => {
  const chromium = drawingOf(data, { layer: 'chromium', period: 'p1' })
  expect(chromium.flows).toHaveLength(4)
  expect(figureText(chromium.flows.find(({ id }) => id === 'waste')?.figure ?? null)).toBe('35.5 mg/L')
  const contents = water.flows.find(({ id }) => id === 'waste')?.contents
  expect(contents?.map(({ layer }) => layer.name)).toEqual(['铬'])
})

test('an empty audit, unknown choices and odd coordinates draw nothing wrong', () => {
  expect(drawingOf(new Map(), {})).toMatchObject({ layer: null, period: null, units: [], flows: [] })
  expect(drawingOf(data, { layer: 'gone', period: 'gone' })).toMatchObject({ period: 'p1' })
  const odd = drawingOf(workbenchData([aRow('process_units', 'u', { x: 'NaN', y: '1e400' })]), {})
  expect(odd.units).toEqual([{ id: 'u', name: '未命名工序', place: null, isPlaced: false }])
})

test('missing, zero and not applicable are three texts, and none is NaN', () => {
  const figure = { row: 'm', value: '0', unit: 'm3' as const, relativeSd: '5', sd: null, method: null }
  expect(figureText(figure)).toBe('0 ± 0 m³')
  expect(figureText(null)).toBe('未测')
  expect(figureText({ ...figure, value: 'not_applicable' })).toBe('不适用')
  expect(sdText({ ...figure, value: '1200', relativeSd: 'x' })).toBeNull()
  expect(sdText({ ...figure, sd: '3.456' })).toBe('3.5')
  expect(computedText(1183.4471, 8.237, 'm3')).toBe('1,183.4 ± 8.2 m³')
  expect(computedText(Number.NaN, 1, 'm3')).toBe('无法推定')
  expect(computedText(12, 0, null)).toBe('12')
  expect([shortDecimal(Number.POSITIVE_INFINITY), shareText(Number.NaN)]).toEqual(['—', '—'])
  expect(shareText(0.009078)).toBe('0.91 %')
})

test('every flow has a way, and its words stand inside of the picture', () => {
  const places = layUnitsOut(water.units, [water.flows])
  const ways = waysOf(water.units, water.flows, places)
  const routes = water.flows.map((flow) => routeOf(flow, ways.get(flow.id)!, places))
  expect(routes.every((route) => route !== null && !route.path.includes('NaN'))).toBe(true)
  const labels = routes.flatMap((route) => (route === null ? [] : [route.label]))
  const { x, y, width, height } = boundsOf(places, labels)
  expect(labels.every((at) => at.x > x && at.x < x + width && at.y > y && at.y < y + height)).toBe(true)
})

test('moving one unit also keeps the others where they are shown', () => {
  const places = layUnitsOut(water.units, [water.flows])
  const edits = moveUnits(water.units, places, new Map([['wash', { x: 32, y: 16 }]]))
  expect(edits.map(({ id, set }) => [id, set?.['is_placed']])).toEqual(
    expect.arrayContaining([
      ['wash', 'yes'],
      ['treat', undefined],
    ]),
  )
  expect(moveUnits(water.units.slice(0, 1), places, new Map([['wash', { x: 0, y: 0 }]]))).toHaveLength(
    water.units[0]?.id === 'wash' ? 0 : 1,
  )
  expect(forgetPlaces(water.units, 'unplaced')).toEqual([])
  expect(forgetPlaces(water.units, 'all').map(({ id }) => id)).toEqual(['wash'])
})

test('a unit goes with its flows and what was measured on them, the units last', () => {
  const edits = removeAll(data, { units: ['wash'], flows: [] })
  expect(edits.every(({ remove }) => remove)).toBe(true)
  expect(new Set(edits.map(({ id }) => id))).toEqual(new Set(['m1', 'c1', 'fresh', 'waste', 'reuse', 'wash']))
  expect(edits.at(-1)?.id).toBe('wash')
})

test('new rows get names of their own and stand at the end', () => {
  const again = workbenchData([...aSmallPlant(), aRow('process_units', 'n', { name: '新工序' })])
  expect(addUnit(again, 'x', { x: 3.4, y: 16 })[0]?.set).toEqual({
    name: '新工序 2',
    x: '3',
    y: '16',
    is_placed: 'yes',
  })
  expect(addFlow(data, { id: 'f', layer: 'water', from: 'wash', to: null })[0]).toMatchObject({
    position: 2,
    set: { layer: 'water', name: '新流股', from: 'wash' },
  })
  const of = { flow: 'waste', period: 'p1', substance: null }
  expect(setFigure(data, of, { figure: null, id: 'n', set: { value: null } })).toEqual([])
  expect(setFigure(data, of, { figure: null, id: 'n', set: { value: '3', unit: 'm3' } })[0]?.set).toEqual({
    flow: 'waste',
    period: 'p1',
    value: '3',
    unit: 'm3',
  })
})
