import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepNames } from '../../shared/address/search-text.ts'
import { rootRoute } from './root.route.tsx'

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public',
  validateSearch: keepNames('year', 'page'),
  component: lazyRouteComponent(() => import('../../features/public/public-start-page.tsx'), 'PublicStartPage'),
})

const publicListingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/listings/$listing',
  validateSearch: keepNames('q', 'page'),
  component: lazyRouteComponent(() => import('../../features/public/public-listing-page.tsx'), 'PublicListingPage'),
})

const verifyReceiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/receipts',
  component: lazyRouteComponent(() => import('../../features/public/verify-receipt-page.tsx'), 'VerifyReceiptPage'),
})

const publicDisclosuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/disclosures',
  validateSearch: keepNames('q', 'year', 'listing', 'page'),
  component: lazyRouteComponent(
    () => import('../../features/public/public-disclosures-page.tsx'),
    'PublicDisclosuresPage',
  ),
})

const publicDisclosureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/disclosures/$publication',
  validateSearch: keepNames(),
  component: lazyRouteComponent(
    () => import('../../features/public/public-disclosure-page.tsx'),
    'PublicDisclosurePage',
  ),
})

const publicPenaltiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/penalties',
  validateSearch: keepNames('q', 'year', 'page'),
  component: lazyRouteComponent(() => import('../../features/public/public-penalties-page.tsx'), 'PublicPenaltiesPage'),
})

export const publicRoutes = [
  verifyReceiptRoute,
  publicRoute,
  publicListingRoute,
  publicDisclosuresRoute,
  publicDisclosureRoute,
  publicPenaltiesRoute,
]
