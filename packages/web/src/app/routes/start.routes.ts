import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { sessionQuery } from '../../shared/session/session.ts'
import { firstPage } from '../navigation.ts'
import { rootRoute } from './root.route.tsx'

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    throw redirect({ href: session === null ? '/sign-in' : firstPage(session), replace: true })
  },
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: keepNames('back'),
  component: lazyRouteComponent(() => import('../../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const recoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recover',
  component: lazyRouteComponent(() => import('../../features/sign-in/recover-page.tsx'), 'RecoverPage'),
})

export const startRoutes = [startRoute, signInRoute, recoverRoute]
