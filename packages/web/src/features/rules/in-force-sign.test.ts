import { expect, test } from 'vitest'
import { inForceSign } from './in-force-sign.ts'

test('both ends of a stretch are in force', () => {
  const stretch = { from: '2012-07-01', to: '2026-08-14' }
  expect(inForceSign(stretch, '2012-06-30').word).toBe('尚未施行')
  expect(inForceSign(stretch, '2012-07-01').word).toBe('施行中')
  expect(inForceSign(stretch, '2026-08-14').word).toBe('施行中')
  expect(inForceSign(stretch, '2026-08-15').word).toBe('已不施行')
})

test('an open end lasts', () => {
  expect(inForceSign({ from: null, to: null }, '2099-01-01').word).toBe('施行中')
})
