import type { SecurityPolicy } from '@qingshen/contracts/security.operations'
import { loadSecurityPolicy, setSecurityPolicy } from '@qingshen/contracts/security.operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { LoadingSkeleton } from '../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'

const TITLE = '登录安全策略'
const KEY = ['security-policy']
const MOST_SESSIONS = 50

/** The rules everybody signs in by; set by the security administrator of the highest level. */
export function PolicyPanel({ onClose }: { onClose: () => void }) {
  const policy = useQuery({ queryKey: KEY, queryFn: () => call(loadSecurityPolicy, {}) })
  if (policy.data !== undefined) return <PolicyForm policy={policy.data} onClose={onClose} />
  return (
    <SidePanel title={TITLE} onClose={onClose}>
      {policy.isError ? <ProblemPanel error={policy.error} /> : <LoadingSkeleton what={TITLE} />}
    </SidePanel>
  )
}

function PolicyForm({ policy, onClose }: { policy: SecurityPolicy; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [isAsked, setIsAsked] = useState(policy.secondFactorForOfficers)
  const [most, setMost] = useState(String(policy.sessionsPerAccount))
  const save = useMutation({
    mutationFn: () =>
      call(setSecurityPolicy, { body: { secondFactorForOfficers: isAsked, sessionsPerAccount: Number(most) } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: KEY })
      onClose()
    },
  })
  return (
    <SideForm
      title={TITLE}
      submitLabel="保存策略"
      intro={<p className="quiet">对全部账号生效。系统、安全、日志三种管理员必须使用动态口令，不在此选择。</p>}
      isBusy={save.isPending}
      error={save.error}
      missing={sessionsMissing(most)}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <label className="row">
        <input type="checkbox" checked={isAsked} onChange={(event) => setIsAsked(event.target.checked)} />
        机构的经办人员也必须使用动态口令
      </label>
      <div className="form-field">
        <label htmlFor="policy-sessions">一个账号最多同时在几处登录</label>
        <input
          id="policy-sessions"
          className="input"
          inputMode="numeric"
          maxLength={2}
          aria-describedby="policy-sessions-notes"
          value={most}
          onChange={(event) => setMost(event.target.value)}
        />
        <div id="policy-sessions-notes" className="form-field-notes">
          <p className="quiet">超过的，最早的一处自动退出。</p>
        </div>
      </div>
    </SideForm>
  )
}

/** What keeps the number of sessions from being taken. */
export function sessionsMissing(text: string): string | undefined {
  const isWhole = /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_SESSIONS
  return isWhole ? undefined : `登录的处数应为 1 到 ${MOST_SESSIONS} 的整数。`
}
