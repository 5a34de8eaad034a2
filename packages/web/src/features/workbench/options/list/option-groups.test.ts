import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { aMethod } from '../../method.fixture.ts'
import { filterOptions, groupOptions, natureShares, UNSAID } from './option-groups.ts'

const CITED = { clauses: [], reading: null, origin: 'national', mark: 'U' } as const
const METHOD = aMethod({
  costBoundaries: [
    { id: 'low', title: '低费', costClass: 'low', above: '0', includes: false, ...CITED, clauses: [] },
    { id: 'medium', title: '中费', costClass: 'medium', above: '10', includes: true, ...CITED, clauses: [] },
  ],
})

function optionsWith(fields: readonly Record<string, string>[]) {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  const rows = fields.map((own, at): WorkbenchRow => {
    return { id: String(at), sheet: 'options', position: at, fields: own, ...told }
  })
  return optionsOf(new Map([['options', rows]]), METHOD)
}

test('groups stand from free to dear, what is not known last and not summed as 0', () => {
  const options = optionsWith([
    { investment: '12.5' },
    { cost_class: 'low' },
    { investment: '3' },
    { investment: '0' },
    {},
  ])
  expect(
    groupOptions(options).map(({ costClass, options: own, investment, lacking }) => [
      costClass,
      own.length,
      investment.toString(),
      lacking,
    ]),
  ).toEqual([
    ['none', 1, '0', 0],
    ['low', 2, '3', 1],
    ['medium', 1, '12.5', 0],
    [null, 1, '0', 1],
  ])
})

test('filters go together; what is not filled in can be asked for', () => {
  const options = optionsWith([
    { name: '节水', nature: 'reuse', state: 'done', indicator: 'i' },
    { name: '节电', nature: 'reuse' },
    { name: '除尘', content: '布袋，节水', nature: 'end_of_pipe' },
  ])
  const names = (filters: Parameters<typeof filterOptions>[1]) =>
    filterOptions(options, filters).map(({ name }) => name)
  expect(names({})).toHaveLength(3)
  expect(names({ nature: 'reuse', q: '节水' })).toEqual(['节水'])
  expect(names({ q: '节水' })).toEqual(['节水', '除尘'])
  expect(names({ state: UNSAID })).toEqual(['节电', '除尘'])
  expect(names({ indicator: 'i' })).toEqual(['节水'])
  expect(names({ aspect: 'waste' })).toEqual([])
})

test('shares of natures count options and money, unsaid ones last', () => {
  const options = optionsWith([{ nature: 'end_of_pipe', investment: '5' }, {}, { nature: 'source_reduction' }])
  expect(natureShares(options).map(({ nature, count, investment }) => [nature, count, investment.toString()])).toEqual([
    ['source_reduction', 1, '0'],
    ['end_of_pipe', 1, '5'],
    [null, 1, '0'],
  ])
})
