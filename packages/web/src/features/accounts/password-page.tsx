import { changePassword } from '@qingshen/contracts/accounts.operations'
import { PASSWORD_MIN_LENGTH, passwordLength } from '@qingshen/core/access/password-rules'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { sessionQuery, useSession } from '../../shared/session/session.ts'
import { FormPage, FormSection } from '../../shared/ui/form/form-page.tsx'
import { PasswordField } from '../../shared/ui/form/password-field.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'

const EMPTY = { current: '', next: '', again: '' }

/** What still keeps a new password from being sent. */
export function passwordMissing({ current, next, again }: typeof EMPTY): string | undefined {
  if (current === '') return '请填写当前密码。'
  if (passwordLength(next) < PASSWORD_MIN_LENGTH) return `新密码至少 ${PASSWORD_MIN_LENGTH} 个字。`
  if (next === current) return '新密码与当前密码相同，请换一个。'
  return next === again ? undefined : '两次填写的新密码不一致。'
}

/** Changes one's own password; other places where one is signed in are signed out. */
export function PasswordPage() {
  const [typed, setTyped] = useState(EMPTY)
  const [missing, setMissing] = useState<string>()
  const set = (name: keyof typeof EMPTY) => (value: string) => setTyped((before) => ({ ...before, [name]: value }))
  const queryClient = useQueryClient()
  const isTemporary = useSession()?.beforeWork.includes('change_password') === true
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { current: typed.current, next: typed.next } }),
    onSuccess: async () => {
      setTyped(EMPTY)
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  return (
    <FormPage
      title="修改密码"
      intro={
        <p className="quiet">
          {isTemporary ? '您现在用的是别人给的临时密码，请先改成自己的密码，再办理其他事项。' : null}
          修改后，这个账号在别处的登录会全部退出。
        </p>
      }
      issues={[]}
      submitLabel="修改密码"
      isBusy={change.isPending}
      saved={change.isSuccess ? '密码已修改，别处的登录已退出。' : missing}
      onSubmit={() => {
        const reason = passwordMissing(typed)
        setMissing(reason)
        change.reset()
        if (reason === undefined) change.mutate()
      }}
    >
      {change.error === null ? null : <ProblemPanel error={change.error} />}
      <PasswordFields typed={typed} onChange={set} />
    </FormPage>
  )
}

interface PasswordFieldsProps {
  typed: typeof EMPTY
  onChange: (name: keyof typeof EMPTY) => (value: string) => void
}

function PasswordFields({ typed, onChange: set }: PasswordFieldsProps) {
  return (
    <FormSection title="密码">
      <PasswordField label="当前密码" value={typed.current} autoComplete="current-password" onChange={set('current')} />
      <PasswordField
        label="新密码"
        value={typed.next}
        autoComplete="new-password"
        help={`至少 ${PASSWORD_MIN_LENGTH} 个字，可以是一句只有您知道的话；不能含姓名和登录账号，不能是最近用过的。`}
        onChange={set('next')}
      />
      <PasswordField label="再填一次新密码" value={typed.again} autoComplete="new-password" onChange={set('again')} />
    </FormSection>
  )
}
