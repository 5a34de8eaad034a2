import { A_PASSWORD, anAccount } from '@qingshen/testing/account-builders'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { insertPosting } from '@qingshen/store/accounts/postings'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseDemonstration } from '../demonstration/demonstration-store.ts'
import { seedDemonstration } from '../demonstration/seed-demonstration.ts'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import type { UseCase } from '../use-case.ts'
import { changePasswordUseCase } from './change-password.ts'
import { createAccountUseCase } from './create-account.ts'
import { createAdministrators } from './create-administrators.ts'
import { findOrganisationsUseCase } from './find-organisations.ts'
import { grantRoleUseCase } from './grant-role.ts'
import { codeAt } from './one-time-code.ts'
import { listAccountsUseCase } from './list-accounts.ts'
import { resolveCaller } from './resolve-caller.ts'
import { revokeRoleUseCase } from './revoke-role.ts'
import { beginSecondFactorUseCase, confirmSecondFactorUseCase } from './second-factor.ts'
import { setAccountStateUseCase } from './set-account-state.ts'
import { signInUseCase } from './sign-in.ts'

let deps: Deps

beforeAll(async () => {
  deps = { ...testDeps(await openTestEngine()), demonstration: null }
  await seedReference(deps)
})
afterAll(() => deps.engine.close())

type Me = { posting: { id: string } | null; postings: { id: string; role: string }[] }

async function signIn(name: string, password: string): Promise<{ me: Me; token: string | null }> {
  const result = await signInUseCase.run(deps, ANONYMOUS, { params: {}, query: {}, body: { name, password } })
  return { me: result.answer as Me, token: result.session ?? null }
}

/** Somebody given a temporary password does what is asked before work, and then acts. */
async function firstEntry(name: string, password: string): Promise<Caller> {
  const { token } = await signIn(name, password)
  const caller = await resolveCaller(deps, token)
  const own = `${A_PASSWORD}。`
  const act = async (useCase: UseCase, body: object) =>
    (await useCase.run(deps, caller, { params: {}, query: {}, body })).answer as { secret: string }
  await act(changePasswordUseCase, { current: password, next: own })
  const { secret } = await act(beginSecondFactorUseCase, { password: own })
  await act(confirmSecondFactorUseCase, { code: codeAt(secret, deps.now()) })
  return await resolveCaller(deps, token)
}

async function run(useCase: UseCase, caller: Caller, body: unknown, params: object = {}) {
  const { answer } = await useCase.run(deps, caller, { params, query: {}, body })
  return answer as { id: string; active: boolean; postings: { id: string; role: string }[] }
}

async function officeAt(region: string): Promise<string> {
  const at = { region, department: 'ecology', kind: 'authority' }
  const office = await runAsSystem(deps.engine, (tx) => findOfficeOf(tx, at))
  return office?.id ?? ''
}

test('seeding reference data again writes nothing', async () => {
  expect(await seedReference(deps)).toBe(false)
})

