import { codeAt } from '@qingshen/application/accounts/one-time-code'
import { hashPassword } from '@qingshen/application/accounts/password'
import { resolveCaller } from '@qingshen/application/accounts/resolve-caller'
import { beginSecondFactorUseCase, confirmSecondFactorUseCase } from '@qingshen/application/accounts/second-factor'
import { signInUseCase } from '@qingshen/application/accounts/sign-in'
import type { Caller, Deps } from '@qingshen/application/deps'
import { ANONYMOUS } from '@qingshen/application/deps'
import type { Role } from '@qingshen/core/access/role'
import { ROLES } from '@qingshen/core/access/role'
import { insertAccount } from '@qingshen/store/accounts/accounts'
import { insertPosting } from '@qingshen/store/accounts/postings'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { runAsSystem } from '@qingshen/store/session/run-as'

/** The password of every account made here: good by the rules, and the owner's own. */
export const A_PASSWORD = '春风又绿江南岸明月何时照我还'

/** What a test may say about an account; the rest is filled in. */
export type AccountWish = {
  readonly name: string
  readonly role: Role
  /** Place of the office, and of the account for its administrators. */
  readonly region: string
  readonly department?: string
  /** For roles held at an organisation. */
  readonly organisation?: string
}

let stored: Promise<string> | undefined

/** Opens an account that is no demonstration account, with one role, its own password and no second factor. */
export async function anAccount(deps: Deps, wish: AccountWish): Promise<string> {
  stored ??= hashPassword(A_PASSWORD)
  const passwordHash = await stored
  const id = deps.newId()
  const at = deps.now().toString()
  await runAsSystem(deps.engine, async (tx) => {
    const department = wish.department ?? 'ecology'
    const office = await findOfficeOf(tx, { region: wish.region, department, kind: 'authority' })
    if (office === undefined) throw new Error(`no office of ${department} in ${wish.region}`)
    const { regionPath } = office
    const common = { passwordHash, demonstration: false, regionPath, createdAt: at }
    await insertAccount(tx, { id, name: wish.name, displayName: `持有人${wish.name}`, ...common })
    const isAtOffice = ROLES[wish.role].seat === 'office'
    await insertPosting(tx, {
      id: deps.newId(),
      account: id,
      role: wish.role,
      office: isAtOffice ? office.id : null,
      organisation: isAtOffice ? null : (wish.organisation ?? null),
      regionPath,
      grantedAt: at,
    })
  })
  return id
}

/** The caller of an account, signed in with its password. */
export async function signedIn(deps: Deps, name: string, password = A_PASSWORD): Promise<Caller> {
  const input = { params: {}, query: {}, body: { name, password } }
  const { session } = await signInUseCase.run(deps, ANONYMOUS, input)
  return await resolveCaller(deps, session ?? null)
}

/** The caller of an account that has enrolled its second factor in its first session, and the secret of it. */
export async function enrolled(deps: Deps, name: string): Promise<{ caller: Caller; secret: string }> {
  const input = { params: {}, query: {} }
  const { session: token } = await signInUseCase.run(deps, ANONYMOUS, {
    ...input,
    body: { name, password: A_PASSWORD },
  })
  const before = await resolveCaller(deps, token ?? null)
  const begun = await beginSecondFactorUseCase.run(deps, before, { ...input, body: { password: A_PASSWORD } })
  const { secret } = begun.answer as { secret: string }
  await confirmSecondFactorUseCase.run(deps, before, { ...input, body: { code: codeAt(secret, deps.now()) } })
  return { caller: await resolveCaller(deps, token ?? null), secret }
}
