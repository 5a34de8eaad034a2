import type { Mail } from '@qingshen/contracts/mail.operations'
import { smtpService } from '@qingshen/server/mail/smtp-service'
import { runAsPublic, runAsSystem } from '@qingshen/store/session/run-as'
import { startMailServer } from '@qingshen/testing/mail-server'
import type { TestMailServer } from '@qingshen/testing/mail-server'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { seedTestStore, testClock, testDeps } from '@qingshen/testing/test-deps'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { listMailsUseCase, sendMailAgainUseCase } from './outbox.ts'
import { queueMail } from './queue-mail.ts'
import type { QueuedMail } from './queue-mail.ts'
import { sendDueMail } from './send-due-mail.ts'

const FROM = 'qingshen@mail.xj.gov.cn'
const clock = testClock()

let server: TestMailServer
let deps: Deps

beforeAll(async () => {
  server = await startMailServer()
  deps = { ...testDeps(await openTestEngine(), clock), mail: smtpService({ url: server.url, from: FROM }) }
  await seedTestStore(deps)
})
afterAll(async () => {
  await server.stop()
  await deps.engine.close()
})
beforeEach(async () => {
  await runAsSystem(deps.engine, (tx) => tx.updateTable('mail_outbox').set({ next_try: null, state: 'sent' }).execute())
  server.refuseWith = null
})

const later = (minutes: number) => {
  clock.now = clock.now.add({ seconds: minutes * 60 })
}
const queue = (draft: Partial<QueuedMail> = {}) =>
  runAsPublic(deps.engine, (tx) =>
    queueMail(tx, {
      to: 'a@b.cn',
      subject: '提醒：还剩 12 天',
      text: '请公开信息。',
      at: clock.now.toString(),
      ...draft,
    }),
  )
const outbox = async (state?: Mail['state']): Promise<readonly Mail[]> => {
  const caller = await callerNamed(deps, '系统管理员')
  const query = state === undefined ? {} : { state }
  const { answer } = await listMailsUseCase.run(deps, caller, { params: undefined, query, body: undefined })
  return (answer as { items: readonly Mail[] }).items
}

test('what a transaction queued leaves once, as one mail with its own Message-ID', async () => {
  await queue({ html: '<p>请公开信息。</p>' })
  const before = server.received.length
  expect(await sendDueMail(deps)).toBe(1)
  expect(await sendDueMail(deps)).toBe(0)
  expect(server.received.length).toBe(before + 1)
  const mail = server.received.at(-1)
  const [row] = await outbox('sent')
  expect(mail).toMatchObject({ from: FROM, to: ['a@b.cn'] })
  expect(mail?.text).toContain(`Message-ID: <${row?.id}@mail.xj.gov.cn>`)
  expect(mail?.text).toContain('Auto-Submitted: auto-generated')
  const kept = await runAsSystem(deps.engine, (tx) => tx.selectFrom('mail_outbox').select(['body', 'html']).execute())
  expect(kept).toEqual(kept.map(() => ({ body: null, html: null })))
})

test('a transaction that fails leaves no mail', async () => {
  const failing = runAsPublic(deps.engine, async (tx) => {
    await queueMail(tx, { to: 'lost@b.cn', subject: 'x', text: 'y', at: clock.now.toString() })
    throw new Error('afterwards')
  })
  await expect(failing).rejects.toThrow('afterwards')
  expect(await sendDueMail(deps)).toBe(0)
  expect((await outbox()).map((mail) => mail.recipient)).not.toContain('lost@b.cn')
})

