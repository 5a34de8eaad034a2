import { expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import { CAN_MAKER, aReport } from '../report.fixture.ts'

test('what a drawing says of a flow is what the table of the flows says: also of a zero that rounding left something of', () => {
  const { blocks, figures } = buildReport(aReport(CAN_MAKER), 'acceptance')
  const balanced = new Map(
    figures.flatMap(({ key, text }) => {
      const [, flow] = /^computed:flow:[^:]+:([^:]+):[^:]+:reconciled$/.exec(key) ?? []
      return flow === undefined ? [] : [[flow, text] as const]
    }),
  )
  const drawn = blocks.flatMap((block) =>
    block.kind === 'sankey' && block.sankey.unit !== '' ? block.sankey.links : [],
  )
  const compared = drawn.filter(({ id, value }) => value !== null && (balanced.get(id) ?? '—') !== '—')
  expect(compared.length).toBeGreaterThan(2)
  for (const { id, label } of compared) expect(label).toContain(` ${balanced.get(id)} `)
})
