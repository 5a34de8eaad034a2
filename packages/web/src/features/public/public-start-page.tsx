import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'

/** What the public sees: published lists, and the rules they rest on. */
export function PublicStartPage() {
  return (
    <PublicPage
      links={
        <>
          <Link to="/rules">各地规则</Link>
          <Link to="/sign-in">登录</Link>
        </>
      }
    >
      <div className="stack">
        <h1>清洁生产审核信息公开</h1>
        <p className="quiet">主管部门公布的实施清洁生产审核企业名单在这里公开，任何人都可以查看，不需要登录。</p>
        <section className="card">
          <EmptyState
            title="还没有公布名单"
            hint="名单经主管部门确定并公布后，会按地区和年度列在这里。现在可以先看各地规则：哪些企业应当审核、依据哪一条。"
            action={
              <Link to="/rules" className="button">
                查看各地规则
              </Link>
            }
          />
        </section>
      </div>
    </PublicPage>
  )
}
