import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROLE_IDS } from './role.ts'
import { ADMINISTRATIONS, isAdministration, separationConflict } from './separation.ts'

test('the second of the three administrations is refused, the same one elsewhere is not', () => {
  expect(separationConflict(['system_administrator'], 'security_administrator')).toBe('system_administrator')
  expect(separationConflict(['journal_administrator', 'officer'], 'journal_administrator')).toBeNull()
  expect(separationConflict(['security_administrator'], 'officer')).toBeNull()
})

test('granting only what is not refused, nobody ever holds two administrations', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ROLE_IDS)), (wishes) => {
      const held = wishes.reduce<typeof wishes>(
        (roles, wish) => (separationConflict(roles, wish) === null ? [...roles, wish] : roles),
        [],
      )
      expect(new Set(held.filter(isAdministration)).size).toBeLessThanOrEqual(1)
    }),
  )
  expect(ADMINISTRATIONS).toHaveLength(3)
})
