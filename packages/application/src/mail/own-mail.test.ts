import type { OwnMail } from '@qingshen/contracts/mail.operations'
import { smtpService } from '@qingshen/server/mail/smtp-service'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { startMailServer } from '@qingshen/testing/mail-server'
import type { TestMailServer } from '@qingshen/testing/mail-server'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { seedTestStore, testClock, testDeps } from '@qingshen/testing/test-deps'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { changeOwnMailUseCase, confirmOwnMailUseCase, loadOwnMailUseCase, removeOwnMailUseCase } from './own-mail.ts'
import { sendDueMail } from './send-due-mail.ts'

const clock = testClock()

let server: TestMailServer
let deps: Deps
let caller: Caller
let password: string

beforeAll(async () => {
  server = await startMailServer()
  deps = { ...testDeps(await openTestEngine(), clock), mail: smtpService({ url: server.url, from: 'q@b.cn' }) }
  await seedTestStore(deps)
  caller = await callerNamed(deps, '州环保科员')
  password = deps.demonstration?.password ?? ''
})
afterAll(async () => {
  await server.stop()
  await deps.engine.close()
})

const ask = async (useCase: UseCase, body?: unknown, given = deps): Promise<OwnMail> => {
  const { answer } = await useCase.run(given, caller, { params: undefined, query: undefined, body })
  return answer as OwnMail
}
const setDemonstration = (demonstration: boolean) =>
  runAsSystem(deps.engine, (tx) => tx.updateTable('account').set({ demonstration }).execute())
const lastCode = async () => {
  await sendDueMail(deps)
  const [, body = ''] = (server.received.at(-1)?.text ?? '').split('\r\n\r\n')
  return /\d{6}/.exec(Buffer.from(body, 'base64').toString('utf8') + body)?.[0] ?? ''
}

test('a demonstration account, a wrong password, a wrong address and a store without mail are refused', async () => {
  const body = { mail: 'a@b.cn', password }
  await expect(ask(changeOwnMailUseCase, body)).rejects.toMatchObject({ code: 'store_demonstration' })
  await setDemonstration(false)
  await expect(ask(changeOwnMailUseCase, { ...body, password: 'x' })).rejects.toMatchObject({ code: 'sign_in_failed' })
  await expect(ask(changeOwnMailUseCase, { ...body, mail: 'a@b' })).rejects.toMatchObject({ code: 'validation_failed' })
  const without = { ...deps, mail: null }
  await expect(ask(changeOwnMailUseCase, body, without)).rejects.toMatchObject({ code: 'state_forbids' })
  expect(await ask(loadOwnMailUseCase)).toEqual({ mail: null, waiting: null, available: true })
})

test('an address is in use once its code came back; the old one is told', async () => {
  expect(await ask(changeOwnMailUseCase, { mail: 'a@b.cn', password })).toMatchObject({
    mail: null,
    waiting: { mail: 'a@b.cn' },
  })
  const code = await lastCode()
  const wrong = code === '000000' ? '000001' : '000000'
  await expect(ask(confirmOwnMailUseCase, { code: wrong })).rejects.toMatchObject({ code: 'validation_failed' })
  expect(await ask(confirmOwnMailUseCase, { code: ` ${code} ` })).toMatchObject({ mail: 'a@b.cn', waiting: null })
  await expect(ask(confirmOwnMailUseCase, { code })).rejects.toMatchObject({ code: 'state_forbids' })
  await ask(changeOwnMailUseCase, { mail: 'c@d.cn', password })
  expect(await ask(confirmOwnMailUseCase, { code: await lastCode() })).toMatchObject({ mail: 'c@d.cn' })
  await sendDueMail(deps)
  expect(server.received.at(-1)?.to).toEqual(['a@b.cn'])
})

test('after five wrong codes, or half an hour, the right one no longer helps', async () => {
  await ask(changeOwnMailUseCase, { mail: 'e@f.cn', password })
  const code = await lastCode()
  for (let n = 0; n < 5; n += 1) {
    await expect(ask(confirmOwnMailUseCase, { code: 'no' })).rejects.toMatchObject({ code: 'validation_failed' })
  }
  await expect(ask(confirmOwnMailUseCase, { code })).rejects.toMatchObject({ code: 'state_forbids' })
  await ask(changeOwnMailUseCase, { mail: 'e@f.cn', password })
  const next = await lastCode()
  clock.now = clock.now.add({ minutes: 31 })
  await expect(ask(confirmOwnMailUseCase, { code: next })).rejects.toMatchObject({ code: 'state_forbids' })
  expect(await ask(loadOwnMailUseCase)).toMatchObject({ mail: 'c@d.cn', waiting: null })
})

test('an address can be taken away', async () => {
  expect(await ask(removeOwnMailUseCase)).toMatchObject({ mail: null, waiting: null })
})
