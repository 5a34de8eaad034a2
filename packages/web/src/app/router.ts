import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '../shared/address/search-text.ts'
import { PagePending, PageProblem } from './page-fallbacks.tsx'
import { accountRoutes } from './routes/account.routes.ts'
import { caseRoutes } from './routes/case.routes.ts'
import { importRoutes } from './routes/import.routes.ts'
import { listingRoutes } from './routes/listing.routes.ts'
import { mailRoutes } from './routes/mail.routes.ts'
import { obligationRoutes } from './routes/obligation.routes.ts'
import { publicRoutes } from './routes/public.routes.ts'
import { registerRoutes } from './routes/register.routes.ts'
import { rootRoute } from './routes/root.route.tsx'
import { ruleRoutes } from './routes/rule.routes.ts'
import { shellRoute } from './routes/shell.route.ts'
import { startRoutes } from './routes/start.routes.ts'
import { workRoutes } from './routes/work.routes.ts'
import { workbenchRoutes } from './routes/workbench.routes.ts'

const routeTree = rootRoute.addChildren([
  ...startRoutes,
  ...publicRoutes,
  shellRoute.addChildren([
    ...workRoutes,
    ...registerRoutes,
    ...importRoutes,
    ...caseRoutes,
    ...workbenchRoutes,
    ...listingRoutes,
    ...ruleRoutes,
    ...accountRoutes,
    ...mailRoutes,
    ...obligationRoutes,
  ]),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageProblem,
    defaultPendingMs: 200,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
