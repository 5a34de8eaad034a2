import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: keepNames('q', 'page', 'do'),
  beforeLoad: requireSession('account.read'),
  component: lazyRouteComponent(() => import('../../features/accounts/accounts-page.tsx'), 'AccountsPage'),
})

const officesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/offices',
  validateSearch: keepNames('q', 'page', 'do', 'holding'),
  beforeLoad: requireSession('office.manage'),
  component: lazyRouteComponent(() => import('../../features/accounts/offices-page.tsx'), 'OfficesPage'),
})

const passwordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/password',
  beforeLoad: requireSession('account.self'),
  component: lazyRouteComponent(() => import('../../features/accounts/password-page.tsx'), 'PasswordPage'),
})

const securityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/security',
  beforeLoad: requireSession('account.self'),
  component: lazyRouteComponent(() => import('../../features/security/security-page.tsx'), 'SecurityPage'),
})

const readsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reads',
  validateSearch: keepNames('document', 'page'),
  beforeLoad: requireSession('confidential.trace'),
  component: lazyRouteComponent(() => import('../../features/confidential/reads-page.tsx'), 'ReadsPage'),
})

export const accountRoutes = [accountsRoute, officesRoute, passwordRoute, securityRoute, readsRoute]
