import type { Role } from '@qingshen/core/access/role'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { setAccountMail } from '@qingshen/store/mail/account-mail'
import { A_PASSWORD, anAccount, enrolled, signedIn } from '@qingshen/testing/account-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import type { TestClock } from '@qingshen/testing/test-deps'
import { testClock, testDeps } from '@qingshen/testing/test-deps'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import type { UseCase } from '../use-case.ts'
import { changePasswordUseCase } from './change-password.ts'
import { createAccountUseCase } from './create-account.ts'
import { endSessionsOfUseCase } from './end-sessions-of.ts'
import { meUseCase } from './load-me.ts'
import { codeAt } from './one-time-code.ts'
import { endOtherSessionsUseCase, endSessionUseCase, listSessionsUseCase } from './own-sessions.ts'
import { issueRecoveryUseCase, recoverPasswordUseCase } from './password-recovery.ts'
import { resolveCaller } from './resolve-caller.ts'
import { beginSecondFactorUseCase, confirmSecondFactorUseCase } from './second-factor.ts'
import { signInUseCase } from './sign-in.ts'

const SENTENCES = [
  '一朝看尽长安花满城飞絮',
  '二月春风似剪刀裁出绿叶',
  '三春白雪归青冢万里黄河',
  '四月南风大麦黄枣花未落',
  '五月天山雪无花只有寒风',
  '六月荷花别样红接天莲叶',
].map((each) => `${each}。`)

