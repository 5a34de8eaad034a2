import { expect, test } from 'vitest'
import { lawsOffered, lawsReaching } from './laws-offered.ts'

const law = (id: string, place: string, rest: { to?: string; inherits?: string[] } = {}) => ({
  id,
  title: `${id}办法`,
  place,
  from: '2010-01-01',
  to: rest.to ?? null,
  inherits: rest.inherits ?? ['state'],
})
const LAWS = [
  law('state', '全国', { inherits: [] }),
  law('one', '甲省'),
  law('city', '甲省乙市', { inherits: ['one', 'state'] }),
  law('old', '甲省', { to: '2015-12-31' }),
  law('other', '丙省'),
]
const codes = (around: string[], chosen?: string) =>
  lawsOffered(LAWS, { around, on: '2026-11-22', chosen }).map(({ code }) => code)

test('a place is offered its own laws in force and those they inherit, not those of others', () => {
  expect(codes(['甲省'])).toEqual(['state', 'one'])
  expect(codes(['甲省', '甲省乙市'])).toEqual(['state', 'one', 'city'])
})

test('where no law is a place’s own, all in force are offered', () => {
  expect(codes([])).toEqual(['state', 'one', 'city', 'other'])
})

test('the chosen law stays in sight, whatever an address says', () => {
  expect(codes(['甲省'], 'other')).toEqual(['state', 'one', 'other'])
  expect(lawsOffered(LAWS, { around: ['甲省'], on: '2026-11-22', chosen: 'none' }).at(-1)).toEqual({
    code: 'none',
    label: 'none',
  })
})

test('an area is reached by the laws of places around it and within it, in force that day', () => {
  const reaching = (area: string, on = '2026-11-22') =>
    lawsReaching(
      [
        { id: 'state', placeCode: '000000', from: null, to: null },
        { id: 'one', placeCode: '140000', from: '2010-01-01', to: null },
        { id: 'old', placeCode: '140000', from: '2000-01-01', to: '2015-12-31' },
        { id: 'city', placeCode: '140100', from: '2010-01-01', to: null },
        { id: 'other', placeCode: '650000', from: '2010-01-01', to: null },
      ],
      { area, on },
    ).map(({ id }) => id)
  expect(reaching('140105')).toEqual(['state', 'one', 'city'])
  expect(reaching('140200')).toEqual(['state', 'one'])
  expect(reaching('140000')).toEqual(['state', 'one', 'city'])
  expect(reaching('140000', '2015-06-01')).toEqual(['state', 'one', 'old', 'city'])
})
