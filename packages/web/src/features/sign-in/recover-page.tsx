import './sign-in-page.css'
import { recoverPassword } from '@qingshen/contracts/security.operations'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { FormPage, FormSection } from '../../shared/ui/form/form-page.tsx'
import { PasswordField } from '../../shared/ui/form/password-field.tsx'
import { PlainField } from '../../shared/ui/form/plain-field.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { recoveryMissing } from './recovery-missing.ts'

const EMPTY = { name: '', code: '', password: '', again: '' }

/** Sets a new password for a code the security administrator gave, or the mail brought. */
export function RecoverPage() {
  const [typed, setTyped] = useState(EMPTY)
  const [missing, setMissing] = useState<string>()
  const set = (name: keyof typeof EMPTY) => (value: string) => setTyped((before) => ({ ...before, [name]: value }))
  const recover = useMutation({
    mutationFn: () =>
      call(recoverPassword, { body: { name: typed.name.trim(), code: typed.code.trim(), password: typed.password } }),
    onSuccess: () => setTyped(EMPTY),
  })
  const send = () => {
    const reason = recoveryMissing(typed)
    setMissing(reason)
    recover.reset()
    if (reason === undefined) recover.mutate()
  }
  return (
    <PublicPage links={<Link to="/sign-in">登录</Link>}>
      {recover.isSuccess ? (
        <Recovered />
      ) : (
        <FormPage
          title="找回密码"
          intro={<Intro />}
          issues={[]}
          submitLabel="重设密码"
          isBusy={recover.isPending}
          saved={missing}
          onSubmit={send}
        >
          {recover.error === null ? null : <ProblemPanel error={recover.error} />}
          <RecoveryFields typed={typed} onChange={set} />
        </FormPage>
      )}
    </PublicPage>
  )
}

function Intro() {
  return (
    <p className="quiet">
      请向本地区的安全管理员说明情况，由他核实身份后发放找回码；登记过邮件地址的，找回码寄到邮箱。找回码 30
      分钟内有效，只能用一次。
    </p>
  )
}

function Recovered() {
  return (
    <section className="card stack" role="status">
      <h1>密码已经重设</h1>
      <p>各处的登录已经退出。登记过动态口令的，登录时仍须填写。</p>
      <p>
        <Link to="/sign-in" className="button button-primary">
          用新密码登录
        </Link>
      </p>
    </section>
  )
}

interface RecoveryFieldsProps {
  typed: typeof EMPTY
  onChange: (name: keyof typeof EMPTY) => (value: string) => void
}

function RecoveryFields({ typed, onChange: set }: RecoveryFieldsProps) {
  return (
    <>
      <FormSection title="账号和找回码">
        <PlainField label="登录账号" value={typed.name} autoComplete="username" onChange={set('name')} />
        <PlainField label="找回码" value={typed.code} autoComplete="off" onChange={set('code')} />
      </FormSection>
      <FormSection title="新密码">
        <PasswordField
          label="新密码"
          value={typed.password}
          autoComplete="new-password"
          help="至少 12 个字，可以是一句只有您知道的话。"
          onChange={set('password')}
        />
        <PasswordField label="再填一次新密码" value={typed.again} autoComplete="new-password" onChange={set('again')} />
      </FormSection>
    </>
  )
}
