import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const reckoningRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reckoning',
  validateSearch: keepNames(),
  beforeLoad: requireSession('system.manage'),
  component: lazyRouteComponent(() => import('../../features/obligations/reckoning-page.tsx'), 'ReckoningPage'),
})

export const obligationRoutes = [reckoningRoute]
