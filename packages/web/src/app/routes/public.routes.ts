import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.route.tsx'

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public',
  component: lazyRouteComponent(() => import('../../features/public/public-start-page.tsx'), 'PublicStartPage'),
})

export const publicRoutes = [publicRoute]
