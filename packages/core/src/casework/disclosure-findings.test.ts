import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DisclosureCell, SecretField } from './disclosure-content.schema.ts'
import type { DisclosureField } from './disclosure-field.schema.ts'
import { disclosureFindings, isDisclosureComplete } from './disclosure-findings.ts'
import { publicationFindings } from './publication-findings.ts'
import { publicCopyHash, publicCopyOf } from './public-copy.ts'

const base = {
  purpose: 'disclose' as const,
  basis: [],
  proposal: false,
  grounds: [],
  clause: 'XJ05-10',
}

const FIELDS: readonly DisclosureField[] = [
  {
    ...base,
    id: 'name',
    label: '企业名称',
    kind: 'text',
    required: true,
    mayBeSecret: false,
    mayNotApply: false,
    columns: [],
  },
  {
    ...base,
    id: 'materials',
    label: '有毒原料',
    kind: 'table',
    required: true,
    mayBeSecret: true,
    mayNotApply: true,
    columns: [
      { kind: 'text', id: 'material', label: '原料名称', required: true },
      { kind: 'quantity', id: 'amount', label: '年使用量', required: true, units: ['t', 'kg'] },
      { kind: 'ratio', id: 'share', label: '占比', required: false },
      {
        kind: 'choice',
        id: 'state',
        label: '状态',
        required: false,
        choices: [
          { code: 'in', label: '在用' },
          { code: 'out', label: '停用' },
        ],
      },
    ],
  },
]

const row = (cells: Record<string, DisclosureCell>) => ({
  name: { text: '甲厂' },
  materials: { rows: [{ material: { value: '铅' }, amount: { value: '1', unit: 't' }, ...cells }] },
})

const codesOf = (cells: Record<string, DisclosureCell>) =>
  disclosureFindings(FIELDS, row(cells), []).map(({ code }) => code)

test('missing, zero and not applicable are three things', () => {
  expect(codesOf({ amount: {} })).toEqual(['disclosure.cell_missing'])
  expect(codesOf({ amount: { value: '0', unit: 't' } })).toEqual(['disclosure.zero'])
  expect(codesOf({ amount: { notApplicable: true } })).toEqual([])
  expect(isDisclosureComplete(disclosureFindings(FIELDS, row({ amount: { value: '0', unit: 't' } }), []))).toBe(true)
})

test('numbers, units and choices are judged cell by cell', () => {
  expect(codesOf({ amount: { value: '1,200', unit: 't' } })).toEqual(['disclosure.not_a_number'])
  expect(codesOf({ amount: { value: '-1', unit: 't' } })).toEqual(['disclosure.negative'])
  expect(codesOf({ amount: { value: '1' } })).toEqual(['disclosure.unit_missing'])
  expect(codesOf({ amount: { value: '1', unit: '斤' } })).toEqual(['disclosure.unit_unknown'])
  expect(codesOf({ share: { value: '百分之十' } })).toEqual(['disclosure.not_a_number'])
  expect(codesOf({ state: { value: 'gone' } })).toEqual(['disclosure.choice_unknown'])
})

test('a field that does not apply says why; an empty table says so', () => {
  const codes = (materials: object) =>
    disclosureFindings(FIELDS, { name: { text: '甲厂' }, materials }, []).map(({ code }) => code)
  expect(codes({ notApplicable: ' ' })).toEqual(['disclosure.reason_missing'])
  expect(codes({ notApplicable: '不使用有毒原料' })).toEqual(['disclosure.not_applicable'])
  expect(codes({ rows: [] })).toEqual(['disclosure.no_rows'])
})

