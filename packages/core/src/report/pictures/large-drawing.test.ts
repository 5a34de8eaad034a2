import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportSankey } from '../report-document.schema.ts'
import type { Picture } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import { widthOf } from './picture-text.ts'
import { sankeyPicture } from './sankey-picture.ts'

/** A plant of units one after the other in lines that meet, with flows from and to the outside and some back. */
function aPlant(units: number, flows: number, value: (at: number) => number | null): ReportSankey {
  const nodes = Array.from({ length: units }, (_, at) => ({ id: `u${at}`, label: `工序单元${at + 1}` }))
  const links = Array.from({ length: flows }, (_, at) => {
    const from = at % 5 === 0 ? null : `u${(at * 7) % units}`
    const to = at % 7 === 3 && from !== null ? null : `u${(at * 11 + 3) % units}`
    return { id: `f${at}`, from, to, value: value(at), label: `物料流股名称${at + 1} ${at + 10} t` }
  })
  return { nodes, links, unit: 't' }
}

/** Everything a reader finds: the texts of the picture, lines of a name joined, and the key. */
function wordsOf({ texts, key }: Picture): string {
  return [...texts.map(({ text }) => text), ...key.map(({ mark, text }) => `${mark} ${text}`)].join('|')
}

test.each([
  ['a Sankey drawing', (at: number) => at + 1],
  ['a drawing of the process', () => null],
])(
  '%s of 30 units and 80 flows leaves out no name: every flow has its number in the drawing and in the key',
  (_, value) => {
    const sankey = aPlant(30, 80, value)
    const picture = sankeyPicture(sankey)
    expect(picture.key.map(({ text }) => text)).toEqual(sankey.links.map(({ label }) => label))
    const numbers = picture.texts.map(({ text }) => text).filter((text) => /^\d+$/.test(text))
    expect(numbers.map(Number).toSorted((a, b) => a - b)).toEqual(sankey.links.map((_link, at) => at + 1))
    for (const { label } of sankey.nodes) expect(wordsOf(picture).replaceAll('|', '')).toContain(label)
  },
)

test('a small drawing has its names and no key', () => {
  const picture = sankeyPicture(aPlant(3, 4, (at) => at + 1))
  expect(picture.key).toEqual([])
  expect(picture.width).toBe(PICTURE_WIDTH)
})

test('a unit whose name has no room gets a letter that the key explains in full', () => {
  const plant = aPlant(30, 80, (at) => at + 1)
  const label = '一个名称特别长的工序单元它的名字有四十个汉字那么长所以在图里面无论如何也写不下去了呢'
  const picture = sankeyPicture({
    ...plant,
    nodes: plant.nodes.map((node, at) => (at === 4 ? { ...node, label } : node)),
  })
  expect(picture.key[0]).toEqual({ mark: 'E', text: label })
  expect(picture.texts.some(({ text }) => text.startsWith('E '))).toBe(true)
})

test('whatever the plant, nothing is lost and nothing stands outside', () => {
  const size = fc.record({
    units: fc.integer({ min: 1, max: 60 }),
    flows: fc.integer({ min: 0, max: 120 }),
    isProcess: fc.boolean(),
  })
  fc.assert(
    fc.property(size, ({ units, flows, isProcess }) => {
      const sankey = aPlant(units, flows, (at) => (isProcess ? null : (at * 13) % 90))
      const picture = sankeyPicture(sankey)
      const words = wordsOf(picture)
      for (const { label } of sankey.links)
        expect(words).toContain(picture.key.length === 0 ? label.split(' ')[0] : label)
      const outside = picture.texts.filter(({ x, anchor, text, size: high }) => {
        const width = widthOf(text) * high
        const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
        return left < -2 || left + width > picture.width + 2
      })
      expect(outside).toEqual([])
    }),
    { numRuns: 40 },
  )
})

/** A plant as they are drawn: lines of units from level to level, water from one source, some of it back, losses everywhere. */
const aRealPlant = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 14 }),
    picks: fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(9)), { minLength: 10, maxLength: 70 }),
    isProcess: fc.boolean(),
  })
  .map(({ widths, picks, isProcess }): ReportSankey => {
    const nodes = widths.flatMap((width, level) =>
      Array.from({ length: width }, (_, at) => ({ id: `${level}.${at}`, label: `工序${level}${at}水洗` })),
    )
    const idOf = (pick: number): string => nodes[pick % nodes.length]?.id ?? '0.0'
    const links = picks.map(([one, other, kind], at) => {
      const [from, to] = [idOf(Math.min(one, other) % nodes.length), idOf(Math.max(one, other) % nodes.length)]
      const ends = kind === 0 ? [null, to] : kind === 1 ? [from, null] : kind === 2 ? [to, from] : [from, to]
      const value = isProcess ? null : one % 90
      return {
        id: `f${at}`,
        from: ends[0] ?? null,
        to: ends[1] ?? null,
        value,
        label: `流股名称比较长${at} t`,
        figure: `k${at}`,
      }
    })
    return { nodes, links, unit: 't' }
  })

/** Numbers that stand so near another text of the same height that both would be read as one. */
function touching({ texts }: Picture): string[] {
  const boxes = texts.map(({ x, y, anchor, text, size }) => {
    const width = widthOf(text) * size
    return { text, y, left: anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width, width }
  })
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => {
      if (![a, b].some(({ text }) => /^\d+$/.test(text))) return []
      const isBeside = Math.abs(a.y - b.y) < 9
      const between = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width)
      return isBeside && between < 2 ? [`${a.text}|${b.text}`] : []
    }),
  )
}

test('the numbers of a crowded drawing do not touch one another or a name', () => {
  fc.assert(
    fc.property(aRealPlant, (sankey) => {
      expect(touching(sankeyPicture(sankey))).toEqual([])
    }),
    { numRuns: 60, seed: -750076261, endOnFailure: true },
  )
})

test('whoever points at a flow or its number is led to the figure of its value', () => {
  fc.assert(
    fc.property(aRealPlant, (sankey) => {
      const { spots, key } = sankeyPicture(sankey)
      const drawn = sankey.links.filter(({ from, to, value }) => from !== to && value !== 0)
      const led = new Set(spots.map(({ figure }) => figure))
      for (const { figure } of drawn) expect(led).toContain(figure)
      expect(key.flatMap(({ figure }) => figure ?? []).length).toBe(key.length === 0 ? 0 : sankey.links.length)
    }),
    { numRuns: 30 },
  )
})
