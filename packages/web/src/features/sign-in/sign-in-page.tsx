import './sign-in-page.css'
import type { Me } from '@qingshen/contracts/accounts.operations'
import { signIn, signInPage } from '@qingshen/contracts/accounts.operations'
import { signInWithCode } from '@qingshen/contracts/security.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { safeBackAddress } from '../../shared/address/back-address.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { sessionQuery } from '../../shared/session/session.ts'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { CodeForm } from './code-form.tsx'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Sign in, with the demonstration accounts beside the form where the store is a demonstration one. */
export function SignInPage() {
  const [address] = useAddress()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const router = useRouter()
  const queryClient = useQueryClient()
  const page = useQuery({ queryKey: ['sign-in-page'], queryFn: () => call(signInPage, {}) })
  const [code, setCode] = useState('')
  const onSuccess = async (me: Me) => {
    queryClient.clear()
    queryClient.setQueryData(sessionQuery.queryKey, me)
    await router.navigate({ href: safeBackAddress(address['back']) })
  }
  const enter = useMutation({ mutationFn: () => call(signIn, { body: { name: name.trim(), password } }), onSuccess })
  const challenge = challengeOf(enter.error)
  const confirm = useMutation({
    mutationFn: (asked: string) => call(signInWithCode, { body: { challenge: asked, code: code.trim() } }),
    onSuccess,
  })
  const startAgain = () => {
    setCode('')
    setPassword('')
    confirm.reset()
    enter.reset()
  }

  return (
    <PublicPage links={<Links />}>
      {page.data?.banner == null ? null : (
        <p className="demonstration-banner" role="note">
          {page.data.banner}
        </p>
      )}
      <div className="sign-in">
        <Intro />
        {challenge === null ? (
          <SignInForm
            name={name}
            password={password}
            onName={setName}
            onPassword={setPassword}
            isBusy={enter.isPending}
            error={enter.error}
            onSubmit={() => enter.mutate()}
            help={<Help />}
          />
        ) : (
          <CodeForm
            code={code}
            onCode={setCode}
            isBusy={confirm.isPending}
            error={confirm.error}
            onSubmit={() => confirm.mutate(challenge)}
            onBack={startAgain}
          />
        )}
      </div>
      {page.data === undefined || page.data.accounts.length === 0 ? null : (
        <DemonstrationAccounts
          accounts={page.data.accounts}
          onPick={(account) => {
            setName(account.name)
            setPassword(account.password)
            document.getElementById('sign-in-submit')?.focus()
          }}
        />
      )}
    </PublicPage>
  )
}

/** The token of the second step, where the refusal asks for it. */
function challengeOf(error: unknown): string | null {
  if (!(error instanceof Problem) || error.code !== 'second_factor_required') return null
  const { challenge } = error.extra
  return typeof challenge === 'string' ? challenge : null
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
