import type { Permission } from '@qingshen/core/access/permission'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ParsedLocation } from '@tanstack/react-router'
import { redirect } from '@tanstack/react-router'
import { isAllowed, sessionQuery } from '../../shared/session/session.ts'
import type { RouteContext } from './root.route.tsx'

interface Opening {
  context: RouteContext
  location: ParsedLocation
}

/**
 * A route's `beforeLoad`: leads visitors to the sign-in page and back, whoever has something to do before work to where it
 * is done, and refuses who lacks the permission.
 */
export function requireSession(permission: Permission) {
  return async ({ context, location }: Opening): Promise<void> => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/sign-in', search: { back: location.href } })
    const first = permission === 'account.self' ? undefined : session.beforeWork[0]
    if (first !== undefined) throw redirect({ to: first === 'change_password' ? '/password' : '/security' })
    if (!isAllowed(session, permission)) {
      const reason = session.permissions[permission]?.reason
      throw new Problem('forbidden', reason ?? '您的岗位不办理这件事。如果工作需要，请联系本单位的系统管理员开通。')
    }
  }
}
