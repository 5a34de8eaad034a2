import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases',
  validateSearch: keepNames(
    ...(['q', 'state', 'side', 'kind', 'law', 'year', 'place', 'duty', 'due', 'ended', 'listing', 'site'] as const),
    ...(['sort', 'order', 'page', 'hide', 'do'] as const),
  ),
  beforeLoad: requireSession('case.read'),
  component: lazyRouteComponent(() => import('../../features/cases/cases-page.tsx'), 'CasesPage'),
})

const newCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/new',
  validateSearch: keepNames('site'),
  beforeLoad: requireSession('case.read'),
  component: lazyRouteComponent(() => import('../../features/cases/new-case-page.tsx'), 'NewCasePage'),
})

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$case',
  validateSearch: keepNames('tab', 'do', 'page'),
  beforeLoad: requireSession('case.read'),
  component: lazyRouteComponent(() => import('../pages/case-record.tsx'), 'CaseRecordPage'),
})

export const caseRoutes = [casesRoute, newCaseRoute, caseRoute]
