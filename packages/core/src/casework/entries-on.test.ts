import { expect, test } from 'vitest'
import type { LawText } from '../rulebook/law-text.schema.ts'
import type { DatedEntry } from './dated-entry.schema.ts'
import { entriesOn, nearestEntriesOn } from './entries-on.ts'

type Law = LawText & { readonly entries: readonly DatedEntry[] }

const law = (id: string, inherits: string[], clause: string, entries: readonly Partial<DatedEntry>[]): Law => ({
  id,
  title: id,
  from: '2000-01-01',
  to: null,
  inherits,
  documents: [
    {
      id: 'DOC',
      title: '文件',
      short: '文件',
      number: null,
      issuer: '机关',
      issued: null,
      from: '2010-01-01',
      to: null,
      mark: 'K',
      offices: [],
    },
  ],
  clauses: [{ id: clause, document: 'DOC', article: '第一条', text: '条文' }],
  entries: entries.map((entry) => ({ id: 'a', basis: [], proposal: false, clause, ...entry })),
})
const LAWS: readonly Law[] = [
  law('wide', [], 'W-1', [{ id: 'a' }, { id: 'b', to: '2019-12-31' }, { id: 'b', from: '2020-01-01', basis: ['W-1'] }]),
  law('narrow', ['wide'], 'N-1', [{ id: 'c' }, { id: 'a', from: '2015-01-01', to: '2017-12-31' }]),
]
const found = (of: string, on: string) =>
  entriesOn(LAWS, { law: of, on }, (each) => each.entries).map(({ id, origin }) => `${origin} ${id}`)

test('a narrower entry stands in the place of the wider one with its id while it is in force', () => {
  expect(found('wide', '2014-12-31')).toEqual(['wide a', 'wide b'])
  expect(found('narrow', '2014-12-31')).toEqual(['wide a', 'wide b', 'narrow c'])
  expect(found('narrow', '2015-01-01')).toEqual(['narrow a', 'wide b', 'narrow c'])
  expect(found('narrow', '2018-01-01')).toEqual(['wide a', 'wide b', 'narrow c'])
})

test('nothing is in force before its clause, and a proposal without a clause by its own days alone', () => {
  expect(found('narrow', '2009-12-31')).toEqual([])
  const own: Law = { ...law('own', [], 'O-1', []), entries: [{ id: 'p', basis: [], proposal: true, to: '2005-12-31' }] }
  const ids = (on: string) => entriesOn([own], { law: 'own', on }, (each) => each.entries).map(({ id }) => id)
  expect([ids('2005-12-31'), ids('2006-01-01')]).toEqual([['p'], []])
})

test('a set stated whole is taken from the nearest law that has any of it', () => {
  const nearest = (on: string) =>
    nearestEntriesOn(LAWS, { law: 'narrow', on }, (each) => each.entries.filter(({ id }) => id === 'a')).map(
      ({ origin }) => origin,
    )
  expect([nearest('2014-12-31'), nearest('2016-01-01')]).toEqual([['wide'], ['narrow']])
})

test('a basis that is not in force is not given', () => {
  const entries = entriesOn(LAWS, { law: 'narrow', on: '2020-01-01' }, (each) => each.entries)
  expect(entries.find(({ id }) => id === 'b')?.basis).toEqual(['W-1'])
  expect(() => entriesOn(LAWS, { law: 'none', on: '2020-01-01' }, (each) => each.entries)).toThrow('law_unknown')
})