test('three administrators share what one may not hold: one opens an account, another authorises it', async () => {
  const { password, others } = await createAdministrators(deps, '管理员甲', '650000:ecology')
  expect(others.map(({ account, roles }) => [account, ...roles])).toEqual([
    ['管理员甲-安全', 'security_administrator'],
    ['管理员甲-日志', 'journal_administrator'],
  ])
  const system = await firstEntry('管理员甲', password)
  const security = await firstEntry('管理员甲-安全', others[0]?.password ?? '')
  const officeId = await officeAt('652800')
  const fields = { name: 'bazhou', displayName: '经办人乙', password: 'first-password', officeId }
  const account = await run(createAccountUseCase, system, fields)
  const first = await signIn('bazhou', 'first-password')
  expect(first.me).toMatchObject({ posting: null, beforeWork: ['change_password'] })

  const role = { role: 'officer', officeId, organisationId: null }
  await expect(run(grantRoleUseCase, system, role, { account: account.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const granted = await run(grantRoleUseCase, security, role, { account: account.id })
  const posting = granted.postings[0]?.id ?? ''
  expect((await resolveCaller(deps, first.token)).session).toBeNull()
  const officer = await resolveCaller(deps, (await signIn('bazhou', 'first-password')).token)
  expect(officer.actor.role).toBe('public')
  await run(changePasswordUseCase, officer, { current: 'first-password', next: A_PASSWORD })
  const { token } = await signIn('bazhou', A_PASSWORD)
  expect((await resolveCaller(deps, token)).actor.office?.regionPath).toBe('650000/652800')

  await run(revokeRoleUseCase, security, undefined, { account: account.id, posting })
  expect((await resolveCaller(deps, token)).session).toBeNull()
  const after = await signIn('bazhou', A_PASSWORD)
  expect((await resolveCaller(deps, after.token)).actor.role).toBe('public')
  expect((await run(setAccountStateUseCase, system, { active: false }, { account: account.id })).active).toBe(false)
  expect((await resolveCaller(deps, after.token)).session).toBeNull()
  await expect(signIn('bazhou', A_PASSWORD)).rejects.toMatchObject({ code: 'sign_in_failed' })
})

test('nobody is given two of the three administrations, by whatever way', async () => {
  const { others } = await createAdministrators(deps, '管理员己', '650000:ecology')
  const security = await firstEntry('管理员己-安全', others[0]?.password ?? '')
  const officeId = await officeAt('650000')
  const account = await anAccount(deps, { name: '管理员庚', role: 'system_administrator', region: '650000' })
  const grant = (role: string) => run(grantRoleUseCase, security, { role, officeId, organisationId: null }, { account })
  await expect(grant('journal_administrator')).rejects.toMatchObject({
    code: 'state_forbids',
    detail: expect.stringContaining('不同的人'),
  })
  await expect(grant('security_administrator')).rejects.toMatchObject({ code: 'state_forbids' })
  await grant('officer')
  const posting = {
    id: deps.newId(),
    account,
    role: 'journal_administrator' as const,
    office: officeId,
    organisation: null,
    regionPath: '650000',
    grantedAt: deps.now().toString(),
  }
  const aside = runAsSystem(deps.engine, (tx) => insertPosting(tx, posting))
  await expect(aside).rejects.toMatchObject({ code: 'conflict' })
})

test('who grants roles finds the organisations of his own place, without seeing the register', async () => {
  const demonstration = testDeps(await openTestEngine())
  await seedTestRegister(demonstration)
  const find = async (name: string, text: string) => {
    const caller = await callerNamed(demonstration, name)
    const input = { params: {}, query: { text }, body: undefined }
    return (await findOrganisationsUseCase.run(demonstration, caller, input)).answer as { id: string; name: string }[]
  }
  expect(await find('安全管理员', '西峰涂料')).toMatchObject([{ name: '库尔勒西峰涂料厂', code: '652801G0-8(18)' }])
  const security = await callerNamed(demonstration, '安全管理员')
  const county = await callerNamed(demonstration, '县环保科员')
  const [unit] = await find('安全管理员', '西峰涂料')
  const body = { role: 'enterprise', officeId: null, organisationId: unit?.id }
  const input = { params: { account: county.actor.accountId }, query: undefined, body }
  const { answer } = await grantRoleUseCase.run(demonstration, security, input)
  expect((answer as { postings: object[] }).postings).toContainEqual(
    expect.objectContaining({ role: 'enterprise', organisation: { id: unit?.id, name: '库尔勒西峰涂料厂' } }),
  )
  await expect(find('系统管理员', '西峰')).rejects.toMatchObject({ code: 'forbidden' })
  await demonstration.engine.close()
})

test('administrators do not reach accounts of another province, and nobody authorises himself', async () => {
  const { others } = await createAdministrators(deps, '管理员丙', '140000:ecology')
  const security = await firstEntry('管理员丙-安全', others[0]?.password ?? '')
  const { answer } = await listAccountsUseCase.run(deps, security, { params: {}, query: {}, body: undefined })
  expect((answer as { items: { name: string }[] }).items.map((item) => item.name)).toEqual([
    '管理员丙',
    '管理员丙-安全',
    '管理员丙-日志',
  ])
  const own = { account: security.actor.accountId ?? '' }
  const role = { role: 'officer', officeId: await officeAt('140000'), organisationId: null }
  await expect(run(grantRoleUseCase, security, role, own)).rejects.toMatchObject({ code: 'state_forbids' })
})

test('a store in real use takes no demonstration data, and a name only once', async () => {
  await expect(createAdministrators(deps, '管理员甲', '650000:ecology')).rejects.toMatchObject({ code: 'conflict' })
  await expect(createAdministrators(deps, '管理员丁', '999999:ecology')).rejects.toMatchObject({ code: 'not_found' })
  const data = testDeps(deps.engine).demonstration
  if (data === null) throw new Error('no demonstration data')
  await expect(seedDemonstration(deps, data)).rejects.toMatchObject({ code: 'store_demonstration' })
})

test('a demonstration store gets no administrator and is not served for real', async () => {
  const demonstration = testDeps(await openTestEngine())
  await seedReference(demonstration)
  if (demonstration.demonstration !== null) await seedDemonstration(demonstration, demonstration.demonstration)
  const created = createAdministrators(demonstration, '管理员戊', '650000:ecology')
  await expect(created).rejects.toMatchObject({ code: 'store_demonstration' })
  const served = runAsSystem(demonstration.engine, refuseDemonstration)
  await expect(served).rejects.toMatchObject({ code: 'store_demonstration' })
  await demonstration.engine.close()
})
