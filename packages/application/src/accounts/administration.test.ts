import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseDemonstration } from '../demonstration/demonstration-store.ts'
import { seedDemonstration } from '../demonstration/seed-demonstration.ts'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import type { UseCase } from '../use-case.ts'
import { choosePostingUseCase } from './choose-posting.ts'
import { createAccountUseCase } from './create-account.ts'
import { createAdministrator } from './create-administrator.ts'
import { findOrganisationsUseCase } from './find-organisations.ts'
import { grantRoleUseCase } from './grant-role.ts'
import { listAccountsUseCase } from './list-accounts.ts'
import { resolveCaller } from './resolve-caller.ts'
import { revokeRoleUseCase } from './revoke-role.ts'
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

async function actingAs(name: string, password: string, role: string): Promise<Caller> {
  const { me, token } = await signIn(name, password)
  const posting = me.postings.find((candidate) => candidate.role === role)
  const caller = await resolveCaller(deps, token)
  const body = { postingId: posting?.id }
  const { session } = await choosePostingUseCase.run(deps, caller, { params: {}, query: {}, body })
  return await resolveCaller(deps, session ?? null)
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

test('the first administrator opens an account, authorises it, and takes the right back', async () => {
  const { password } = await createAdministrator(deps, '管理员甲', '650000:ecology')
  const system = await actingAs('管理员甲', password, 'system_administrator')
  const security = await actingAs('管理员甲', password, 'security_administrator')
  const officeId = await officeAt('652800')
  const fields = { name: 'bazhou', displayName: '经办人乙', password: 'first-password', officeId }
  const account = await run(createAccountUseCase, system, fields)
  expect((await signIn('bazhou', 'first-password')).me.posting).toBeNull()

  const role = { role: 'officer', officeId, organisationId: null }
  await expect(run(grantRoleUseCase, system, role, { account: account.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const granted = await run(grantRoleUseCase, security, role, { account: account.id })
  const posting = granted.postings[0]?.id ?? ''
  const officer = await actingAs('bazhou', 'first-password', 'officer')
  expect(officer.actor.office?.regionPath).toBe('650000/652800')

  await run(revokeRoleUseCase, security, undefined, { account: account.id, posting })
  const { token } = await signIn('bazhou', 'first-password')
  expect((await resolveCaller(deps, token)).actor.role).toBe('public')
  expect((await run(setAccountStateUseCase, system, { active: false }, { account: account.id })).active).toBe(false)
  expect((await resolveCaller(deps, token)).session).toBeNull()
  await expect(signIn('bazhou', 'first-password')).rejects.toMatchObject({ code: 'sign_in_failed' })
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
  const { password } = await createAdministrator(deps, '管理员丙', '140000:ecology')
  const security = await actingAs('管理员丙', password, 'security_administrator')
  const { answer } = await listAccountsUseCase.run(deps, security, { params: {}, query: {}, body: undefined })
  expect((answer as { items: { name: string }[] }).items.map((item) => item.name)).toEqual(['管理员丙'])
  const own = { account: security.actor.accountId ?? '' }
  const role = { role: 'officer', officeId: await officeAt('140000'), organisationId: null }
  await expect(run(grantRoleUseCase, security, role, own)).rejects.toMatchObject({ code: 'state_forbids' })
})

test('a store in real use takes no demonstration data, and a name only once', async () => {
  await expect(createAdministrator(deps, '管理员甲', '650000:ecology')).rejects.toMatchObject({ code: 'conflict' })
  await expect(createAdministrator(deps, '管理员丁', '999999:ecology')).rejects.toMatchObject({ code: 'not_found' })
  const data = testDeps(deps.engine).demonstration
  if (data === null) throw new Error('no demonstration data')
  await expect(seedDemonstration(deps, data)).rejects.toMatchObject({ code: 'store_demonstration' })
})

test('a demonstration store gets no administrator and is not served for real', async () => {
  const demonstration = testDeps(await openTestEngine())
  await seedReference(demonstration)
  if (demonstration.demonstration !== null) await seedDemonstration(demonstration, demonstration.demonstration)
  const created = createAdministrator(demonstration, '管理员戊', '650000:ecology')
  await expect(created).rejects.toMatchObject({ code: 'store_demonstration' })
  const served = runAsSystem(demonstration.engine, refuseDemonstration)
  await expect(served).rejects.toMatchObject({ code: 'store_demonstration' })
  await demonstration.engine.close()
})
