import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { requireSession } from './require-session.ts'
import { shellRoute } from './shell.route.ts'

const listingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/listings',
  validateSearch: keepNames('law', 'year', 'state', 'page', 'do'),
  beforeLoad: requireSession('listing.read'),
  component: lazyRouteComponent(() => import('../../features/listing/listings-page.tsx'), 'ListingsPage'),
})

const openListingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/listings/new',
  validateSearch: keepNames('law', 'procedure', 'year', 'batch', 'step'),
  beforeLoad: requireSession('listing.open'),
  component: lazyRouteComponent(() => import('../../features/listing/open-listing-page.tsx'), 'OpenListingPage'),
})

const listingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/listings/$listing',
  validateSearch: keepNames('tab', 'do', 'q', 'ground', 'part', 'status', 'origin', 'noticed', 'served', 'page'),
  beforeLoad: requireSession('listing.read'),
  component: lazyRouteComponent(() => import('../../features/listing/listing-page.tsx'), 'ListingPage'),
})

const noticeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notices/$notice',
  validateSearch: keepNames('do'),
  beforeLoad: requireSession('listing.read'),
  component: lazyRouteComponent(() => import('../../features/listing/notice-page.tsx'), 'NoticePage'),
})

export const listingRoutes = [listingsRoute, openListingRoute, listingRoute, noticeRoute]
