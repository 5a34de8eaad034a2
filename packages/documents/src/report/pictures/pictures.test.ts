import type { ReportChart, ReportSankey } from '@qingshen/core/report/report-document.schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flawsOfXml } from '../read-back.fixture.ts'
import { widthOf } from '@qingshen/core/report/pictures/picture-text'
import { drawChart } from './chart-picture.ts'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import { sankeyPicture } from '@qingshen/core/report/pictures/sankey-picture'
import { splitSvgText } from '@qingshen/core/report/pictures/split-svg-text'

const drawn = (each: ReportChart): Picture => drawChart(each)[0]!

const NO_NUMBER = /NaN|undefined|Infinity|\[object/
const words = fc
  .oneof(
    fc.constantFrom('新鲜水', '<b>&"', '很长的名称'.repeat(10), '', 'A\nB', '\ud800', '__proto__', 'constructor'),
    fc.string({ maxLength: 12 }),
  )
  .filter((each) => !NO_NUMBER.test(each))
const extremes = ['99999999999', '1e308', '-1e308', '1e-300', '1e15', '-1e-12']
const value = fc.oneof(fc.constantFrom(null, '0', '-3.5', '1e3', 'x', '', ...extremes), fc.integer().map(String))
const chart: fc.Arbitrary<ReportChart> = fc.record({
  kind: fc.constantFrom('bar', 'line', 'tornado'),
  unit: words,
  categories: fc.array(words, { maxLength: 12 }),
  series: fc.array(fc.record({ name: words, values: fc.array(value, { maxLength: 12 }) }), { maxLength: 5 }),
})

function flawsOf({ shapes, texts, width, height }: Picture): string[] {
  const numbers = texts.flatMap(({ x, y, size }) => [x, y, size])
  return [
    ...flawsOfXml(shapes),
    ...[shapes, ...texts.map(({ text }) => text)].flatMap((each) => NO_NUMBER.exec(each)?.[0] ?? []),
    ...(numbers.every(Number.isFinite) ? [] : ['a text nowhere']),
    ...(/<text\b/.test(shapes) ? ['text left in the shapes'] : []),
    ...(width > 0 && height > 0 && Number.isFinite(height) ? [] : ['no size']),
  ]
}

test('any chart is drawn, with nothing in it that is no number', () => {
  fc.assert(
    fc.property(chart, (each) => {
      expect(flawsOf(drawn(each))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('any drawing of flows is drawn', () => {
  const end = fc.constantFrom(null, 'a', 'b', 'c', 'nowhere')
  const amount = fc.oneof(fc.constantFrom(null, 0, -1, 1e9), fc.double({ min: 0, max: 1e6, noNaN: true }))
  const sankey: fc.Arbitrary<ReportSankey> = fc.record({
    nodes: fc
      .subarray(['a', 'b', 'c'])
      .chain((ids) => fc.tuple(...ids.map((id) => words.map((label) => ({ id, label }))))),
    links: fc
      .array(fc.record({ from: end, to: end, value: amount, label: words }), { maxLength: 9 })
      .map((links) => links.map((link, at) => ({ id: `l${at}`, ...link }))),
    unit: words,
  })
  fc.assert(
    fc.property(sankey, (each) => {
      expect(flawsOf(sankeyPicture(each))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a name that means something to the machine is a name like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const series = [name, name].map((each) => ({ name: each, values: ['1', '2'] }))
    const { texts } = drawn({ kind: 'bar', unit: name, categories: [name, name], series })
    expect(texts.filter(({ text }) => text === name)).toHaveLength(5)
    expect(Object.keys(Object.prototype)).toEqual([])
  }
})

test('a missing value is a gap: no bar, no point, and the words for those who do not see it say so', () => {
  const series = [{ name: '新鲜水', values: ['120.5', null, '96.4'] }]
  const picture = drawn({ kind: 'bar', unit: '万 t', categories: ['2023年', '2024年', '2025年'], series })
  expect(picture.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['120.5', '96.4', '2024年', '万 t']))
  expect(picture.alt).toBe('柱状图，万 t。新鲜水：2023年 120.5，2024年 缺数据，2025年 96.4。')
  expect(picture.shapes.match(/fill="#1f4e79"/g)).toHaveLength(2)
})

test('a tornado has its bars on both sides of the value without change, with that value on a round axis', () => {
  const series = [
    { name: '-20%', values: ['-12.4', '210'] },
    { name: '+20%', values: ['260.8', '70.6'] },
    { name: '基准', values: ['137.5', '137.5'] },
  ]
  const { texts, shapes } = drawn({ kind: 'tornado', unit: '万元', categories: ['年收益', '投资'], series })
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['-100', '0', '100', '300', '-12.4', '260.8']))
  expect(texts.map(({ text }) => text)).not.toContain('基准')
  const base = /<path d="M([\d.]+) 36V[\d.]+" stroke="#222222"/.exec(shapes)?.[1]
  const sides = [...shapes.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="20"/g)]
  expect(sides).toHaveLength(4)
  for (const [, x, width] of sides) {
    const touches = [Number(x), Number(x) + Number(width)].some((edge) => Math.abs(edge - Number(base)) < 0.02)
    expect(touches).toBe(true)
  }
})

test('flows whose names have no room are numbered, the key has their names and amounts, and no text covers another', () => {
  const nodes = Array.from({ length: 8 }, (_, at) => ({ id: `n${at}`, label: `名称相当长的工序单元${at}` }))
  const links = nodes.slice(1).map(({ id }, at) => {
    return { id: `l${at}`, from: `n${at}`, to: id, value: 1000 - at, label: `名称也相当长的中间物料 ${1000 - at} t` }
  })
  const { texts, key } = sankeyPicture({ nodes, links, unit: 't' })
  expect(texts.map(({ text }) => text)).toContain('7')
  expect(key).toContainEqual({ mark: '1', text: '名称也相当长的中间物料 1000 t' })
  const boxes = texts.map(({ x, y, size, anchor, text }) => {
    const width = widthOf(text) * size
    return { left: anchor === 'middle' ? x - width / 2 : x, right: anchor === 'middle' ? x + width / 2 : x + width, y }
  })
  for (const [at, a] of boxes.entries())
    for (const b of boxes.slice(at + 1))
      expect(a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 12).toBe(true)
})

test('without any amount the process is drawn: a box for each unit, an arrow for each flow, the name of what comes and goes', () => {
  const nodes = [
    { id: 'a', label: '配料' },
    { id: 'b', label: '合成' },
  ]
  const link = (id: string, from: string | null, to: string | null) => ({
    id,
    from,
    to,
    value: null,
    label: `物料${id}`,
  })
  const { shapes, texts } = sankeyPicture({
    nodes,
    links: [link('1', null, 'a'), link('2', 'a', 'b'), link('3', 'b', null), link('4', 'b', 'a')],
    unit: '',
  })
  expect(shapes.match(/fill="#eaf1f8"/g)).toHaveLength(2)
  expect(shapes.match(/<path [^>]*h7Z"/g)).toHaveLength(4)
  expect(new Set(texts.map(({ text }) => text))).toEqual(new Set(['配料', '合成', '物料1', '物料2', '物料3', '物料4']))
})

test('texts are taken out of a drawing with their place and look', () => {
  const svg =
    '<svg><text text-anchor="end" style="font-size:13px;font-weight:bold;" x="2" y="-6" transform="translate(120 50.5)" fill="#54555a">a &lt;b&gt; &amp; c</text><path d="M0 0"/></svg>'
  expect(splitSvgText(svg)).toEqual({
    shapes: '<svg><path d="M0 0"/></svg>',
    texts: [{ x: 122, y: 44.5, anchor: 'end', size: 13, isBold: true, fill: '#54555a', text: 'a <b> & c' }],
  })
})
