import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  validateSearch: keepNames('page'),
  beforeLoad: requireSession('register.import'),
  component: lazyRouteComponent(() => import('../../features/import/imports-page.tsx'), 'ImportsPage'),
})

const newImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/new',
  beforeLoad: requireSession('register.import'),
  component: lazyRouteComponent(() => import('../../features/import/new-import-page.tsx'), 'NewImportPage'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$import',
  validateSearch: keepNames('view', 'code', 'blocking', 'page', 'do'),
  beforeLoad: requireSession('register.import'),
  component: lazyRouteComponent(() => import('../../features/import/import-page.tsx'), 'ImportPage'),
})

export const importRoutes = [importsRoute, newImportRoute, importRoute]