forEachEngine((store) => {
  let deps: Deps
  let clock: TestClock

  beforeAll(async () => {
    clock = testClock()
    deps = { ...testDeps(store.engine, clock), demonstration: null }
    await seedReference(deps)
  })

  const run = async (useCase: UseCase, caller: Caller, body: unknown, params: object = {}) =>
    (await useCase.run(deps, caller, { params, query: {}, body })).answer as Record<string, never>
  const isOpen = async (caller: Caller) =>
    (
      await runAsSystem(deps.engine, (tx) =>
        tx
          .selectFrom('login_session')
          .select('id')
          .where('token_hash', '=', caller.session?.tokenHash ?? '')
          .execute(),
      )
    ).length === 1

  async function administrator(name: string, role: Role): Promise<Caller> {
    await anAccount(deps, { name, role, region: '650000' })
    return (await enrolled(deps, name)).caller
  }

  test('a new password is judged whole, and the last five are not taken again', async () => {
    await anAccount(deps, { name: 'wang', role: 'officer', region: '652800' })
    const caller = await signedIn(deps, 'wang')
    const change = (current: string, next: string) => run(changePasswordUseCase, caller, { current, next })
    const codes = async (next: string) =>
      await change(A_PASSWORD, next).then(
        () => [],
        (error: { errors: { code: string; pointer: string }[] }) => error.errors.map((each) => each.code),
      )
    expect(await codes('密码123')).toEqual(['password_short', 'password_common'])
    expect(await codes('持有人wang的十二个字口令')).toEqual(['password_has_name'])
    expect(await codes(A_PASSWORD)).toEqual(['password_reused'])
    let current = A_PASSWORD
    for (const next of SENTENCES) {
      clock.now = clock.now.add({ minutes: 1 })
      await change(current, next)
      current = next
    }
    await expect(change(current, SENTENCES[1] ?? '')).rejects.toMatchObject({ code: 'validation_failed' })
    await change(current, SENTENCES[0] ?? '')
  })

  test('changing the password ends the sessions elsewhere; a wrong present one counts towards the lock', async () => {
    await anAccount(deps, { name: 'zhao', role: 'officer', region: '652800' })
    const [elsewhere, here] = [await signedIn(deps, 'zhao'), await signedIn(deps, 'zhao')]
    await run(changePasswordUseCase, here, { current: A_PASSWORD, next: SENTENCES[0] })
    expect([await isOpen(elsewhere), await isOpen(here)]).toEqual([false, true])
    const wrong = () => run(changePasswordUseCase, here, { current: 'wrong', next: SENTENCES[1] })
    for (let attempt = 1; attempt < 5; attempt += 1)
      await expect(wrong()).rejects.toMatchObject({ code: 'sign_in_failed' })
    await expect(wrong()).rejects.toMatchObject({ code: 'account_locked' })
  })

  test("a password somebody else gave is good for a week, to set one of one's own", async () => {
    const system = await administrator('sys-a', 'system_administrator')
    const seat = { region: '652800', department: 'ecology', kind: 'authority' }
    const office = await runAsSystem(deps.engine, (tx) => findOfficeOf(tx, seat))
    const fields = { name: 'new-a', displayName: '新人', officeId: office?.id }
    await expect(run(createAccountUseCase, system, { ...fields, password: '1234567890' })).rejects.toMatchObject({
      code: 'validation_failed',
    })
    await run(createAccountUseCase, system, { ...fields, password: A_PASSWORD })
    const caller = await signedIn(deps, 'new-a')
    expect(await run(meUseCase, caller, undefined)).toMatchObject({ beforeWork: ['change_password'] })
    await run(createAccountUseCase, system, { ...fields, name: 'new-b', password: A_PASSWORD })
    clock.now = clock.now.add({ hours: 24 * 8 })
    await expect(signedIn(deps, 'new-b')).rejects.toMatchObject({ code: 'state_forbids' })
  })

  test('recovery: issued by another, valid half an hour, once; sessions end, the second factor stays', async () => {
    const security = await administrator('sec-a', 'security_administrator')
    const account = await anAccount(deps, { name: 'qian', role: 'officer', region: '652800' })
    const before = await signedIn(deps, 'qian')
    const { secret } = await run(beginSecondFactorUseCase, before, { password: A_PASSWORD })
    await run(confirmSecondFactorUseCase, before, { code: codeAt(String(secret), clock.now) })
    const own = { account: security.actor.accountId }
    await expect(run(issueRecoveryUseCase, security, undefined, own)).rejects.toMatchObject({ code: 'state_forbids' })
    const issued = await run(issueRecoveryUseCase, security, undefined, { account })
    const recover = (code: unknown, password: string) =>
      run(recoverPasswordUseCase, ANONYMOUS, { name: 'qian', code, password })
    await expect(recover('WRONG-WRONG-WRONG', SENTENCES[0] ?? '')).rejects.toMatchObject({ code: 'sign_in_failed' })
    await expect(recover(issued['code'], A_PASSWORD)).rejects.toMatchObject({ code: 'validation_failed' })
    await recover(issued['code'], SENTENCES[0] ?? '')
    await expect(recover(issued['code'], SENTENCES[1] ?? '')).rejects.toMatchObject({ code: 'sign_in_failed' })
    expect(await isOpen(before)).toBe(false)
    await expect(signedIn(deps, 'qian', SENTENCES[0])).rejects.toMatchObject({ code: 'second_factor_required' })
    const again = await run(issueRecoveryUseCase, security, undefined, { account })
    clock.now = clock.now.add({ minutes: 31 })
    await expect(recover(again['code'], SENTENCES[2] ?? '')).rejects.toMatchObject({ code: 'sign_in_failed' })
  })

  test('the security administrator ends the sessions of a lost device, and the account stays', async () => {
    const security = await administrator('sec-c', 'security_administrator')
    const account = await anAccount(deps, { name: 'zheng', role: 'officer', region: '652800' })
    const lost = await signedIn(deps, 'zheng')
    expect(await run(endSessionsOfUseCase, security, undefined, { account })).toMatchObject({ active: true })
    expect(await isOpen(lost)).toBe(false)
    expect((await signedIn(deps, 'zheng')).actor.role).toBe('officer')
  })

  test('who has confirmed a mail address gets the recovery code there, and nobody else sees it', async () => {
    const mail = deps.mail ?? { send: () => Promise.reject(new Error('nothing is sent in this test')) }
    const withMail = { ...deps, mail } as Deps
    const security = await administrator('sec-b', 'security_administrator')
    const account = await anAccount(deps, { name: 'sun', role: 'officer', region: '652800' })
    await runAsSystem(deps.engine, (tx) => setAccountMail(tx, account, 'sun@example.cn'))
    const input = { params: { account }, query: {}, body: undefined }
    const { answer } = await issueRecoveryUseCase.run(withMail, security, input)
    expect(answer).toMatchObject({ name: 'sun', code: null })
    const sent = await runAsSystem(deps.engine, (tx) => tx.selectFrom('mail_outbox').selectAll().execute())
    expect(sent.map((row) => row.recipient)).toEqual(['sun@example.cn'])
    const code = /找回码：([0-9A-Z-]+)/.exec(sent[0]?.body ?? '')?.[1]
    await run(recoverPasswordUseCase, ANONYMOUS, { name: 'sun', code, password: SENTENCES[0] })
  })

  test('sessions are listed with their device, ended one by one or all others, and the oldest beyond five ends', async () => {
    await anAccount(deps, { name: 'li', role: 'officer', region: '652800' })
    await anAccount(deps, { name: 'zhou', role: 'officer', region: '652800' })
    const callers: Caller[] = []
    for (let count = 0; count < 6; count += 1) {
      clock.now = clock.now.add({ seconds: 1 })
      callers.push(await signedIn(deps, 'li'))
    }
    const [oldest, second, ...rest] = callers
    const last = rest.at(-1)
    if (oldest === undefined || second === undefined || last === undefined) throw new Error('too few sessions')
    expect([await isOpen(oldest), await isOpen(second)]).toEqual([false, true])
    const listed = (await run(listSessionsUseCase, last, undefined)) as unknown as { id: string; current: boolean }[]
    expect(listed.map((each) => each.current)).toEqual([true, false, false, false, false])
    const stranger = await signedIn(deps, 'zhou')
    const other = { session: listed[4]?.id }
    await expect(run(endSessionUseCase, stranger, undefined, other)).rejects.toMatchObject({ code: 'not_found' })
    await run(endSessionUseCase, last, undefined, other)
    expect(await isOpen(second)).toBe(false)
    await run(endOtherSessionsUseCase, last, undefined)
    expect(await run(listSessionsUseCase, last, undefined)).toHaveLength(1)
    expect((await resolveCaller(deps, null)).session).toBeNull()
  })

  test('the owner is told of a new device and of every change, and not of what he always uses', async () => {
    const account = await anAccount(deps, { name: 'wu', role: 'officer', region: '652800' })
    const told = async () => {
      const rows = await runAsSystem(deps.engine, (tx) =>
        tx.selectFrom('message').select('title').where('account', '=', account).orderBy('created_at').execute(),
      )
      return rows.map((row) => row.title)
    }
    const enter = async (device: string) => {
      clock.now = clock.now.add({ seconds: 1 })
      const input = { params: {}, query: {}, body: { name: 'wu', password: A_PASSWORD } }
      const { session } = await signInUseCase.run(deps, { ...ANONYMOUS, device }, input)
      return await resolveCaller(deps, session ?? null)
    }
    await enter('Chrome · Windows')
    await enter('Chrome · Windows')
    expect(await told()).toEqual([])
    const caller = await enter('Safari · iOS')
    clock.now = clock.now.add({ seconds: 1 })
    await run(changePasswordUseCase, caller, { current: A_PASSWORD, next: SENTENCES[0] })
    expect(await told()).toEqual(['您的账号在新的设备上登录', '您的密码已修改'])
  })
})
