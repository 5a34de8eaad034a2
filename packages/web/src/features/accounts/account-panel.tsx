import './accounts.css'
import type { Account } from '@qingshen/contracts/accounts.operations'
import { revokeRole, setAccountState, unlockAccount } from '@qingshen/contracts/accounts.operations'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { accountSign, isLocked, postingText } from './account-signs.ts'
import { GrantForm } from './grant-form.tsx'
import { HelpActions } from './help-actions.tsx'
import { useAccountChange } from './use-account-change.ts'

/** One account: how it stands, its roles, and what the reader may change about it. */
export function AccountPanel({ account, onClose }: { account: Account; onClose: () => void }) {
  const session = useSession()
  const isOwn = session?.account.id === account.id
  const now = Temporal.Now.instant().toString()
  return (
    <SidePanel title={account.displayName} onClose={onClose}>
      <div className="stack">
        <DescriptionList
          items={[
            { term: '登录账号', value: account.name },
            { term: '状态', value: <StateTag {...accountSign(account, now)} /> },
            { term: '动态口令', value: account.secondFactor ? '已登记' : '没有登记' },
            ...(account.temporaryUntil === null
              ? []
              : [{ term: '临时密码', value: `${instantText(account.temporaryUntil)} 前有效，尚未改成自己的密码` }]),
            ...(isLocked(account, now) ? [{ term: '锁定到', value: instantText(account.lockedUntil ?? now) }] : []),
          ]}
        />
        {isOwn ? (
          <p className="quiet">这是您自己的账号：状态和角色由另一位管理员办理。</p>
        ) : (
          <StateActions account={account} isLocked={isLocked(account, now)} />
        )}
        <PostingList account={account} mayRevoke={!isOwn && isAllowed(session, 'account.grant')} />
        {!isOwn && isAllowed(session, 'account.grant') ? <GrantForm account={account.id} /> : null}
        {!isOwn && isAllowed(session, 'account.grant') ? <HelpActions account={account} /> : null}
      </div>
    </SidePanel>
  )
}

function StateActions({ account, isLocked: locked }: { account: Account; isLocked: boolean }) {
  const session = useSession()
  const params = { account: account.id }
  const setState = useAccountChange(() => call(setAccountState, { params, body: { active: !account.active } }))
  const unlock = useAccountChange(() => call(unlockAccount, { params }))
  const error = setState.error ?? unlock.error
  return (
    <>
      <p className="row">
        {isAllowed(session, 'account.create') ? (
          <button type="button" className="button" disabled={setState.isPending} onClick={() => setState.mutate()}>
            {account.active ? '停用账号' : '启用账号'}
          </button>
        ) : null}
        {locked && isAllowed(session, 'account.grant') ? (
          <button type="button" className="button" disabled={unlock.isPending} onClick={() => unlock.mutate()}>
            解除锁定
          </button>
        ) : null}
      </p>
      {error === null ? null : <ProblemPanel error={error} />}
    </>
  )
}

function PostingList({ account, mayRevoke }: { account: Account; mayRevoke: boolean }) {
  const revoke = useAccountChange((posting: string) => call(revokeRole, { params: { account: account.id, posting } }))
  return (
    <section className="stack" aria-label="角色">
      <h3>角色</h3>
      {account.postings.length === 0 ? <p className="quiet">没有角色，不能办理任何事。</p> : null}
      <ul className="account-postings">
        {account.postings.map((posting) => (
          <li key={posting.id} className="row between">
            <span>{postingText(posting)}</span>
            {mayRevoke ? (
              <button
                type="button"
                className="button-link"
                disabled={revoke.isPending}
                aria-label={`收回${postingText(posting)}`}
                onClick={() => revoke.mutate(posting.id)}
              >
                收回
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {revoke.error === null ? null : <ProblemPanel error={revoke.error} />}
    </section>
  )
}
