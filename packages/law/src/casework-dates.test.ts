import { extensionLimit, extensionRuleOn } from '@qingshen/core/casework/extension-rule-on'
import { reminderDays, reminderRuleOn } from '@qingshen/core/casework/reminder-rule-on'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

test('SX22-03d acceptance may be extended on application, never past one audit cycle', () => {
  const rule = extensionRuleOn(LAWS, { law: 'shanxi-2022', on: '2024-01-01' }, 'acceptance')
  if (rule === null) throw new Error('acceptance can be extended')
  expect(rule).toMatchObject({ clause: 'SX22-03d', grantedBy: ['city'] })
  expect(extensionLimit(rule, { published: '2024-02-29', evaluated: '2024-08-20' })).toBe('2029-02-28')
  expect(extensionLimit(rule, {})).toBeNull()
})

test('what no law extends is not extended', () => {
  const extended = LAWS.flatMap(({ id }) =>
    DUTIES.codes.filter((duty) => extensionRuleOn(LAWS, { law: id, on: '2024-01-01' }, duty) !== null),
  )
  expect(extended).toEqual(['acceptance'])
})

test('every duty of every law has reminders, marked as this software’s proposal', () => {
  for (const { id } of LAWS) {
    for (const duty of DUTIES.codes) {
      const rule = reminderRuleOn(LAWS, { law: id, on: '2026-11-22' }, duty)
      expect(rule?.proposal, `${id} ${duty}`).toBe(true)
      const days = rule === null ? [] : reminderDays(rule, '2027-03-15').map((step) => step.days)
      expect(days).toEqual(days.toSorted((a, b) => a - b))
      expect(new Set(days).size).toBe(days.length)
    }
  }
  const rule = reminderRuleOn(LAWS, { law: 'yulin-2022', on: '2026-11-22' }, 'disclose')
  expect(rule === null ? [] : reminderDays(rule, '2027-03-01')[0]).toEqual({ on: '2027-01-30', days: -30 })
})
