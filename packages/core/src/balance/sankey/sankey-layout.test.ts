import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sankeyLayout } from './sankey-layout.ts'
import type { SankeyLink, SankeyNode } from './sankey-types.ts'

const SIZE = { width: 800, height: 500 }

function aNetwork(units: number, flows: number) {
  const id = fc.integer({ min: 0, max: units - 1 }).map((n) => `u${n}`)
  const end = fc.option(id, { freq: 5, nil: null })
  const value = fc.option(fc.double({ min: -5, max: 1e12, noNaN: true }), { freq: 8, nil: null })
  return fc.array(fc.record({ from: end, to: end, value }), { maxLength: flows }).map((links) => ({
    nodes: Array.from({ length: units }, (_, n): SankeyNode => ({ id: `u${n}` })),
    links: links.map((link, n): SankeyLink => ({ ...link, id: `f${n}` })),
  }))
}

test('widths are conserved: what stands at a node is its links, on one scale, and nothing is NaN', () => {
  fc.assert(
    fc.property(aNetwork(8, 20), ({ nodes, links }) => {
      const layout = sankeyLayout(nodes, links, SIZE)
      expect(JSON.stringify(layout)).not.toMatch(/null|NaN|Infinity/)
      const widthOf = new Map(layout.links.map(({ id, width }) => [id, width]))
      for (const link of links) {
        const width = widthOf.get(link.id)
        if (width !== undefined) expect(width).toBeCloseTo(Math.max(0, link.value ?? 0) * layout.scale, 6)
      }
      for (const node of layout.nodes.filter(({ isStub }) => !isStub)) {
        const at = (end: 'from' | 'to') =>
          links.filter((link) => link[end] === node.id).reduce((sum, { id }) => sum + (widthOf.get(id) ?? 0), 0)
        expect(node.height).toBeCloseTo(Math.max(1, at('from'), at('to')), 6)
        expect(node.y + node.height).toBeLessThanOrEqual(layout.height + 0.01 + 20)
      }
    }),
    { numRuns: 60 },
  )
})

test('forward links run to the right, and nodes of a column do not overlap', () => {
  fc.assert(
    fc.property(aNetwork(8, 20), ({ nodes, links }) => {
      const layout = sankeyLayout(nodes, links, SIZE)
      const byId = new Map(layout.nodes.map((node) => [node.id, node]))
      for (const { id, isFeedback } of layout.links) {
        const link = links.find((one) => one.id === id)!
        const from = byId.get(link.from ?? `in:${id}`)!
        const to = byId.get(link.to ?? `out:${id}`)!
        if (!isFeedback) expect(from.column).toBeLessThan(to.column)
      }
      for (const column of Map.groupBy(layout.nodes, (node) => node.column).values()) {
        const sorted = column.toSorted((a, b) => a.y - b.y)
        sorted.slice(1).forEach((node, i) => expect(node.y).toBeGreaterThanOrEqual(sorted[i]!.y + sorted[i]!.height))
      }
    }),
    { numRuns: 60 },
  )
})

test('a ring is opened at its smallest link, which runs back below the nodes', () => {
  const layout = sankeyLayout(
    [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    [
      { id: 'ca', from: 'c', to: 'a', value: 2 },
      { id: 'ab', from: 'a', to: 'b', value: 10 },
      { id: 'bc', from: 'b', to: 'c', value: 9 },
    ],
    SIZE,
  )
  expect(layout.links.filter(({ isFeedback }) => isFeedback).map(({ id }) => id)).toEqual(['ca'])
  const lowest = Math.max(...layout.nodes.map(({ y, height }) => y + height))
  expect(layout.links.find(({ id }) => id === 'ca')!.label.y).toBeGreaterThan(lowest)
})

test('what a person placed keeps its order, whatever the flows say', () => {
  const nodes = [{ id: 'b', x: 10, y: 300 }, { id: 'a', x: 900, y: 10 }, { id: 'c', x: 900, y: 400 }, { id: 'free' }]
  const links = [
    { id: 'ab', from: 'a', to: 'b', value: 100 },
    { id: 'bc', from: 'b', to: 'c', value: 1 },
    { id: 'bf', from: 'b', to: 'free', value: 1 },
  ]
  const layout = sankeyLayout(nodes, links, SIZE)
  const at = (id: string) => layout.nodes.find((node) => node.id === id)!
  expect(at('b').column).toBeLessThan(at('c').column)
  expect(at('b').column).toBeLessThanOrEqual(at('a').column)
  expect(layout.links.find(({ id }) => id === 'ab')!.isFeedback).toBe(true)
})

test('zero, missing and negative values are three things, none of them drawn', () => {
  const values = [0, null, Number.NaN, -3, 5]
  const links = values.map((value, n) => ({ id: `f${n}`, from: null, to: 'a', value }))
  const layout = sankeyLayout([{ id: 'a' }, { id: 'alone' }], links, SIZE)
  expect(layout.links.map(({ state }) => state)).toEqual(['zero', 'missing', 'missing', 'negative', 'drawn'])
  expect(layout.links.map(({ width }) => width > 0)).toEqual([false, false, false, false, true])
  expect(layout.nodes.find(({ id }) => id === 'alone')).toBeDefined()
  expect(sankeyLayout([], [], SIZE)).toMatchObject({ scale: 0, nodes: [], links: [] })
})

test('200 units with 500 flows, and a long chain, are placed without recursion', () => {
  const nodes = Array.from({ length: 200 }, (_, n) => ({ id: `u${n}` }))
  const links = Array.from({ length: 500 }, (_, n) => {
    const from = `u${(n * 7) % 200}`
    return { id: `f${n}`, from: n % 9 === 0 ? null : from, to: `u${(n * 11 + 3) % 200}`, value: 1 + (n % 13) }
  })
  expect(sankeyLayout(nodes, links, SIZE).links).toHaveLength(500)
  const chain = nodes.slice(1).map(({ id }, n) => ({ id: `c${n}`, from: `u${n}`, to: id, value: 1 }))
  expect(Math.max(...sankeyLayout(nodes, chain, SIZE).nodes.map(({ column }) => column))).toBe(199)
})
