import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/home',
  beforeLoad: requireSession('case.report'),
  component: lazyRouteComponent(() => import('../../features/home/home-page.tsx'), 'HomePage'),
})

const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  beforeLoad: requireSession('case.act'),
  component: lazyRouteComponent(() => import('../../features/tasks/tasks-page.tsx'), 'TasksPage'),
})

const messagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages',
  validateSearch: keepNames('kind', 'unread', 'page', 'message'),
  beforeLoad: requireSession('account.self'),
  component: lazyRouteComponent(() => import('../../features/messages/messages-page.tsx'), 'MessagesPage'),
})

export const workRoutes = [homeRoute, tasksRoute, messagesRoute]
