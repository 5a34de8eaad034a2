import type { FailedJob } from '@qingshen/contracts/mail.operations'
import { setAccountMail } from '@qingshen/store/mail/account-mail'
import { insertMessages } from '@qingshen/store/messages/messages'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { call } from '@qingshen/testing/listing-builders'
import { callerNamed } from '@qingshen/testing/sign-in'
import { seedTestStore, testClock, testDeps } from '@qingshen/testing/test-deps'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { spreadMessages } from '../messages/spread-messages.ts'
import { doRecurring, listFailedJobsUseCase, noteDone } from './failed-jobs.ts'

const clock = testClock()
const logged: object[] = []
let deps: Deps

beforeAll(async () => {
  const log = { warn: () => undefined, error: (facts: object) => void logged.push(facts) }
  deps = { ...testDeps(await openTestEngine(), clock), log }
  await seedTestStore(deps)
})
afterAll(() => deps.engine.close())

const failed = async () => {
  const caller = await callerNamed(deps, '系统管理员')
  return (await call<{ items: FailedJob[] }>(deps, caller, listFailedJobsUseCase)).items
}

test('recurring work that fails is kept where its administrator sees it, until and after it is well again', async () => {
  expect(await failed()).toEqual([])
  expect(await doRecurring(deps, 'mail', async () => 1)).toBe(true)
  await noteDone(deps, 'mail')
  expect(await failed()).toEqual([])
  const broken = () => Promise.reject(new Error('第一行\u2028第二行'))
  expect(await doRecurring(deps, 'daily', broken)).toBe(false)
  clock.now = clock.now.add({ minutes: 5 })
  expect(await doRecurring(deps, 'daily', broken)).toBe(false)
  const row = { name: 'daily', failures: 2, error: '第一行 第二行', failedAt: '2026-11-21T02:05:00Z' }
  expect(await failed()).toEqual([{ ...row, recoveredAt: null }])
  clock.now = clock.now.add({ minutes: 5 })
  await noteDone(deps, 'daily')
  await noteDone(deps, 'daily')
  expect(await failed()).toEqual([{ ...row, recoveredAt: '2026-11-21T02:10:00Z' }])
  await doRecurring(deps, 'daily', broken)
  expect(await failed()).toMatchObject([{ failures: 1, recoveredAt: null }])
  expect(logged).toHaveLength(3)
})

test('only who keeps the program running sees it', async () => {
  const officer = await callerNamed(deps, '州环保科员')
  await expect(call(deps, officer, listFailedJobsUseCase)).rejects.toMatchObject({ code: 'forbidden' })
})

test('one message that cannot be a mail holds up no other; a name with line separators can', async () => {
  const [good, bad] = await runAsSystem(deps.engine, async (tx) => {
    const accounts = await tx.selectFrom('account').select('id').where('state', '=', 'active').limit(2).execute()
    const [first, second] = accounts.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('two accounts are needed')
    await setAccountMail(tx, first, 'good@example.cn')
    await setAccountMail(tx, second, 'no address')
    return [first, second]
  })
  const at = clock.now.toString()
  const message = (account: string, title: string) => {
    return { to: { account }, kind: 'account' as const, title, text: '……', link: null, case: null, at }
  }
  await runAsSystem(deps.engine, (tx) =>
    insertMessages(tx, [
      message(good, '一\u2028二\u2029三\u0007'),
      message(bad, '不能寄'),
      message(good, '其后'),
      message(good, '最后'),
    ]),
  )
  expect(await spreadMessages(deps)).toBe(4)
  const mails = await runAsSystem(deps.engine, (tx) =>
    tx.selectFrom('mail_outbox').select(['recipient', 'subject', 'state', 'last_error', 'next_try']).execute(),
  )
  expect(mails.map(({ subject, state }) => `${subject} ${state}`).toSorted()).toEqual(
    ['清审：一 二 三  queued', '清审：不能寄 given_up', '清审：其后 queued', '清审：最后 queued'].toSorted(),
  )
  const lost = mails.find(({ state }) => state === 'given_up')
  expect(lost).toMatchObject({ recipient: 'no address', next_try: null, last_error: /邮件地址/ })
  expect(await spreadMessages(deps)).toBe(0)
})
