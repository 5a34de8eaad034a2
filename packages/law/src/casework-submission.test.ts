import {
  capabilityItemsOn,
  deemedGroundsOn,
  leftOutStepsOn,
  reportRecipientsOn,
  submissionPartsOn,
} from '@qingshen/core/casework/submission-parts-on'
import type { AuditMode } from '@qingshen/core/vocabulary/outcome'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

const required = (law: string, on: string, mode: AuditMode) =>
  submissionPartsOn(LAWS, { law, on }, mode, ['mandatory'])
    .filter(({ needed }) => needed === 'required')
    .map(({ id }) => id)

test('XJ05-13f the report tells of the enterprise, the audit, the options and their implementation', () => {
  const parts = submissionPartsOn(LAWS, { law: 'xinjiang-2005', on: '2010-01-01' }, 'full', ['mandatory'])
  expect(parts.filter(({ clause }) => clause === 'XJ05-13f').map(({ title, needed }) => [title, needed])).toEqual([
    ['企业基本情况', 'required'],
    ['清洁生产审核过程和结果', 'required'],
    ['清洁生产方案汇总和效益预测分析', 'required'],
    ['清洁生产方案实施计划', 'required'],
  ])
})

test('XJ05-14 XJ05-15 who audits itself proves its capability, who has help that of the consultancy', () => {
  const proofs = (condition: 'own_capability' | 'consultancy') =>
    submissionPartsOn(LAWS, { law: 'xinjiang-2005', on: '2010-01-01' }, 'full', [condition])
      .filter(({ when }) => when.includes(condition))
      .map(({ id, clause }) => `${id} ${clause}`)
  expect(proofs('own_capability')).toEqual(['own_capability_proof XJ05-14'])
  expect(proofs('consultancy')).toEqual(['consultancy_proof XJ05-15'])
})

test('XJ05-15 three conditions of a consultancy, and from 2016 the national ones', () => {
  const items = (on: string) =>
    capabilityItemsOn(LAWS, { law: 'xinjiang-2005', on }, 'consultancy').map(({ id, clause }) => `${id} ${clause}`)
  expect(items('2010-01-01')).toEqual([
    'legal_person XJ05-15',
    'technicians XJ05-15',
    'fair_service XJ05-15',
    'filed XJ05-19',
  ])
  expect(items('2017-01-01')).toContain('audit_experience M2016-16')
})

test('XJ05-16 the report goes to three departments, of a centrally owned enterprise also to two national bodies', () => {
  const to = (isCentrallyOwned: boolean) =>
    reportRecipientsOn(LAWS, { law: 'xinjiang-2005', on: '2020-01-01' }, { grounds: ['double_have'], isCentrallyOwned })
  expect(to(false).map(({ department, manner }) => `${manner} ${department}`)).toEqual([
    'report ecology',
    'report development',
    'report industry',
  ])
  expect(
    to(true)
      .filter(({ level }) => level === 'nation')
      .map(({ manner, body }) => [manner, body]),
  ).toEqual([
    ['copy', '国家环保总局'],
    ['copy', '国家发展和改革委员会'],
  ])
})

test('the national recipients follow the ground; energy saving ends with its ground', () => {
  const to = (on: string, ground: 'energy_over_quota' | 'double_exceed') =>
    reportRecipientsOn(LAWS, { law: 'yulin-2022', on }, { grounds: [ground], isCentrallyOwned: true }).map(
      ({ department }) => department,
    )
  expect(to('2023-01-01', 'double_exceed')).toEqual(['ecology', 'development'])
  expect(to('2023-01-01', 'energy_over_quota')).toEqual(['energy_saving', 'development'])
})

test('SX22-03j no acceptance without technical renovation; a special acceptance already passed is taken over', () => {
  const steps = (law: string) => leftOutStepsOn(LAWS, { law, on: '2023-01-01' }, 'full')
  expect(steps('shanxi-2022').map(({ clause, step, when, effect }) => [clause, step, when, effect])).toEqual([
    ['SX22-03j', 'acceptance', 'no_technical_renovation', 'left_out'],
    ['SX22-03j', 'acceptance', 'special_acceptance_passed', 'result_taken_over'],
  ])
  expect(steps('xinjiang-2005')).toEqual([])
})

test('SX22-03i YL22-02b simplified and quick audits hand in fewer parts than full ones', () => {
  expect(required('shanxi-2022', '2023-01-01', 'full')).toContain('section_audit')
  expect(required('shanxi-2022', '2023-01-01', 'simplified')).not.toContain('section_audit')
  expect(required('yulin-2022', '2023-01-01', 'quick')).not.toContain('section_continuous')
  for (const mode of ['full', 'simplified', 'quick'] as const) {
    expect(required('yulin-2022', '2023-01-01', mode)).toContain('report')
    expect(required('yulin-2022', '2023-01-01', mode)).toContain('certification')
  }
})

test('XJ15-05b the truth of the report is the enterprise’s liability: it signs', () => {
  const parts = submissionPartsOn(LAWS, { law: 'xinjiang-2015', on: '2015-06-01' }, 'full', ['mandatory'])
  expect(parts.find(({ id }) => id === 'certification')).toMatchObject({ clause: 'XJ15-05b', needed: 'required' })
})

test('SX22-03l a certification that meets the requirements, and a pilot that passed, count as an audit', () => {
  const grounds = (law: string, on: string) => deemedGroundsOn(LAWS, { law, on }).map(({ id, clause }) => [id, clause])
  expect(grounds('shanxi-2022', '2023-01-01')).toEqual([['certification', 'SX22-03l']])
  expect(grounds('shanxi-2022', '2025-01-01')).toEqual([
    ['innovation_pilot', 'PILOT2024-1'],
    ['certification', 'SX22-03l'],
  ])
  expect(grounds('xinjiang-2005', '2023-01-01')).toEqual([])
})
