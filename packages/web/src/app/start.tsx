import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../shared/api/query-client.ts'
import { watchPageTitle } from './page-title.ts'
import { createAppRouter } from './router.ts'

/** Puts the application on the page. */
export function start(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no element with id root')
  watchPageTitle(root)
  const queryClient = createQueryClient()
  const router = createAppRouter(queryClient)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
