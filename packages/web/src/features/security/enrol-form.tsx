import { beginSecondFactor, confirmSecondFactor } from '@qingshen/contracts/security.operations'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { PasswordField } from '../../shared/ui/form/password-field.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { CodeField } from './code-field.tsx'
import { QrPicture } from './qr-picture.tsx'
import { useSecurityChange } from './use-security-change.ts'

type Begun = { secret: string; uri: string }

/** Enrols a second factor in two steps: the password opens the secret, a first code puts it in force. */
export function EnrolForm({ onEnrolled }: { onEnrolled: (codes: string[]) => void }) {
  const [begun, setBegun] = useState<Begun>()
  return begun === undefined ? <BeginStep onBegun={setBegun} /> : <ConfirmStep begun={begun} onEnrolled={onEnrolled} />
}

function BeginStep({ onBegun }: { onBegun: (begun: Begun) => void }) {
  const [password, setPassword] = useState('')
  const begin = useSecurityChange((typed: string) => call(beginSecondFactor, { body: { password: typed } }), onBegun)
  return (
    <form
      className="stack security-form"
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate(password)
      }}
    >
      <p>在手机上安装一个验证器（例如“微软验证器”“谷歌验证器”，或微信里的动态口令小程序），然后核对密码，开始登记。</p>
      <PasswordField label="当前密码" value={password} autoComplete="current-password" onChange={setPassword} />
      {begin.error === null ? null : <ProblemPanel error={begin.error} />}
      <button type="submit" className="button button-primary" disabled={password === '' || begin.isPending}>
        {begin.isPending ? '正在处理…' : '开始登记'}
      </button>
    </form>
  )
}

function ConfirmStep({ begun, onEnrolled }: { begun: Begun; onEnrolled: (codes: string[]) => void }) {
  const [code, setCode] = useState('')
  const confirm = useSecurityChange(
    (typed: string) => call(confirmSecondFactor, { body: { code: typed } }),
    ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  )
  return (
    <form
      className="stack security-form"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(code.trim())
      }}
    >
      <ol className="enrol-steps">
        <li>
          用验证器扫描这个二维码；扫不了的，在验证器里手工填写密钥：
          <code className="enrol-secret">{begun.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
          <QrPicture text={begun.uri} label="登记动态口令的二维码" />
        </li>
        <li>填写验证器上现在显示的六位数字，确认登记。</li>
      </ol>
      <CodeField label="六位数字" value={code} isInvalid={confirm.isError} onChange={setCode} />
      {confirm.error === null ? null : <ProblemPanel error={confirm.error} />}
      <button type="submit" className="button button-primary" disabled={code.trim().length < 6 || confirm.isPending}>
        {confirm.isPending ? '正在处理…' : '确认登记'}
      </button>
    </form>
  )
}
