import { basisOn } from '@qingshen/core/rulebook/basis-on'
import { citeClause } from '@qingshen/core/rulebook/cite-clause'
import { consequencesOn } from '@qingshen/core/rulebook/consequences-on'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

test('the basis of a ground is the law of the day', () => {
  const exceed = (law: string, date: string) => basisOn(LAWS, law, date, 'double_exceed')
  expect(exceed('national', '2010-01-01')).toEqual(['CPPL2002-28(1)', 'M2004-08(1)'])
  expect(exceed('shanxi-2022', '2026-08-14')).toEqual(['CPPL2012-27(2)(1)', 'M2016-08(1)'])
  expect(exceed('shanxi-2022', '2026-08-15')).toEqual(['CODE2026-967(1)(1)', 'M2016-08(1)'])
  expect(exceed('xinjiang-2005', '2006-01-01')).toEqual(['XJ05-08a', 'CPPL2002-28(1)', 'M2004-08(1)'])
})

test('energy over quota is a ground from 2012-07-01 to 2026-08-14', () => {
  const energy = (date: string) => basisOn(LAWS, 'yulin-2022', date, 'energy_over_quota')
  expect(energy('2012-06-30')).toEqual([])
  expect(energy('2012-07-01')).toEqual(['CPPL2012-27(2)(2)'])
  expect(energy('2026-08-14')).toEqual(['CPPL2012-27(2)(2)', 'M2016-08(2)'])
  expect(energy('2026-08-15')).toEqual([])
})

test('XJ05-28 points to the edition in force on the day of the act', () => {
  const clauses = (actOn: string) =>
    consequencesOn(LAWS, { law: 'xinjiang-2005', act: 'no_audit', actOn }).sanctions.map((row) => [
      row.sanction.clause,
      ...row.applies,
    ])
  expect(clauses('2008-01-01')).toEqual([['XJ05-28', 'CPPL2002-40'], ['CPPL2002-40']])
  expect(clauses('2013-01-01')).toEqual([['XJ05-28', 'CPPL2012-39(1)'], ['CPPL2012-39(1)']])
  expect(clauses('2027-01-01')).toEqual([['XJ05-28', 'CODE2026-1221(1)'], ['CODE2026-1221(1)']])
})

test('SX22-03o refusing to correct costs 50,000 to 500,000 yuan under either statute', () => {
  for (const actOn of ['2023-01-01', '2027-01-01']) {
    const rows = consequencesOn(LAWS, { law: 'shanxi-2022', act: 'no_audit', actOn }).sanctions
    const national = rows.find((row) => row.law === 'national')
    expect(rows[0]?.sanction.clause).toBe('SX22-03o')
    expect(national?.sanction.amountYuan).toEqual({ min: '50000', max: '500000' })
    expect(national?.sanction.amountWhen).toBe('on_refusal')
  }
})

test('an old act decided under the new statute brings both and the rule of the milder law', () => {
  const question = { law: 'shanxi-2022', act: 'no_disclosure', actOn: '2026-08-14' } as const
  const both = consequencesOn(LAWS, { ...question, judgedOn: '2026-09-01' })
  expect(both.sanctions.map((row) => row.sanction.clause)).toContain('CPPL2012-36')
  expect(both.later.map((row) => row.sanction.clause)).not.toContain('CPPL2012-36')
  expect(both.timeRules.map((rule) => rule.clause)).toEqual(['CODE2026-1057'])
  expect(consequencesOn(LAWS, question).timeRules).toEqual([])
})

test('a citation carries the wording only where it is the law’s own', () => {
  const chain = lawChain(LAWS, 'xinjiang-2005')
  expect(citeClause(chain, 'XJ05-08a')).toMatchObject({
    article: '第八条（一）',
    wording: expect.stringContaining('超标'),
  })
  expect(citeClause(chain, 'M2016-11')).toEqual({
    clause: 'M2016-11',
    document: '清洁生产审核办法',
    article: '第十一条',
  })
  expect(citeClause(chain, 'SX22-A')).toEqual({ clause: 'SX22-A' })
})

test('XJ15-06c not publishing: ordered to publish and penalised by the law of the act, with the milder new one beside it', () => {
  const question = { law: 'xinjiang-2015', act: 'no_disclosure' } as const
  const clauses = (actOn: string) =>
    consequencesOn(LAWS, { ...question, actOn }).sanctions.map((row) => [row.sanction.clause, ...row.applies])
  expect(clauses('2015-06-01')).toEqual([['XJ15-06c', 'CPPL2012-36'], ['XJ05-28', 'CPPL2012-36'], ['CPPL2012-36']])
  expect(clauses('2026-08-15')).toEqual([['XJ15-06c'], ['DISC2022-28']])
  const both = consequencesOn(LAWS, { ...question, actOn: '2026-08-14', judgedOn: '2026-11-22' })
  expect(both.sanctions.at(-1)?.sanction.amountYuan).toEqual({ min: null, max: '100000' })
  expect(both.later.at(-1)?.sanction.amountYuan).toEqual({ min: '10000', max: '100000' })
  expect(both.timeRules.map((rule) => rule.clause)).toEqual(['CODE2026-1057'])
})

test('SX22-03f a penalised enterprise is published on the credit portal', () => {
  for (const act of ['no_disclosure', 'no_audit', 'false_report'] as const) {
    const rows = consequencesOn(LAWS, { law: 'shanxi-2022', act, actOn: '2023-01-01' }).sanctions
    expect(rows.some((row) => row.sanction.clause === 'SX22-03f' && row.sanction.measure.includes('信用山西'))).toBe(
      true,
    )
  }
})

test('YL22-02f XJ05-30 who departs from content, procedure or time, and officials who leak secrets', () => {
  const clauses = (law: string, act: 'procedure_breach' | 'official_misconduct') =>
    consequencesOn(LAWS, { law, act, actOn: '2023-01-01' }).sanctions.map(
      (row) => `${row.sanction.who} ${row.sanction.clause}`,
    )
  expect(clauses('yulin-2022', 'procedure_breach')).toEqual(['enterprise YL22-02f', 'consultancy YL22-02f'])
  expect(clauses('xinjiang-2005', 'official_misconduct')).toContain('official XJ05-30')
})
