import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const workbenchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workbench',
  validateSearch: keepNames('q', 'page'),
  beforeLoad: requireSession('audit.read'),
  component: lazyRouteComponent(() => import('../../features/workbench/workbenches-page.tsx'), 'WorkbenchesPage'),
})

/** One open audit; its pages share the rows that have been read. */
const openRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workbench/$case',
  validateSearch: keepNames('version'),
  // A version that was handed in stays open while one goes from part to part.
  search: { middlewares: [retainSearchParams(['version'])] },
  beforeLoad: requireSession('audit.read'),
  component: lazyRouteComponent(() => import('../../features/workbench/workbench-frame.tsx'), 'WorkbenchFrame'),
})

const partsRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/',
  validateSearch: keepNames(
    'tab',
    'sheet',
    'row',
    'field',
    'do',
    'show',
    'page',
    'years',
    'item',
    'indicator',
    'view',
    'as',
    'option',
    'q',
    'cost',
    'aspect',
    'nature',
    'state',
  ),
  component: lazyRouteComponent(() => import('../../features/workbench/workbench-page.tsx'), 'WorkbenchPage'),
})

const drawingRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/drawing',
  validateSearch: keepNames('layer', 'period', 'view', 'q', 'pick', 'do', 'scenario', 'with'),
  component: lazyRouteComponent(() => import('../../features/workbench/drawing/drawing-page.tsx'), 'DrawingPage'),
})

export const workbenchRoutes = [workbenchesRoute, openRoute.addChildren([partsRoute, drawingRoute])]