test('server down: nothing is lost, the rest waits, it is visible, tried again with growing pauses', async () => {
  const port = Number(new URL(server.url).port)
  await server.stop()
  await queue({ to: 'one@b.cn' })
  await queue({ to: 'two@b.cn' })
  expect(await sendDueMail(deps)).toBe(0)
  const waiting = await outbox()
  expect(waiting.filter(({ state }) => state === 'failed')).toMatchObject([
    { attempts: 1, lastError: expect.stringMatching(/ECONNREFUSED/), nextTry: expect.any(String) },
  ])
  expect(waiting.filter(({ state }) => state === 'queued')).toMatchObject([{ attempts: 0 }])
  for (let round = 0; round < 40; round += 1) {
    later(1500)
    await sendDueMail(deps)
  }
  expect((await outbox('given_up')).length).toBe(0)
  server = await startMailServer(port)
  later(1500)
  expect(await sendDueMail(deps)).toBe(2)
  expect(server.received).toHaveLength(2)
  expect(new Set(server.received.map(({ to }) => to[0]))).toEqual(new Set(['one@b.cn', 'two@b.cn']))
})

test('a mailbox refused for now is tried again, one refused for good is given up, until somebody tries it again', async () => {
  server.refuseWith = 450
  await queue({ to: 'busy@b.cn' })
  expect(await sendDueMail(deps)).toBe(0)
  expect((await outbox('failed')).map(({ recipient }) => recipient)).toEqual(['busy@b.cn'])
  later(0.5)
  expect(await sendDueMail(deps)).toBe(0)
  later(1)
  server.refuseWith = 550
  await sendDueMail(deps)
  const [given] = await outbox('given_up')
  expect(given).toMatchObject({ recipient: 'busy@b.cn', attempts: 2, nextTry: null })
  server.refuseWith = null
  const again = (mail: string) => async () =>
    sendMailAgainUseCase.run(deps, await callerNamed(deps, '系统管理员'), {
      params: { mail },
      query: undefined,
      body: undefined,
    })
  await again(given?.id ?? '')()
  expect(await sendDueMail(deps)).toBe(1)
  await expect(again(given?.id ?? '')()).rejects.toMatchObject({ code: 'not_found' })
})

test('who died while sending sends the same mail again, with the same Message-ID', async () => {
  await queue({ to: 'twice@b.cn' })
  const service = deps.mail
  if (service === null) throw new Error('no mail service')
  const ids: string[] = []
  const dying = {
    ...service,
    send: async (mail: Parameters<typeof service.send>[0]) => {
      ids.push(mail.messageId)
      await service.send(mail)
      throw new Error('killed here')
    },
  }
  await expect(sendDueMail({ ...deps, mail: dying })).rejects.toThrow('killed here')
  expect(await sendDueMail(deps)).toBe(0)
  later(6)
  expect(await sendDueMail(deps)).toBe(1)
  expect(server.received.at(-1)?.text).toContain(`Message-ID: ${ids[0]}`)
})

test('without a mail server everything waits', async () => {
  await queue()
  expect(await sendDueMail({ ...deps, mail: null })).toBe(0)
  expect(await outbox('queued')).toHaveLength(1)
})

test('nothing can be smuggled into a mail by its address or subject', async () => {
  const bad: Partial<QueuedMail>[] = [
    { to: 'a@b.cn\r\nBcc: c@d.cn' },
    { to: 'a@b.cn, c@d.cn' },
    { to: '张三 <a@b.cn>' },
    { to: '' },
    { subject: '提醒\r\nBcc: c@d.cn' },
    { subject: '提醒\u2028x' },
    { subject: '提醒\u0000' },
    { subject: ' ' },
    { subject: '长'.repeat(301) },
  ]
  for (const draft of bad) await expect(queue(draft)).rejects.toMatchObject({ code: 'validation_failed' })
  expect(await sendDueMail(deps)).toBe(0)
})

test('only who keeps the program running sees the outbox', async () => {
  const input = { params: undefined, query: {}, body: undefined }
  await expect(listMailsUseCase.run(deps, ANONYMOUS, input)).rejects.toMatchObject({ code: 'not_signed_in' })
  const officer = await callerNamed(deps, '州环保科员')
  await expect(listMailsUseCase.run(deps, officer, input)).rejects.toMatchObject({ code: 'forbidden' })
})
