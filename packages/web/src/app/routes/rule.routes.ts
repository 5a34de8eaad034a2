import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('../../features/rules/law-list-page.tsx'), 'LawListPage'),
})

const lawRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules/$law',
  validateSearch: keepNames('tab', 'on'),
  component: lazyRouteComponent(() => import('../../features/rules/law-page.tsx'), 'LawPage'),
})

const clauseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clauses/$clause',
  component: lazyRouteComponent(() => import('../../features/rules/clause-page.tsx'), 'ClausePage'),
})

const trialRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trial',
  validateSearch: keepNames('law', 'on', 'industry', 'size', 'permit', 'yes', 'no'),
  component: lazyRouteComponent(() => import('../../features/trial/trial-page.tsx'), 'TrialPage'),
})

const datesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dates',
  validateSearch: keepNames('law', 'published', 'evaluated', 'accepted'),
  component: lazyRouteComponent(() => import('../../features/dates/dates-page.tsx'), 'DatesPage'),
})

const feasibilityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feasibility',
  validateSearch: keepNames(
    'by',
    'flows',
    'investment',
    'subsidy',
    'annualGain',
    'depreciationYears',
    'years',
    'taxRate',
    'discountRate',
    'baseRate',
    'paybackNorm',
  ),
  component: lazyRouteComponent(() => import('../../features/feasibility/feasibility-page.tsx'), 'FeasibilityPage'),
})

const levelRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/level',
  validateSearch: keepNames('system', 'values', 'variables'),
  component: lazyRouteComponent(() => import('../../features/level/level-page.tsx'), 'LevelPage'),
})

const systemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicator-systems',
  validateSearch: keepNames('q', 'state', 'case', 'do'),
  beforeLoad: requireSession('account.self'),
  component: lazyRouteComponent(() => import('../../features/indicator-systems/systems-page.tsx'), 'SystemsPage'),
})

const systemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicator-systems/$system',
  validateSearch: keepNames('tab', 'against', 'do'),
  beforeLoad: requireSession('account.self'),
  component: lazyRouteComponent(() => import('../../features/indicator-systems/system-page.tsx'), 'SystemPage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: keepNames('province', 'year', 'do'),
  component: lazyRouteComponent(() => import('../../features/calendar/calendar-page.tsx'), 'CalendarPage'),
})

export const ruleRoutes = [
  rulesRoute,
  lawRoute,
  clauseRoute,
  trialRoute,
  datesRoute,
  levelRoute,
  feasibilityRoute,
  systemsRoute,
  systemRoute,
  calendarRoute,
]
