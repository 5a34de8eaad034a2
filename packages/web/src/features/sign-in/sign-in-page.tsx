import './sign-in-page.css'
import { signInPage } from '@qingshen/contracts/accounts.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { CodeForm } from './code-form.tsx'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'
import type { SignInSteps } from './use-sign-in.ts'
import { useSignIn } from './use-sign-in.ts'

/** Sign in, with the demonstration accounts beside the form where the store is a demonstration one. */
export function SignInPage() {
  const steps = useSignIn()
  const page = useQuery({ queryKey: ['sign-in-page'], queryFn: () => call(signInPage, {}) })
  return (
    <PublicPage links={<Links />}>
      {page.data?.banner == null ? null : (
        <p className="demonstration-banner" role="note">
          {page.data.banner}
        </p>
      )}
      <div className="sign-in">
        <Intro />
        <Step steps={steps} />
      </div>
      {page.data === undefined || page.data.accounts.length === 0 ? null : (
        <DemonstrationAccounts
          accounts={page.data.accounts}
          onPick={(account) => {
            steps.setName(account.name)
            steps.setPassword(account.password)
            document.getElementById('sign-in-submit')?.focus()
          }}
        />
      )}
    </PublicPage>
  )
}

/** The password, or the code where the password was right and the account has a second factor. */
function Step({ steps }: { steps: SignInSteps }) {
  const { challenge, enter, confirm } = steps
  if (challenge !== null) {
    return (
      <CodeForm
        code={steps.code}
        onCode={steps.setCode}
        isBusy={confirm.isPending}
        error={confirm.error}
        onSubmit={() => confirm.mutate(challenge)}
        onBack={steps.startAgain}
      />
    )
  }
  return (
    <SignInForm
      name={steps.name}
      password={steps.password}
      onName={steps.setName}
      onPassword={steps.setPassword}
      isBusy={enter.isPending}
      error={enter.error}
      onSubmit={() => enter.mutate()}
      help={<Help />}
    />
  )
}

function Help() {
  return (
    <p className="quiet">
      <Link to="/recover">忘记密码</Link>；没有账号，请联系本单位的系统管理员。
    </p>
  )
}

function Links() {
  return (
    <>
      <Link to="/public">公开信息</Link>
      <Link to="/rules">各地规则</Link>
    </>
  )
}

function Intro() {
  return (
    <section className="sign-in-intro">
      <h1>清洁生产审核，全过程在线办理</h1>
      <p>谁应当审核、为什么，名单怎样产生，企业何时办什么，评估验收到哪一步，都在一处查得到、说得清。</p>
      <ul>
        <li>每个判定都写明依据条款和所用事实</li>
        <li>每个期限都标明日期和出处</li>
        <li>每个数字都能打开，看到它的来源</li>
      </ul>
    </section>
  )
}
