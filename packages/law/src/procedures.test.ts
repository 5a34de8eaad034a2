import { clauseWording } from '@qingshen/core/rulebook/clause.schema'
import { documentOn } from '@qingshen/core/rulebook/document-on'
import { findClause, lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

const lawOf = (id: string) => lawChain(LAWS, id)[0]
const procedureOf = (law: string, id: string) => lawOf(law).procedures.find((procedure) => procedure.id === id)
const steps = (law: string, id: string) =>
  procedureOf(law, id)?.steps.map((step) => `${step.act} ${step.department} ${step.levels.join('+')}`)

test('XJ05-09a the double-exceed list goes up from county and city to the region, which notifies with copies', () => {
  expect(steps('xinjiang-2005', 'xinjiang_double_exceed')).toEqual([
    'propose ecology county+city',
    'forward ecology county+city',
    'fix ecology province',
    'notify ecology province',
    'publish ecology province',
  ])
  const procedure = procedureOf('xinjiang-2005', 'xinjiang_double_exceed')
  expect(procedure).toMatchObject({ batch: 'yearly', comment: 'none' })
  expect(procedure?.steps.find((step) => step.act === 'notify')?.copies).toEqual([
    { department: 'development', level: 'same' },
    { department: 'industry', level: 'same' },
  ])
})

test('XJ05-09b the toxic list is ranked and fixed below the region with two consents', () => {
  const procedure = procedureOf('xinjiang-2005', 'xinjiang_double_have')
  expect(procedure?.batch).toBe('batches')
  expect(procedure?.ranking?.by.map((criterion) => criterion.fact)).toEqual([
    'toxic_quantity_used',
    'toxic_quantity_discharged',
    'possible_severity',
  ])
  const consents = procedure?.steps.filter((step) => step.act === 'consent').map((step) => step.department)
  expect(consents).toEqual(['development', 'industry'])
  expect(procedure?.steps.flatMap((step) => step.levels)).not.toContain('province')
})

test('SX22-03b proposed before the end of February, published for comment, notified before the end of March', () => {
  const procedure = procedureOf('shanxi-2022', 'shanxi_yearly')
  const due = procedure?.steps.filter((step) => step.due !== undefined).map((step) => [step.act, step.levels, step.due])
  expect(due).toEqual([
    ['propose', ['city'], { month: 2, day: 'end' }],
    ['notify', ['city'], { month: 3, day: 'end' }],
  ])
  expect(procedure?.comment).toBe('required')
})

test('the energy ground goes through the energy-saving department until the Code', () => {
  const procedure = procedureOf('national', 'national_energy')
  expect(procedure).toMatchObject({ grounds: ['energy_over_quota'], from: '2012-07-01', to: '2026-08-14' })
  expect(procedure?.steps.every((step) => step.department === 'energy_saving')).toBe(true)
})

test('XJ15-03a the list is the joint one of the region, cities may add', () => {
  const procedure = procedureOf('xinjiang-2015', 'xinjiang_key_industries')
  expect(procedure?.fixedBy).toEqual({
    department: 'ecology',
    together: ['development', 'industry'],
    levels: ['province'],
  })
  expect(procedure?.additionsBy).toEqual(['city'])
})

test('SC16-02a the city department of industry compiles, the province receives by 20 March', () => {
  const received = procedureOf('sichuan-2016', 'sichuan_yearly_plan')?.steps.find((step) => step.act === 'receive')
  expect(received).toMatchObject({ department: 'industry', levels: ['province'], due: { month: 3, day: 20 } })
})

test('YL22-02b the county proposes facts, the city fixes and notifies', () => {
  expect(steps('yulin-2022', 'yulin_classified_list')).toEqual([
    'propose ecology county',
    'fix ecology city',
    'publish ecology city',
    'notify ecology city',
  ])
})

test('XJ05-03 the measures apply to production, services and the departments', () => {
  expect(lawOf('xinjiang-2005').readings.appliesTo.map((entry) => entry.clause)).toEqual(['XJ05-03', 'XJ05-03'])
  const clause = findClause(LAWS, 'XJ05-03')
  expect(clause && clauseWording(clause)).toMatchObject({
    verbatim: true,
    words: expect.stringContaining('生产和服务'),
  })
})

test('XJ05-04 the lead differs by document', () => {
  const lead = (id: string) => lawOf(id).readings.leads.map((entry) => entry.lead)
  expect(lead('xinjiang-2005')).toEqual(['development', 'development'])
  expect(lead('xinjiang-2015')).toEqual(['ecology', 'ecology'])
  expect(lead('sichuan-2016')).toEqual(['industry', 'industry'])
  expect(lead('shanxi-2022')).toEqual(['ecology', 'ecology'])
  expect(lead('yulin-2022')).toEqual(['ecology'])
})

test('XJ05-32 what the measures leave open follows the national measures of the day', () => {
  const { fallback } = lawOf('xinjiang-2005').readings
  const on = (date: string) => documentOn(lawOf('national').documents, fallback?.document ?? '', date)?.id
  expect(fallback?.clause).toBe('XJ05-32')
  expect([on('2004-09-30'), on('2016-06-30'), on('2016-07-01')]).toEqual([undefined, 'M2004', 'M2016'])
})

test('XJ15-02 aims are data of the jurisdiction', () => {
  const aims = (id: string) => lawOf(id).readings.aims.map((aim) => aim.text)
  expect(aims('xinjiang-2015')).toEqual(['节能', '降耗', '减污', '增效'])
  expect(aims('shanxi-2022')).toEqual(['节能', '降耗', '减污', '降碳'])
  expect(aims('yulin-2022')).toEqual(['节约资源', '降低能耗', '减污', '降碳', '提质', '增效'])
})
