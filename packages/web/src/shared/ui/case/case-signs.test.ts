import { CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { expect, test } from 'vitest'
import { caseSideSign, caseSigns, caseStateSign, dueSign } from './case-signs.ts'

test('every state and every side has a sign with a word of its own', () => {
  const words = [
    ...CASE_STATES.entries.map(({ code }) => caseStateSign(code).word),
    ...CASE_SIDES.entries.map(({ code }) => caseSideSign(code).word),
  ]
  expect(new Set(words).size).toBe(words.length)
})

test('how a case ended comes before the state it had then', () => {
  const words = (sides: Parameters<typeof caseSigns>[0]['sides']) =>
    caseSigns({ state: 'opened', sides }).map(({ word }) => word)
  expect(words(['suspended', 'extended'])).toEqual(['待启动', '停产中止', '已延期'])
  expect(words(['extended', 'deemed_done'])).toEqual(['视同完成', '已延期'])
})

test('the traffic light says how many days are left, or by how many it is late', () => {
  expect(dueSign({ sign: 'overdue', days: -3 })).toMatchObject({ word: '逾期 3 天', tone: 'overdue' })
  expect(dueSign({ sign: 'due_soon', days: 0 }).word).toBe('今天到期')
  expect(dueSign({ sign: 'due_soon', days: 12 })).toMatchObject({ word: '还剩 12 天', tone: 'warn' })
  expect(dueSign({ sign: 'on_time', days: 90 })).toMatchObject({ word: '还剩 90 天', tone: 'neutral' })
  expect(dueSign({ sign: 'paused', days: 5 }).word).toContain('暂停')
  expect(dueSign({ sign: 'done_late', days: -9, daysLate: 4 }).word).toBe('晚 4 天完成')
})
