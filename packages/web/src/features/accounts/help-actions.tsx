import type { Account } from '@qingshen/contracts/accounts.operations'
import { endSessionsOf, issueRecovery, resetSecondFactor } from '@qingshen/contracts/accounts.operations'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { useAccountChange } from './use-account-change.ts'

/** Helps somebody into his account again: a recovery code for a forgotten password, a lost telephone. */
export function HelpActions({ account }: { account: Account }) {
  const params = { account: account.id }
  const issue = useMutation({ mutationFn: () => call(issueRecovery, { params }) })
  const reset = useAccountChange(() => call(resetSecondFactor, { params }))
  const end = useAccountChange(() => call(endSessionsOf, { params }))
  const error = issue.error ?? reset.error ?? end.error
  return (
    <section className="stack" aria-label="帮助本人重新登录">
      <h3>帮助本人重新登录</h3>
      <p className="quiet">先核实身份，例如当面或拨打登记的电话。每次办理都记入操作日志。</p>
      <p className="row">
        <button type="button" className="button" disabled={issue.isPending} onClick={() => issue.mutate()}>
          发放找回码
        </button>
        {account.secondFactor ? (
          <button type="button" className="button" disabled={reset.isPending} onClick={() => reset.mutate()}>
            撤销动态口令
          </button>
        ) : null}
        <button type="button" className="button" disabled={end.isPending} onClick={() => end.mutate()}>
          结束各处的登录
        </button>
      </p>
      {end.isSuccess ? <p role="status">各处的登录已经结束。</p> : null}
      {issue.data === undefined ? null : <Issued {...issue.data} />}
      {error === null ? null : <ProblemPanel error={error} />}
    </section>
  )
}

function Issued({ name, code, expiresAt }: { name: string; code: string | null; expiresAt: string }) {
  if (code === null) return <p role="status">找回码已寄到本人登记的邮箱，{instantText(expiresAt)} 前有效。</p>
  return (
    <div role="status" className="card stack">
      <p>请把找回码转交本人，只显示这一次，{instantText(expiresAt)} 前有效：</p>
      <p>
        <code className="recovery-code">{code}</code>
      </p>
      <p className="quiet">本人在登录页点“忘记密码”，填写账号 {name}、找回码和新密码。</p>
    </div>
  )
}
