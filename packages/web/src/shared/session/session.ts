import type { Permission } from '@qingshen/core/access/permission'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Me } from '@qingshen/contracts/accounts.operations'
import { me } from '@qingshen/contracts/accounts.operations'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'

async function askWhoIsSignedIn(): Promise<Me | null> {
  try {
    return await call(me, {})
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_signed_in') return null
    throw error
  }
}

/** Who is signed in; null for a visitor. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: askWhoIsSignedIn, staleTime: 300_000 })

/** The signed-in person, or null while unknown and for visitors. */
export function useSession(): Me | null {
  return useQuery(sessionQuery).data ?? null
}

/** May this person do it at all; what a single record allows comes with the record. */
export function isAllowed(session: Me | null, permission: Permission): boolean {
  return session?.permissions[permission]?.allowed === true
}
