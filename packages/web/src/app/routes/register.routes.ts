import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/register',
  validateSearch: keepNames('q', 'place', 'industry', 'size', 'permit', 'law', 'outcome', 'sort', 'page', 'hide'),
  beforeLoad: requireSession('register.read'),
  component: lazyRouteComponent(() => import('../../features/register/register-page.tsx'), 'RegisterPage'),
})

const newSiteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/register/new',
  beforeLoad: requireSession('register.edit'),
  component: lazyRouteComponent(() => import('../../features/register/new-site-page.tsx'), 'NewSitePage'),
})

const siteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/register/$site',
  validateSearch: keepNames('tab', 'law', 'on', 'record', 'do'),
  beforeLoad: requireSession('register.read'),
  component: lazyRouteComponent(() => import('../../features/site/site-page.tsx'), 'SitePage'),
})

export const registerRoutes = [registerRoute, newSiteRoute, siteRoute]
