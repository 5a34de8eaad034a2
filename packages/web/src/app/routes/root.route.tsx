import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { OutsidePageNotFound } from '../page-fallbacks.tsx'

/** What every route may use while it is being opened. */
export interface RouteContext {
  queryClient: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Outlet,
  notFoundComponent: OutsidePageNotFound,
})