test('XJ05-10 what every enterprise has is neither "not applicable" nor a word that states nothing', () => {
  const codes = (name: object) =>
    disclosureFindings(FIELDS, { ...row({}), name }, []).map(({ code, severity }) => `${severity} ${code}`)
  expect(codes({ notApplicable: '不便' })).toEqual(['error disclosure.must_apply'])
  expect(codes({ text: '无' })).toEqual(['error disclosure.must_apply'])
  expect(codes({ text: '无锡化工厂' })).toEqual([])
  const table = (mayNotApply: boolean, cells: Record<string, DisclosureCell>) => {
    const fields = FIELDS.map((field) => (field.kind === 'table' ? { ...field, mayNotApply } : field))
    return disclosureFindings(fields, row(cells), []).map(({ code }) => code)
  }
  const empty = { material: { value: '无' }, amount: { notApplicable: true } }
  expect(table(false, empty)).toEqual(['disclosure.must_apply'])
  expect(table(true, empty)).toEqual(['disclosure.not_applicable'])
  expect(table(false, { ...empty, material: { value: '铅' } })).toEqual([])
})

test('XJ05-20 a secret refused once is public until it is approved', () => {
  const copy = (state: SecretField['state']) =>
    publicCopyOf(FIELDS, row({}), [{ field: 'materials', reason: '配方', state, refusedBefore: true }])
  expect(copy('asked').withheld).toEqual([])
  expect(copy('approved').withheld).toHaveLength(1)
  const again: SecretField = { field: 'materials', reason: '配方', state: 'asked', refusedBefore: true }
  expect(disclosureFindings(FIELDS, row({}), [again]).map(({ code }) => code)).toEqual([
    'disclosure.secret_asked_again',
  ])
})

test('XJ05-20 what is kept secret is never in the public copy, whatever else is in it', () => {
  const cell = fc.record({ value: fc.string({ maxLength: 20 }), unit: fc.constantFrom('t', 'kg', '') })
  const rows = fc.array(fc.record({ material: cell, amount: cell }), { minLength: 1, maxLength: 5 })
  const state = fc.constantFrom<SecretField['state']>('asked', 'approved', 'refused')
  fc.assert(
    fc.property(rows, state, (typed, answer) => {
      const values = { name: { text: '甲厂' }, materials: { rows: typed } }
      const copy = publicCopyOf(FIELDS, values, [
        { field: 'materials', reason: '配方', state: answer, refusedBefore: false },
      ])
      const isShown = copy.fields.some(({ id }) => id === 'materials')
      expect(isShown).toBe(answer === 'refused')
      expect(copy.withheld.map(({ id }) => id)).toEqual(answer === 'refused' ? [] : ['materials'])
    }),
  )
})

test('a field that must be public stays public though somebody marks it', () => {
  const secrets: SecretField[] = [{ field: 'name', reason: '不愿公开', state: 'approved', refusedBefore: false }]
  expect(publicCopyOf(FIELDS, row({}), secrets).fields.map(({ id }) => id)).toEqual(['name', 'materials'])
  expect(disclosureFindings(FIELDS, row({}), secrets).map(({ code }) => code)).toEqual([
    'disclosure.secret_not_allowed',
  ])
})

test('equal content has an equal hash, any other another', () => {
  const hash = (amount: string) =>
    publicCopyHash(publicCopyOf(FIELDS, row({ amount: { value: amount, unit: 't' } }), []))
  expect(hash('1')).toBe(hash('1'))
  expect(hash('1')).not.toBe(hash('1.0'))
})

test('XJ05-10 the proof names where, with an address or a picture, in a medium the law knows', () => {
  const rule = {
    ...base,
    id: 'local',
    media: ['local_main_media' as const],
    all: false,
    text: '在所在地主要媒体上公布',
  }
  const proof = { medium: 'local_main_media', mediumName: '晚报', link: '', hasPicture: true } as const
  expect(publicationFindings(proof, rule)).toEqual([])
  const codes = (other: object) => publicationFindings({ ...proof, ...other }, rule).map(({ code }) => code)
  expect(codes({ medium: 'enterprise_website' })).toEqual(['disclosure.medium_not_allowed'])
  expect(codes({ mediumName: ' ', hasPicture: false })).toEqual([
    'disclosure.medium_unnamed',
    'disclosure.proof_missing',
  ])
  expect(codes({ link: 'javascript:alert(1)' })).toEqual(['disclosure.link_invalid'])
  expect(publicationFindings({ ...proof, medium: 'other_public' }, null)).toEqual([])
})
