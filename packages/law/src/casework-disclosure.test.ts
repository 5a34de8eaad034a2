import { disclosureFieldsOn, mediaRuleOn } from '@qingshen/core/casework/disclosure-fields-on'
import type { AuditGround } from '@qingshen/core/vocabulary/audit-ground'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

const fields = (law: string, on: string, ...grounds: AuditGround[]) =>
  disclosureFieldsOn(LAWS, { law, on }, grounds).map(({ id }) => id)

test('XJ05-10 the enterprise publishes name, head, address and its pollutants; the list stays open', () => {
  const rows = disclosureFieldsOn(LAWS, { law: 'xinjiang-2005', on: '2010-03-01' }, ['double_have'])
  expect(rows.map(({ id, clause, required }) => [id, clause, required])).toEqual([
    ['name', 'XJ05-10', true],
    ['legal_representative', 'XJ05-10', true],
    ['address', 'XJ05-10', true],
    ['pollutants', 'XJ05-10', true],
    ['other', 'XJ05-10', false],
  ])
  expect(rows[3]?.columns.map(({ label }) => label)).toEqual([
    '排放污染物名称',
    '排放方式',
    '排放浓度',
    '排放总量',
    '超标情况',
    '超总量情况',
  ])
})

test('XJ05-10 since 2016-07-01 the fields of each ground come on top', () => {
  expect(fields('xinjiang-2005', '2016-06-30', 'double_have')).not.toContain('toxic_materials')
  expect(fields('xinjiang-2005', '2016-07-01', 'double_have')).toEqual([
    'name',
    'legal_representative',
    'address',
    'pollutants',
    'toxic_materials',
    'toxic_discharges',
    'hazardous_waste',
    'risk_control',
    'other',
  ])
})

test('XJ05-10 in the main local media for lists published until 2026-08-14, conveniently for the public after', () => {
  const media = (on: string) => mediaRuleOn(LAWS, { law: 'xinjiang-2005', on })
  expect(media('2026-08-14')).toMatchObject({ clause: 'XJ05-10', media: ['local_main_media'] })
  expect(media('2026-08-15')).toMatchObject({ clause: 'M2016-11', basis: ['CODE2026-967(3)'], origin: 'national' })
  expect(media('2026-08-15')?.media).toContain('other_public')
})

test('the result of a mandatory audit is published in local media until 2026-08-14, then in any public way', () => {
  const media = (on: string) => mediaRuleOn(LAWS, { law: 'shanxi-2022', on }, 'publish_result')?.clause
  expect(media('2026-08-14')).toBe('CPPL2012-27(4)')
  expect(media('2026-08-15')).toBe('CODE2026-967(3)')
})

test('the yearly disclosure names the reason of the audit and its results, from 2022-02-08', () => {
  const yearly = (on: string) => disclosureFieldsOn(LAWS, { law: 'yulin-2022', on }, [], 'annual_disclosure')
  expect(yearly('2022-02-07')).toEqual([])
  expect(yearly('2022-02-08').map(({ id }) => id)).toEqual([
    'audit_reason',
    'audit_progress',
    'evaluation_result',
    'acceptance_result',
  ])
})

const GROUNDS: readonly AuditGround[] = ['double_exceed', 'double_have', 'energy_over_quota', 'scope', 'manual']

test('several grounds ask for the union of what each asks for, every field once', () => {
  const day = fc.constantFrom('2006-01-01', '2014-01-01', '2019-01-01', '2026-08-14', '2026-08-15')
  fc.assert(
    fc.property(fc.constantFrom(...LAWS), day, fc.subarray([...GROUNDS]), ({ id }, on, grounds) => {
      const together = fields(id, on, ...grounds)
      const each = [fields(id, on), ...grounds.map((ground) => fields(id, on, ground))].flat()
      expect(new Set(together)).toEqual(new Set(each))
      expect(new Set(together).size).toBe(together.length)
    }),
  )
})
