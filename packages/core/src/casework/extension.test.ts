import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/local-date.ts'
import { extendedDue, extensionIssues } from './extension.ts'

const day = fc.nat(4000).map((days) => addDays('2020-01-01', days))

test('SX22-03d an extension never shortens and never passes the limit', () => {
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 4 }), fc.option(day), (computed, granted, limit) => {
      const due = extendedDue(computed, granted, limit)
      expect(due >= computed).toBe(true)
      if (limit !== null && due > limit) expect(due).toBe(computed)
      expect(extendedDue(due, granted, limit)).toBe(due)
    }),
  )
})

test('SX22-03d an extension that is none, or passes one audit cycle, is refused with both dates', () => {
  const question = { due: '2025-02-28', limit: '2029-02-28', rule: '一个审核周期', pointer: '/to' }
  expect(extensionIssues({ ...question, granted: '2026-02-28' })).toEqual([])
  expect(extensionIssues({ ...question, granted: '2025-02-28' }).map(({ code }) => code)).toEqual([
    'case.extension_short',
  ])
  expect(extensionIssues({ ...question, granted: '2029-03-01' })).toMatchObject([
    { code: 'case.extension_beyond_limit', pointer: '/to', message: expect.stringContaining('2029-02-28') },
  ])
  expect(extensionIssues({ ...question, limit: null, granted: '2039-03-01' })).toEqual([])
})
