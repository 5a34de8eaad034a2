import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { sessionQuery } from '../../shared/session/session.ts'
import { PageNotFound } from '../page-fallbacks.tsx'
import { rootRoute } from './root.route.tsx'

/** The frame with navigation and search around every working page; visitors see it with what is public. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: ({ context }) => context.queryClient.ensureQueryData(sessionQuery).then(() => undefined),
  component: lazyRouteComponent(() => import('../shell/shell.tsx'), 'Shell'),
  notFoundComponent: PageNotFound,
})
