import './security-page.css'
import { loadSecurity } from '@qingshen/contracts/security.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { useSession } from '../../shared/session/session.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { OwnMailSection } from './own-mail-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionList } from './session-list.tsx'

/** One's own account: password, second factor, where one is signed in. */
export function SecurityPage() {
  const isHeldBack = (useSession()?.beforeWork ?? []).length > 0
  const security = useQuery({ queryKey: ['security'], queryFn: () => call(loadSecurity, {}) })
  return (
    <div className="security-page stack">
      <header className="stack">
        <h1>账号安全</h1>
        <HeldBack />
      </header>
      <QueryView query={security} what="账号安全">
        {(found) => (
          <>
            <section className="card stack" aria-label="密码">
              <h2>密码</h2>
              <p className="row between">
                <span className="quiet">
                  {found.passwordSetAt === null ? '没有修改过。' : `${instantText(found.passwordSetAt)} 设定。`}
                </span>
                <Link to="/password" className="button">
                  修改密码
                </Link>
              </p>
            </section>
            <SecondFactorSection factor={found.secondFactor} />
          </>
        )}
      </QueryView>
      {isHeldBack ? null : <OwnMailSection />}
      <SessionList />
    </div>
  )
}

/** What has to be done before anything else, in plain words. */
export function HeldBack() {
  const steps = useSession()?.beforeWork ?? []
  if (steps.length === 0) return null
  return (
    <p role="status" className="held-back">
      {steps.includes('change_password')
        ? '您现在用的是别人给的临时密码。请先修改成自己的密码，再办理其他事项。'
        : '您的岗位须用动态口令登录。请先登记，再办理其他事项。'}
    </p>
  )
}
