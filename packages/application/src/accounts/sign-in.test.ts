import { openTestEngine } from '@qingshen/testing/memory-template'
import type { TestClock } from '@qingshen/testing/test-deps'
import { seedTestStore, testClock, testDeps } from '@qingshen/testing/test-deps'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { changePasswordUseCase } from './change-password.ts'
import { choosePostingUseCase } from './choose-posting.ts'
import { meUseCase } from './load-me.ts'
import { resolveCaller } from './resolve-caller.ts'
import { signInPageUseCase } from './sign-in-page.ts'
import { signInUseCase } from './sign-in.ts'
import { signOutUseCase } from './sign-out.ts'

const NONE = { params: {}, query: {}, body: undefined }
let clock: TestClock
let deps: Deps

beforeAll(async () => {
  clock = testClock()
  deps = testDeps(await openTestEngine(), clock)
  await seedTestStore(deps)
})
afterAll(() => deps.engine.close())

async function signIn(name: string, password = 'qingshen-demo') {
  return await signInUseCase.run(deps, ANONYMOUS, { params: {}, query: {}, body: { name, password } })
}

async function journalled(action: string): Promise<number> {
  const rows = await runAsSystem(deps.engine, (tx) =>
    tx.selectFrom('journal_entry').select('id').where('action', '=', action).execute(),
  )
  return rows.length
}

test('the sign-in page of a demonstration store shows the accounts; every one of them can sign in', async () => {
  const { answer } = await signInPageUseCase.run(deps, ANONYMOUS, NONE)
  expect(answer).toMatchObject({ demonstration: true, banner: expect.stringContaining('演示') })
  const { accounts } = answer as { accounts: { name: string; password: string }[] }
  for (const { name, password } of accounts) {
    expect((await signIn(name, password)).answer).toMatchObject({ account: { name } })
  }
})

test('a session begins with a new token, acts for the first posting, and ends by signing out', async () => {
  const { answer, session } = await signIn('县环保科员')
  expect(answer).toMatchObject({
    posting: { role: 'officer', office: { department: 'ecology', level: 'county' } },
    permissions: { 'register.read': { allowed: true }, 'account.create': { allowed: false } },
    demonstration: true,
  })
  const caller = await resolveCaller(deps, session ?? null)
  expect(caller.actor.office?.regionPath).toBe('650000/652800/652801')
  expect((await signIn('县环保科员')).session).not.toBe(session)
  expect((await signOutUseCase.run(deps, caller, NONE)).session).toBeNull()
  expect((await resolveCaller(deps, session ?? null)).session).toBeNull()
})

test('five wrong passwords lock the account for a quarter of an hour, and only that account', async () => {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await expect(signIn('县发改科员', 'wrong')).rejects.toMatchObject({ code: 'sign_in_failed' })
  }
  await expect(signIn('县发改科员', 'wrong')).rejects.toMatchObject({ code: 'account_locked' })
  await expect(signIn('县发改科员')).rejects.toMatchObject({ code: 'account_locked' })
  expect((await signIn('县工信科员')).session).toBeTypeOf('string')
  clock.now = clock.now.add({ minutes: 16 })
  expect((await signIn('县发改科员')).session).toBeTypeOf('string')
  expect(await journalled('account.sign_in_failed')).toBe(4)
  expect(await journalled('account.locked')).toBe(1)
})

test('attempts at the same time all count', async () => {
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => signIn('自治区工信处员', 'wrong')))
  const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'in'))
  expect(codes).toContain('account_locked')
})

test('an unknown name answers as a wrong password does', async () => {
  await expect(signIn('查无此人', 'x')).rejects.toMatchObject({ code: 'sign_in_failed' })
})

test('an idle session and an old one are over', async () => {
  const { session } = await signIn('自治区环保处员')
  const isOpen = async (token = session) => (await resolveCaller(deps, token ?? null)).session !== null
  for (let quarters = 1; quarters < 48; quarters += 1) {
    clock.now = clock.now.add({ minutes: 15 })
    expect(await isOpen()).toBe(true)
  }
  clock.now = clock.now.add({ minutes: 15 })
  expect(await isOpen()).toBe(false)
  const other = (await signIn('自治区环保处员')).session
  clock.now = clock.now.add({ minutes: 29 })
  expect(await isOpen(other)).toBe(true)
  clock.now = clock.now.add({ minutes: 31 })
  expect(await isOpen(other)).toBe(false)
})

test('without a session one is asked to sign in; a posting of somebody else cannot be chosen', async () => {
  await expect(meUseCase.run(deps, ANONYMOUS, NONE)).rejects.toMatchObject({ code: 'not_signed_in' })
  const own = await signIn('县环保科员')
  const other = (await signIn('州环保科员')).answer as { posting: { id: string } }
  const caller = await resolveCaller(deps, own.session ?? null)
  const choice = { params: {}, query: {}, body: { postingId: other.posting.id } }
  await expect(choosePostingUseCase.run(deps, caller, choice)).rejects.toMatchObject({ code: 'not_found' })
})

test('the public password of a demonstration account stays', async () => {
  const { session } = await signIn('日志管理员')
  const caller = await resolveCaller(deps, session ?? null)
  const change = (current: string) =>
    changePasswordUseCase.run(deps, caller, { params: {}, query: {}, body: { current, next: 'another-password' } })
  await expect(change('wrong')).rejects.toMatchObject({ code: 'sign_in_failed' })
  await expect(change('qingshen-demo')).rejects.toMatchObject({ code: 'store_demonstration' })
})
