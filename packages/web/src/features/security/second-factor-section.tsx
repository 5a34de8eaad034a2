import type { Security } from '@qingshen/contracts/security.operations'
import { removeSecondFactor, renewRecoveryCodes } from '@qingshen/contracts/security.operations'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { useSession } from '../../shared/session/session.ts'
import { PasswordField } from '../../shared/ui/form/password-field.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { CodeField } from './code-field.tsx'
import { EnrolForm } from './enrol-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useSecurityChange } from './use-security-change.ts'

type Factor = Security['secondFactor']

/** The second factor: enrol it, renew the recovery codes, take it out of use. */
export function SecondFactorSection({ factor }: { factor: Factor }) {
  const [codes, setCodes] = useState<readonly string[]>()
  const account = useSession()?.account.name ?? ''
  return (
    <section className="card stack" aria-label="动态口令">
      <h2>动态口令</h2>
      <p className="row">
        {factor.since === null ? (
          <StateTag icon="minus" word="没有登记" tone={factor.required ? 'warn' : 'neutral'} />
        ) : (
          <StateTag icon="check" word={`${instantText(factor.since)} 起使用`} tone="good" />
        )}
        <span className="quiet">
          {factor.required ? '您的岗位必须使用。' : '密码之外再核对手机上的六位数字，密码泄露也进不来。'}
        </span>
      </p>
      {codes === undefined ? (
        <FactorBody factor={factor} onCodes={setCodes} />
      ) : (
        <RecoveryCodes codes={codes} account={account} onKept={() => setCodes(undefined)} />
      )}
    </section>
  )
}

function FactorBody({ factor, onCodes }: { factor: Factor; onCodes: (codes: readonly string[]) => void }) {
  const [doing, setDoing] = useState<'enrol' | 'renew' | 'remove'>()
  const done = (codes: readonly string[] | undefined) => {
    setDoing(undefined)
    if (codes !== undefined) onCodes(codes)
  }
  if (factor.since === null) {
    if (doing === 'enrol' || factor.required) return <EnrolForm onEnrolled={done} />
    return (
      <p>
        <button type="button" className="button" onClick={() => setDoing('enrol')}>
          登记动态口令
        </button>
      </p>
    )
  }
  return (
    <>
      <p className={factor.recoveryCodesLeft < 3 ? 'warn-text' : 'quiet'}>
        还有 {factor.recoveryCodesLeft} 个恢复码没有用过。
      </p>
      <p className="row">
        <button type="button" className="button" onClick={() => setDoing('renew')}>
          重新生成恢复码
        </button>
        <button type="button" className="button" onClick={() => setDoing('remove')}>
          停用动态口令
        </button>
      </p>
      {doing === 'renew' ? <RenewForm onDone={done} /> : null}
      {doing === 'remove' ? <RemoveForm isRequired={factor.required} onDone={() => done(undefined)} /> : null}
    </>
  )
}

function RenewForm({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const [code, setCode] = useState('')
  const renew = useSecurityChange(
    () => call(renewRecoveryCodes, { body: { code: code.trim() } }),
    ({ recoveryCodes }) => onDone(recoveryCodes),
  )
  return (
    <form
      className="stack security-form"
      onSubmit={(event) => {
        event.preventDefault()
        renew.mutate(undefined)
      }}
    >
      <p>生成新的十个恢复码以后，旧的全部作废。</p>
      <CodeField label="验证器上的六位数字" value={code} isInvalid={renew.isError} onChange={setCode} />
      {renew.error === null ? null : <ProblemPanel error={renew.error} />}
      <button type="submit" className="button button-primary" disabled={code.trim().length < 6 || renew.isPending}>
        生成恢复码
      </button>
    </form>
  )
}

function RemoveForm({ isRequired, onDone }: { isRequired: boolean; onDone: () => void }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const remove = useSecurityChange(() => call(removeSecondFactor, { body: { password, code: code.trim() } }), onDone)
  const isReady = password !== '' && code.trim().length >= 6
  return (
    <form
      className="stack security-form"
      onSubmit={(event) => {
        event.preventDefault()
        remove.mutate(undefined)
      }}
    >
      <p>
        {isRequired
          ? '停用以后须马上重新登记，才能继续办理。换手机时这样做。'
          : '停用以后只凭密码就能登录。换手机时，停用后请重新登记。'}
      </p>
      <PasswordField label="当前密码" value={password} autoComplete="current-password" onChange={setPassword} />
      <CodeField label="六位数字或恢复码" value={code} onChange={setCode} />
      {remove.error === null ? null : <ProblemPanel error={remove.error} />}
      <button type="submit" className="button" disabled={!isReady || remove.isPending}>
        停用动态口令
      </button>
    </form>
  )
}
