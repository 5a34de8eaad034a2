import type { OwnMail } from '@qingshen/contracts/mail.operations'
import { changeOwnMail, confirmOwnMail, loadOwnMail, removeOwnMail } from '@qingshen/contracts/mail.operations'
import { isMailAddress } from '@qingshen/core/kernel/mail-address'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { PasswordField } from '../../shared/ui/form/password-field.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { CodeField } from './code-field.tsx'
import { MailField } from './mail-field.tsx'

const KEY = ['own-mail']

/** One's own mail address: reminders go there; it is in use once the code sent to it came back. */
export function OwnMailSection() {
  const own = useQuery({ queryKey: KEY, queryFn: () => call(loadOwnMail, {}) })
  return (
    <section className="card stack" aria-label="邮件地址">
      <h2>邮件地址</h2>
      <QueryView query={own} what="邮件地址">
        {(found) => <OwnMailBody own={found} />}
      </QueryView>
    </section>
  )
}

function useOwnMailChange<Input>(change: (input: Input) => Promise<OwnMail>, onDone?: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (own) => {
      queryClient.setQueryData(KEY, own)
      onDone?.()
    },
  })
}

function OwnMailBody({ own }: { own: OwnMail }) {
  const [isChanging, setChanging] = useState(false)
  const remove = useOwnMailChange(() => call(removeOwnMail, {}))
  return (
    <>
      <p className="quiet">
        {own.mail === null ? '没有登记，提醒只在系统内显示。' : `提醒发到 ${own.mail}。`}
        {own.available ? '' : '这里还没有设置邮件服务，暂时不能登记新地址。'}
      </p>
      {own.waiting === null ? null : <ConfirmForm waiting={own.waiting} />}
      <p className="row">
        {own.available ? (
          <button type="button" className="button" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
            {own.mail === null ? '登记邮件地址' : '更换邮件地址'}
          </button>
        ) : null}
        {own.mail === null ? null : (
          <button type="button" className="button" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
            删去邮件地址
          </button>
        )}
      </p>
      {remove.error === null ? null : <ProblemPanel error={remove.error} />}
      {isChanging ? <ChangeForm onSent={() => setChanging(false)} /> : null}
    </>
  )
}

function ChangeForm({ onSent }: { onSent: () => void }) {
  const [mail, setMail] = useState('')
  const [password, setPassword] = useState('')
  const address = mail.trim()
  const change = useOwnMailChange(() => call(changeOwnMail, { body: { mail: address, password } }), onSent)
  return (
    <form
      className="stack security-form"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(undefined)
      }}
    >
      <MailField value={mail} isInvalid={address !== '' && !isMailAddress(address)} onChange={setMail} />
      <PasswordField label="当前密码" value={password} autoComplete="current-password" onChange={setPassword} />
      {change.error === null ? null : <ProblemPanel error={change.error} />}
      <button
        type="submit"
        className="button button-primary"
        disabled={!isMailAddress(address) || password === '' || change.isPending}
      >
        发送确认码
      </button>
    </form>
  )
}

function ConfirmForm({ waiting }: { waiting: NonNullable<OwnMail['waiting']> }) {
  const [code, setCode] = useState('')
  const confirm = useOwnMailChange(() => call(confirmOwnMail, { body: { code: code.trim() } }))
  return (
    <form
      className="stack security-form"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(undefined)
      }}
    >
      <p>
        确认码已发往 {waiting.mail}，{instantText(waiting.expiresAt)} 前有效。一两分钟没有收到的，请看看垃圾邮件。
      </p>
      <CodeField label="邮件中的六位数字" value={code} onChange={setCode} />
      {confirm.error === null ? null : <ProblemPanel error={confirm.error} />}
      <button type="submit" className="button button-primary" disabled={code.trim().length !== 6 || confirm.isPending}>
        确认邮件地址
      </button>
    </form>
  )
}
