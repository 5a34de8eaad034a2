import { Link, useRouter } from '@tanstack/react-router'
import { PublicPage } from '../shared/ui/public/public-page.tsx'
import { LoadingSkeleton, NotFoundState } from '../shared/ui/page-states.tsx'
import { ProblemPage } from '../shared/ui/problem-panel.tsx'

export function PagePending() {
  return <LoadingSkeleton rows={8} what="页面" />
}

export function PageProblem({ error }: { error: unknown }) {
  const router = useRouter()
  return <ProblemPage error={error} onRetry={() => void router.invalidate()} />
}

export function PageNotFound() {
  return (
    <NotFoundState
      action={
        <Link to="/" className="button">
          回到首页
        </Link>
      }
    />
  )
}

/** The same outside of the working frame. */
export function OutsidePageNotFound() {
  return (
    <PublicPage>
      <PageNotFound />
    </PublicPage>
  )
}
