import { expect, test } from 'vitest'
import { AUDIT_GROUNDS } from './audit-ground.ts'
import { defineCodeList } from './code-list.ts'
import { ACTING_DEPARTMENTS, DEPARTMENTS } from './department.ts'
import { DUTIES, DUTY_HOLDERS } from './duty.ts'
import { BOOLEAN_FACT_NAMES, FACTS, FACT_NAMES, factEntry } from './fact.ts'
import { OFFICE_KINDS, OFFICE_LEVELS, ORGANISATION_KINDS } from './office.ts'
import { AUDIT_MODES, EFFECTS, OUTCOMES } from './outcome.ts'
import { PERMIT_CLASSES } from './permit-class.ts'
import { RECORDED_FIGURES } from './recorded-figure.ts'
import { SIZE_CLASSES } from './size-class.ts'

const LISTS = [
  AUDIT_GROUNDS,
  ACTING_DEPARTMENTS,
  DEPARTMENTS,
  DUTIES,
  DUTY_HOLDERS,
  OFFICE_KINDS,
  OFFICE_LEVELS,
  ORGANISATION_KINDS,
  AUDIT_MODES,
  EFFECTS,
  OUTCOMES,
  PERMIT_CLASSES,
  RECORDED_FIGURES,
  SIZE_CLASSES,
]

test('codes are stable ASCII, labels Chinese and different', () => {
  for (const { entries } of LISTS) {
    for (const { code } of entries) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    for (const { label } of entries) expect(label).toMatch(/\p{Script=Han}/u)
    expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length)
  }
})

test('one list gives type, guard, schema, label and the codes open on a day', () => {
  const list = defineCodeList('demo', '示例', [
    { code: 'new', label: '新' },
    { code: 'old', label: '旧', retired: '2026-01-01' },
  ])
  expect(list.is('old')).toBe(true)
  expect(list.is('other')).toBe(false)
  expect(list.schema.safeParse('old').success).toBe(true)
  expect(list.schema.safeParse('other').success).toBe(false)
  expect(list.label('old')).toBe('旧')
  expect(list.codesOn('2025-12-31')).toEqual(['new', 'old'])
  expect(list.codesOn('2026-01-01')).toEqual(['new'])
  expect(() =>
    defineCodeList('twice', '重复', [
      { code: 'a', label: '甲' },
      { code: 'a', label: '乙' },
    ]),
  ).toThrow(RangeError)
})

test('the facts stand in the order in which missing ones are named', () => {
  expect(FACT_NAMES.codes.join(' ')).toBe(
    'overStandard overCap energyOverQuota toxicMaterial toxicDischarge miningStep coatingStep clinker highConsumption ' +
      'priorityChemicals keyIndustry annexMatch aboveScale suspendedTwoYears onClosureList notYetAccepted validPriorAudit ' +
      'industry size permitClass',
  )
})

test('facts that need proof are false when absent, the rest unknown or computed', () => {
  expect(absentAs('false')).toEqual(['suspendedTwoYears', 'onClosureList', 'notYetAccepted', 'validPriorAudit'])
  expect(absentAs('computed')).toEqual(['aboveScale'])
  expect(BOOLEAN_FACT_NAMES).toHaveLength(17)
  expect(factEntry('size').kind).toBe('size')
})

function absentAs(absent: string): string[] {
  return FACTS.filter((fact) => fact.absent === absent).map((fact) => fact.name)
}
