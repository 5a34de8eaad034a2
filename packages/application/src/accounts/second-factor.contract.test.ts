import { Problem } from '@qingshen/core/kernel/problem'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { A_PASSWORD, anAccount, signedIn } from '@qingshen/testing/account-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import type { TestClock } from '@qingshen/testing/test-deps'
import { testClock, testDeps } from '@qingshen/testing/test-deps'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import type { UseCase } from '../use-case.ts'
import { meUseCase } from './load-me.ts'
import { loadSecurityUseCase } from './load-security.ts'
import { codeAt } from './one-time-code.ts'
import { resetSecondFactorUseCase } from './reset-second-factor.ts'
import { resolveCaller } from './resolve-caller.ts'
import {
  beginSecondFactorUseCase,
  confirmSecondFactorUseCase,
  removeSecondFactorUseCase,
  renewRecoveryCodesUseCase,
} from './second-factor.ts'
import { setSecurityPolicyUseCase } from './security-policy.ts'
import { signInWithCodeUseCase } from './sign-in-with-code.ts'
import { signInUseCase } from './sign-in.ts'

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
  const nextStep = () => void (clock.now = clock.now.add({ seconds: 30 }))

  async function enrol(name: string): Promise<{ secret: string; recoveryCodes: string[] }> {
    const caller = await signedIn(deps, name)
    const { secret } = await run(beginSecondFactorUseCase, caller, { password: A_PASSWORD })
    const code = codeAt(String(secret), clock.now)
    const { recoveryCodes } = await run(confirmSecondFactorUseCase, caller, { code })
    nextStep()
    return { secret: String(secret), recoveryCodes: recoveryCodes as unknown as string[] }
  }

  async function challengeOf(name: string): Promise<string> {
    const input = { params: {}, query: {}, body: { name, password: A_PASSWORD } }
    const refusal = await signInUseCase.run(deps, ANONYMOUS, input).then(
      () => null,
      (error: unknown) => error,
    )
    if (!(refusal instanceof Problem)) throw new Error('signed in without a code')
    expect(refusal.code).toBe('second_factor_required')
    return String(refusal.extra['challenge'])
  }

  async function enter(name: string, code: string): Promise<Caller> {
    const body = { challenge: await challengeOf(name), code }
    const { session } = await signInWithCodeUseCase.run(deps, ANONYMOUS, { params: {}, query: {}, body })
    return await resolveCaller(deps, session ?? null)
  }

  async function journalled(action: string): Promise<number> {
    const rows = await runAsSystem(deps.engine, (tx) =>
      tx.selectFrom('journal_entry').select('id').where('action', '=', action).execute(),
    )
    return rows.length
  }

  test('an administrator without a second factor may do nothing but enrol one', async () => {
    await anAccount(deps, { name: 'admin-a', role: 'security_administrator', region: '650000' })
    const before = await signedIn(deps, 'admin-a')
    expect(before.actor.role).toBe('public')
    expect(await run(meUseCase, before, undefined)).toMatchObject({ beforeWork: ['enrol_second_factor'] })
    const { secret } = await enrol('admin-a')
    const after = await enter('admin-a', codeAt(secret, clock.now))
    expect(after.actor.role).toBe('security_administrator')
    expect(await run(loadSecurityUseCase, after, undefined)).toMatchObject({
      secondFactor: { recoveryCodesLeft: 10, required: true },
    })
  })

  test('a code is taken once, one step early or late, and never kept readable', async () => {
    await anAccount(deps, { name: 'officer-a', role: 'officer', region: '652800' })
    const { secret } = await enrol('officer-a')
    const code = codeAt(secret, clock.now.subtract({ seconds: 30 }))
    await expect(enter('officer-a', code)).rejects.toMatchObject({ code: 'second_factor_failed' })
    nextStep()
    const late = codeAt(secret, clock.now.subtract({ seconds: 30 }))
    expect((await enter('officer-a', late)).actor.role).toBe('officer')
    await expect(enter('officer-a', late)).rejects.toMatchObject({ code: 'second_factor_failed' })
    expect((await enter('officer-a', codeAt(secret, clock.now.add({ seconds: 30 })))).actor.role).toBe('officer')
    const rows = await runAsSystem(deps.engine, (tx) => tx.selectFrom('second_factor').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('the password alone opens no session, and its token is good for one sign-in within five minutes', async () => {
    await anAccount(deps, { name: 'officer-b', role: 'officer', region: '652800' })
    const { secret } = await enrol('officer-b')
    const challenge = await challengeOf('officer-b')
    expect((await resolveCaller(deps, challenge)).session).toBeNull()
    const answer = (code: string) => run(signInWithCodeUseCase, ANONYMOUS, { challenge, code })
    expect(await answer(codeAt(secret, clock.now))).toMatchObject({ account: { name: 'officer-b' } })
    nextStep()
    await expect(answer(codeAt(secret, clock.now))).rejects.toMatchObject({ code: 'not_signed_in' })
    const other = await challengeOf('officer-b')
    clock.now = clock.now.add({ minutes: 6 })
    const late = run(signInWithCodeUseCase, ANONYMOUS, { challenge: other, code: codeAt(secret, clock.now) })
    await expect(late).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  test('a recovery code stands for one sign-in; new ones make the old void', async () => {
    await anAccount(deps, { name: 'officer-c', role: 'officer', region: '652800' })
    const { secret, recoveryCodes } = await enrol('officer-c')
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first = '', second = ''] = recoveryCodes
    const caller = await enter('officer-c', first.toLowerCase().replaceAll('-', ' '))
    await expect(enter('officer-c', first)).rejects.toMatchObject({ code: 'second_factor_failed' })
    expect(await run(loadSecurityUseCase, caller, undefined)).toMatchObject({ secondFactor: { recoveryCodesLeft: 9 } })
    await run(renewRecoveryCodesUseCase, caller, { code: codeAt(secret, clock.now) })
    await expect(enter('officer-c', second)).rejects.toMatchObject({ code: 'second_factor_failed' })
    expect(await journalled('account.recovery_code_used')).toBe(1)
  })

  test('five wrong codes lock the account, and a right one does not open it then', async () => {
    await anAccount(deps, { name: 'officer-d', role: 'officer', region: '652800' })
    const { secret } = await enrol('officer-d')
    const challenge = await challengeOf('officer-d')
    const answer = (code: string) => run(signInWithCodeUseCase, ANONYMOUS, { challenge, code })
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await expect(answer('000000')).rejects.toMatchObject({ code: 'second_factor_failed' })
    }
    await expect(answer('000000')).rejects.toMatchObject({ code: 'account_locked' })
    await expect(answer(codeAt(secret, clock.now))).rejects.toMatchObject({ code: 'not_signed_in' })
    const input = { params: {}, query: {}, body: { name: 'officer-d', password: A_PASSWORD } }
    await expect(signInUseCase.run(deps, ANONYMOUS, input)).rejects.toMatchObject({ code: 'account_locked' })
  })

  test('the security administrator of a level above takes a lost one away, journalled; nobody his own', async () => {
    const lost = await anAccount(deps, { name: 'admin-d', role: 'system_administrator', region: '652800' })
    await anAccount(deps, { name: 'admin-e', role: 'security_administrator', region: '652800' })
    const above = await anAccount(deps, { name: 'admin-f', role: 'security_administrator', region: '650000' })
    await enrol('admin-d')
    const same = await enter('admin-e', codeAt((await enrol('admin-e')).secret, clock.now))
    const higher = await enter('admin-f', codeAt((await enrol('admin-f')).secret, clock.now))
    const reset = (caller: Caller, account: string) => run(resetSecondFactorUseCase, caller, undefined, { account })
    await expect(reset(same, lost)).rejects.toMatchObject({ code: 'state_forbids' })
    await expect(reset(higher, above)).rejects.toMatchObject({ code: 'state_forbids' })
    await expect(reset(same, above)).rejects.toMatchObject({ code: 'not_found' })
    expect(await reset(higher, lost)).toMatchObject({ secondFactor: false })
    expect(await journalled('account.second_factor_reset')).toBe(1)
    expect(await run(meUseCase, await signedIn(deps, 'admin-d'), undefined)).toMatchObject({
      beforeWork: ['enrol_second_factor'],
    })
  })

  test('a store may ask it of every office; only the highest level decides', async () => {
    await anAccount(deps, { name: 'officer-g', role: 'officer', region: '652800' })
    await anAccount(deps, { name: 'admin-g', role: 'security_administrator', region: '652800' })
    await anAccount(deps, { name: 'admin-h', role: 'security_administrator', region: '650000' })
    const policy = { secondFactorForOfficers: true, sessionsPerAccount: 5 }
    const local = await enter('admin-g', codeAt((await enrol('admin-g')).secret, clock.now))
    await expect(run(setSecurityPolicyUseCase, local, policy)).rejects.toMatchObject({ code: 'forbidden' })
    const highest = await enter('admin-h', codeAt((await enrol('admin-h')).secret, clock.now))
    await run(setSecurityPolicyUseCase, highest, policy)
    expect((await signedIn(deps, 'officer-g')).actor.role).toBe('public')
    await run(setSecurityPolicyUseCase, highest, { ...policy, secondFactorForOfficers: false })
    expect((await signedIn(deps, 'officer-g')).actor.role).toBe('officer')
  })

  test('taking it out of use asks for password and code', async () => {
    await anAccount(deps, { name: 'officer-h', role: 'officer', region: '652800' })
    const { secret } = await enrol('officer-h')
    const caller = await enter('officer-h', codeAt(secret, clock.now))
    nextStep()
    const remove = (password: string, code: string) => run(removeSecondFactorUseCase, caller, { password, code })
    await expect(remove('wrong', codeAt(secret, clock.now))).rejects.toMatchObject({ code: 'sign_in_failed' })
    await expect(remove(A_PASSWORD, '000000')).rejects.toMatchObject({ code: 'second_factor_failed' })
    await remove(A_PASSWORD, codeAt(secret, clock.now))
    expect((await signedIn(deps, 'officer-h')).actor.role).toBe('officer')
  })
})
