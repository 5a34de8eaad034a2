import type { Me, Posting } from '@qingshen/contracts/accounts.operations'
import { choosePosting, signOut } from '@qingshen/contracts/accounts.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { sessionQuery } from '../../shared/session/session.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { problemText } from '../../shared/ui/problem-panel.tsx'

function postingTitle(posting: Posting): string {
  const place = posting.office?.name ?? posting.organisation?.name ?? ''
  return place === '' ? posting.roleTitle : `${place} · ${posting.roleTitle}`
}

/** Who is signed in and for which office; changes the office and signs out. */
export function AccountMenu({ session }: { session: Me | null }) {
  if (session === null) {
    return (
      <Link to="/sign-in" className="button account-sign-in">
        登录
      </Link>
    )
  }
  return (
    <details className="account-menu">
      <summary>
        <Icon name="person" size={18} />
        <span className="account-name">{session.account.displayName}</span>
        <Icon name="down" size={14} />
      </summary>
      <AccountPanel session={session} />
    </details>
  )
}

function AccountPanel({ session }: { session: Me }) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const choose = useMutation({
    mutationFn: (postingId: string) => call(choosePosting, { body: { postingId } }),
    onSuccess: async (me) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, me)
      await router.navigate({ to: '/' })
    },
  })
  const leave = useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: async () => {
      queryClient.clear()
      await router.navigate({ to: '/sign-in' })
    },
  })
  const failure = choose.error ?? leave.error
  return (
    <div className="account-panel card">
      <p>
        <strong>{session.account.displayName}</strong>
        <span className="quiet">（{session.account.name}）</span>
      </p>
      {session.posting === null ? null : <p className="quiet">{postingTitle(session.posting)}</p>}
      {session.postings.length < 2 ? null : (
        <label>
          代表的机构
          <select
            className="input"
            value={session.posting?.id ?? ''}
            onChange={(event) => choose.mutate(event.target.value)}
          >
            {session.postings.map((posting) => (
              <option key={posting.id} value={posting.id}>
                {postingTitle(posting)}
              </option>
            ))}
          </select>
        </label>
      )}
      {failure === null ? null : <p role="alert">{problemText(failure).detail}</p>}
      <OwnAccountLinks />
      <button type="button" className="button" disabled={leave.isPending} onClick={() => leave.mutate()}>
        退出登录
      </button>
    </div>
  )
}

function OwnAccountLinks() {
  return (
    <>
      <Link to="/security">账号安全</Link>
      <Link to="/password">修改密码</Link>
    </>
  )
}
