import type { Permission } from './permission.ts'
import type { Role } from './role.ts'

/** How far a grant reaches: the subtree of the own office, the own organisations, the cases given to one, oneself, or everything. */
export type Reach = 'own_region' | 'own_organisations' | 'delegated_cases' | 'self' | 'everything'

export type Grant = { readonly role: Role; readonly permission: Permission; readonly reach: Reach }

function grant(role: Role, permissions: readonly Permission[], reach: Reach): Grant[] {
  return permissions.map((permission) => ({ role, permission, reach }))
}

/** The rights of every role, as data: what is not here is denied. */
export const GRANTS: readonly Grant[] = [
  // somebody signed in who has no office yet still is himself
  ...grant('public', ['account.self'], 'self'),

  ...grant('officer', ['account.self'], 'self'),
  ...grant('officer', ['register.read', 'register.edit', 'register.import', 'register.export'], 'own_region'),
  ...grant(
    'officer',
    ['listing.read', 'listing.open', 'listing.act', 'listing.return', 'listing.comment'],
    'own_region',
  ),
  ...grant('officer', ['case.read', 'case.open', 'case.act', 'case.discipline'], 'own_region'),
  ...grant('officer', ['audit.read', 'audit.comment', 'audit.verify'], 'own_region'),
  ...grant('officer', ['calendar.edit', 'indicator_system.publish'], 'own_region'),
  ...grant('officer', ['listing.object', 'file.read', 'file.upload', 'office.read'], 'own_region'),

  ...grant('assessment_centre', ['account.self'], 'self'),
  ...grant(
    'assessment_centre',
    ['register.read', 'listing.read', 'listing.comment', 'case.read', 'file.read'],
    'own_region',
  ),
  ...grant('assessment_centre', ['audit.read', 'audit.comment', 'audit.verify'], 'own_region'),

  ...grant('park', ['account.self'], 'self'),
  ...grant('park', ['register.read', 'listing.read'], 'own_region'),

  ...grant('enterprise', ['account.self'], 'self'),
  ...grant(
    'enterprise',
    ['register.read', 'listing.read', 'listing.object', 'file.read', 'file.upload'],
    'own_organisations',
  ),
  ...grant('enterprise', ['case.read', 'case.report', 'case.delegate'], 'own_organisations'),
  ...grant('enterprise', ['audit.read', 'audit.edit', 'audit.comment'], 'own_organisations'),

  ...grant('enterprise', ['confidential.trace'], 'own_organisations'),

  ...grant('consultancy', ['account.self'], 'self'),
  ...grant('consultancy', ['register.read', 'file.read', 'file.upload'], 'own_organisations'),
  ...grant('consultancy', ['case.read', 'case.report'], 'delegated_cases'),
  ...grant('consultancy', ['audit.read', 'audit.edit', 'audit.comment'], 'delegated_cases'),

  ...grant('system_administrator', ['account.self'], 'self'),
  ...grant('system_administrator', ['account.read', 'account.create', 'office.read', 'office.manage'], 'own_region'),
  ...grant('system_administrator', ['system.manage'], 'everything'),

  ...grant('security_administrator', ['account.self'], 'self'),
  ...grant('security_administrator', ['account.read', 'account.grant', 'security.manage', 'office.read'], 'own_region'),

  ...grant('journal_administrator', ['account.self'], 'self'),
  ...grant('journal_administrator', ['journal.read', 'journal.verify', 'confidential.trace'], 'everything'),
]

/** The grant of a role for a permission, or null when the role has none. */
export function grantOf(role: Role, permission: Permission): Grant | null {
  return GRANTS.find((entry) => entry.role === role && entry.permission === permission) ?? null
}
