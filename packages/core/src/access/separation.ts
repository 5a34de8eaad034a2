import type { Role } from './role.ts'

/** The three administrations nobody holds two of (GB/T 22239-2019 8.1.5: system, security and journal management). */
export const ADMINISTRATIONS = [
  'system_administrator',
  'security_administrator',
  'journal_administrator',
] as const satisfies readonly Role[]

export type Administration = (typeof ADMINISTRATIONS)[number]

/** True for one of the three administrations. */
export function isAdministration(role: Role): role is Administration {
  return ADMINISTRATIONS.some((each) => each === role)
}

/**
 * The administration an account already holds that forbids giving it `wanted`; null when nothing forbids. The same
 * administration at a second office is no conflict.
 */
export function separationConflict(held: readonly Role[], wanted: Role): Administration | null {
  if (!isAdministration(wanted)) return null
  return held.filter(isAdministration).find((role) => role !== wanted) ?? null
}
