import { signInUseCase } from '@qingshen/application/accounts/sign-in'
import { resolveCaller } from '@qingshen/application/accounts/resolve-caller'
import type { Caller, Deps } from '@qingshen/application/deps'
import { ANONYMOUS } from '@qingshen/application/deps'

/** The caller of a demonstration account, signed in as anybody signs in. */
export async function callerNamed(deps: Deps, name: string): Promise<Caller> {
  const body = { name, password: deps.demonstration?.password ?? '' }
  const { session } = await signInUseCase.run(deps, ANONYMOUS, { params: {}, query: {}, body })
  return await resolveCaller(deps, session ?? null)
}
