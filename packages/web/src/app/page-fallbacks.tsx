import { Problem } from '@qingshen/core/kernel/problem'
import { Link, useRouter } from '@tanstack/react-router'
import { PublicPage } from '../shared/ui/public/public-page.tsx'
import { LoadingSkeleton, NotFoundState } from '../shared/ui/page-states.tsx'
import { ProblemPage } from '../shared/ui/problem-panel.tsx'

export function PagePending() {
  return <LoadingSkeleton rows={8} what="页面" />
}

export function PageProblem({ error }: { error: unknown }) {
  const router = useRouter()
  // what is not a refusal is a part of the program that was not there: only loading the page anew fetches it again
  const again = () => {
    if (error instanceof Problem) void router.invalidate()
    else window.location.reload()
  }
  return <ProblemPage error={error} onRetry={again} />
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
