import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { PUBLIC_ACTOR } from './actor.ts'
import { can } from './can.ts'
import { PERMISSION_IDS } from './permission.ts'
import { grantOf } from './role-grants.ts'
import { ROLE_IDS, ROLES } from './role.ts'
import { isListed, visibility } from './visibility.ts'

const path = fc.constantFrom('65', '65/6528', '65/6528/652801', '65/6523', '61', '61/6108')
const organisation = fc.constantFrom('o1', 'o2', 'o3')
const actor: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constantFrom('a1', 'a2', null),
  role: fc.constantFrom(...ROLE_IDS),
  office: fc.option(
    fc.record({
      id: fc.constant('f1'),
      department: fc.constantFrom('ecology' as const, 'development' as const, 'industry' as const, null),
      level: fc.constantFrom('province' as const, 'city' as const, 'county' as const),
      regionPath: path,
    }),
  ),
  organisationIds: fc.uniqueArray(organisation),
  caseIds: fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3')),
})
const facts = fc.record({
  regionPath: fc.option(path),
  organisationId: fc.option(organisation),
  accountId: fc.constantFrom('a1', 'a2', null),
  caseId: fc.constantFrom('c1', 'c2', 'c4', null),
})

test('what can denies, visibility does not list, and the reverse', () => {
  fc.assert(
    fc.property(actor, fc.constantFrom(...PERMISSION_IDS), facts, (who, permission, where) => {
      expect(can(who, permission, where).allowed).toBe(isListed(visibility(who, permission), where))
    }),
  )
})

test('a right to write never reaches further than a turn of another department or level', () => {
  fc.assert(
    fc.property(actor, facts, (who, where) => {
      const decision = can(who, 'listing.act', { ...where, department: 'ecology', level: 'city' })
      if (decision.allowed) expect([who.office?.department, who.office?.level]).toEqual(['ecology', 'city'])
    }),
  )
})

test('the public may do nothing that needs a permission', () => {
  for (const permission of PERMISSION_IDS) {
    expect(can(PUBLIC_ACTOR, permission, null)).toEqual({ allowed: false, reason: 'not_signed_in' })
  }
})

test('a county does not reach its neighbour, whose code begins alike', () => {
  const county: Actor = {
    accountId: 'a1',
    role: 'officer',
    office: { id: 'f', department: 'ecology', level: 'county', regionPath: '65/6528/65280' },
    organisationIds: [],
    caseIds: [],
  }
  expect(can(county, 'register.read', { regionPath: '65/6528/652801' }).reason).toBe('outside_region')
})

test('matrix of roles and permissions', () => {
  const matrix = ROLE_IDS.map(
    (role) =>
      `${ROLES[role].zh}: ${PERMISSION_IDS.filter((id) => grantOf(role, id) !== null)
        .map((id) => `${id}(${grantOf(role, id)?.reach})`)
        .join(' ')}`,
  )
  expect(matrix).toMatchSnapshot()
})
