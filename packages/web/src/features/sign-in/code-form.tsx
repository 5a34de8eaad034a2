import { CodeInput } from './code-input.tsx'
import { SignInRefusal } from './sign-in-form.tsx'

interface CodeFormProps {
  code: string
  onCode: (code: string) => void
  isBusy: boolean
  error: unknown
  onSubmit: () => void
  onBack: () => void
}

/** The second step of signing in: the code of the authenticator, or one of the recovery codes. */
export function CodeForm({ code, onCode, isBusy, error, onSubmit, onBack }: CodeFormProps) {
  return (
    <form
      className="card sign-in-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <h2>输入动态口令</h2>
      {error === null || error === undefined ? (
        <p className="quiet">密码正确。请打开手机上的验证器，5 分钟内填写“清审”一项现在的六位数字。</p>
      ) : (
        <SignInRefusal error={error} />
      )}
      <CodeInput code={code} isInvalid={error != null} onCode={onCode} />
      <button type="submit" className="button button-primary" disabled={isBusy}>
        {isBusy ? '正在登录…' : '登录'}
      </button>
      <p className="quiet">手机不在身边，就填一个没有用过的恢复码。两样都没有，请上一级的安全管理员核实身份后撤销。</p>
      <button type="button" className="button-link" onClick={onBack}>
        换一个账号登录
      </button>
    </form>
  )
}
