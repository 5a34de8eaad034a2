import { Problem } from '@qingshen/core/kernel/problem'
import type { ReactNode } from 'react'
import { problemText } from '../../shared/ui/problem-panel.tsx'

interface SignInFormProps {
  name: string
  password: string
  onName: (name: string) => void
  onPassword: (password: string) => void
  isBusy: boolean
  error: unknown
  onSubmit: () => void
  /** What stands below the button: where to get help. */
  help?: ReactNode
}

export function SignInForm({ name, password, onName, onPassword, isBusy, error, onSubmit, help }: SignInFormProps) {
  const isRefused = error instanceof Problem && error.code === 'sign_in_failed'
  return (
    <form
      className="card sign-in-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <h2>登录</h2>
      {error === null || error === undefined ? null : <SignInRefusal error={error} />}
      <label htmlFor="sign-in-name">账号</label>
      <input
        id="sign-in-name"
        className="input"
        autoComplete="username"
        required
        maxLength={64}
        aria-invalid={isRefused}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      <label htmlFor="sign-in-password">密码</label>
      <input
        id="sign-in-password"
        className="input"
        type="password"
        autoComplete="current-password"
        required
        maxLength={256}
        aria-invalid={isRefused}
        value={password}
        onChange={(event) => onPassword(event.target.value)}
      />
      <button id="sign-in-submit" type="submit" className="button button-primary" disabled={isBusy}>
        {isBusy ? '正在登录…' : '登录'}
      </button>
      {help}
    </form>
  )
}

/** Why it failed and what to do; a lock says until when it lasts. */
export function SignInRefusal({ error }: { error: unknown }) {
  const { title, detail } = problemText(error)
  return (
    <div className="sign-in-refusal" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
    </div>
  )
}
