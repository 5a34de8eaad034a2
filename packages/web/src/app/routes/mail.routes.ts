import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const mailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mail',
  validateSearch: keepNames('state', 'page'),
  beforeLoad: requireSession('system.manage'),
  component: lazyRouteComponent(() => import('../../features/mail/mail-page.tsx'), 'MailPage'),
})

export const mailRoutes = [mailRoute]
