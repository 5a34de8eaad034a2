import type { Me } from '@qingshen/contracts/accounts.operations'
import { signIn } from '@qingshen/contracts/accounts.operations'
import { signInWithCode } from '@qingshen/contracts/security.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { safeBackAddress } from '../../shared/address/back-address.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { sessionQuery } from '../../shared/session/session.ts'

/** What is typed in the two steps of signing in, how they are sent, and the token of the second where it is asked for. */
export type SignInSteps = ReturnType<typeof useSignIn>

export function useSignIn() {
  const [address] = useAddress()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const router = useRouter()
  const queryClient = useQueryClient()
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
  return { name, setName, password, setPassword, code, setCode, enter, challenge, confirm, startAgain }
}

/** The token of the second step, where the refusal asks for it. */
function challengeOf(error: unknown): string | null {
  if (!(error instanceof Problem) || error.code !== 'second_factor_required') return null
  const { challenge } = error.extra
  return typeof challenge === 'string' ? challenge : null
}
