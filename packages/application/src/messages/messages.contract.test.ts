import type { Message } from '@qingshen/contracts/messages.operations'
import { setAccountMail } from '@qingshen/store/mail/account-mail'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import { recordCaseEventUseCase } from '../casework/record-plain-event.ts'
import { tellAccount } from '../accounts/tell-account.ts'
import type { Caller, Deps } from '../deps.ts'
import {
  countMessagesUseCase,
  listMessagesUseCase,
  loadMessagePreferenceUseCase,
  readMessagesUseCase,
  saveMessagePreferenceUseCase,
} from './own-messages.ts'
import { spreadMessages } from './spread-messages.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  let deps: Deps
  let county: Caller
  let region: Caller
  let opened: OpenedCase

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    opened = await aCase(deps, {})
  })

  const messages = async (caller: Caller, query: object = {}) =>
    (await call<{ items: Message[]; total: number }>(deps, caller, listMessagesUseCase, { query })).items
  const unread = async (caller: Caller) => (await call<{ unread: number }>(deps, caller, countMessagesUseCase)).unread
  const record = async (caller: Caller, event: string, note: string) => {
    const { version } = await seenBy(deps, caller, opened.id)
    const body = { event, onDay: '2026-11-22', note, number: '1', version }
    await call(deps, caller, recordCaseEventUseCase, { params: { case: opened.id }, body })
  }
  const mails = () =>
    runAsSystem(deps.engine, (tx) => tx.selectFrom('mail_outbox').select(['recipient', 'subject', 'body']).execute())

  test('a case that is opened is told to its enterprise and to nobody else', async () => {
    expect(await messages(opened.enterprise)).toMatchObject([{ kind: 'case', case: opened.id, read: false }])
    expect(await messages(county)).toEqual([])
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    expect(await messages(stranger)).toEqual([])
  })

  test('an event is told to the other side, not to the seat that acted', async () => {
    await record(county, 'urged', '请尽快公布')
    const [told] = await messages(opened.enterprise)
    expect(told?.title).toContain('天山化工有限公司')
    expect(told?.text).toContain('请尽快公布')
    expect(told?.link).toBe(`/cases/${opened.id}`)
    expect(await messages(county)).toEqual([])
    await record(opened.enterprise, 'legal_document_received', '收到文书一份')
    expect((await messages(county)).map(({ text }) => text).join()).toContain('收到文书一份')
    expect((await messages(opened.enterprise)).map(({ text }) => text).join()).not.toContain('收到文书一份')
    expect(await messages(region)).toEqual([])
  })

  test('read is read for one person, and everything up to now at once', async () => {
    const colleague = await enterpriseOf(deps, opened.organisation)
    const [latest] = await messages(opened.enterprise)
    expect(await unread(opened.enterprise)).toBe(2)
    await call(deps, opened.enterprise, readMessagesUseCase, { body: { messages: [latest?.id ?? ''] } })
    expect(await unread(opened.enterprise)).toBe(1)
    expect(await messages(opened.enterprise, { unread: true })).toHaveLength(1)
    expect(await unread(colleague)).toBe(2)
    await call(deps, opened.enterprise, readMessagesUseCase, { body: {} })
    expect(await unread(opened.enterprise)).toBe(0)
    expect(await unread(colleague)).toBe(2)
  })

  test('nobody marks or changes the messages of others, in the database neither', async () => {
    const [own] = await messages(opened.enterprise)
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    await call(deps, stranger, readMessagesUseCase, { body: { messages: [own?.id ?? ''] } })
    const changed = await runAs(deps.engine, stranger.actor, async (tx) => {
      const seen = await tx.selectFrom('message').select('id').execute()
      const written = await tx.updateTable('message').set({ title: '改' }).returning('id').execute()
      return [...seen, ...written]
    })
    expect(changed).toEqual([])
    const consultant = await consultantOn(deps, [opened.id])
    expect(await messages(consultant)).toEqual([])
  })

  test('mail goes to whoever has a confirmed address and wants it; a kill in between loses and repeats nothing', async () => {
    await spreadMessages(deps)
    expect(await mails()).toEqual([])
    const account = opened.enterprise.actor.accountId ?? ''
    await runAsSystem(deps.engine, async (tx) => {
      await setAccountMail(tx, account, 'a@example.cn')
      await tx
        .insertInto('account_role')
        .values({ account, role: 'enterprise', organisation: opened.organisation, granted_at: deps.now().toString() })
        .execute()
    })
    await record(county, 'urged', '第二次督促')
    // the event is committed, and the program dies while the mail is being written
    const dying: Deps = {
      ...deps,
      now: () => {
        throw new Error('killed')
      },
    }
    await expect(spreadMessages(dying)).rejects.toThrow('killed')
    expect(await mails()).toEqual([])
    await spreadMessages(deps)
    await spreadMessages(deps)
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.recipient).toBe('a@example.cn')
    expect(sent[0]?.body).toContain('第二次督促')
  })

  test('an event that does not come about tells nobody', async () => {
    const before = (await messages(opened.enterprise)).length
    await expect(record(county, 'resumed', '')).rejects.toMatchObject({ code: 'state_forbids' })
    expect((await messages(opened.enterprise)).length).toBe(before)
  })

  test('who wants no mail gets none, but always learns what concerns the account', async () => {
    const { enterprise } = opened
    expect(await call(deps, enterprise, loadMessagePreferenceUseCase)).toEqual({
      mailWish: 'each',
      digest: true,
      mail: 'a@example.cn',
    })
    await call(deps, enterprise, saveMessagePreferenceUseCase, { body: { mailWish: 'none', digest: false } })
    await record(county, 'urged', '第三次督促')
    const account = enterprise.actor.accountId ?? ''
    await runAsSystem(deps.engine, (tx) => tellAccount(deps, tx, { account, what: 'new_device' }))
    await spreadMessages(deps)
    expect((await mails()).map(({ subject }) => subject).toSorted()).toEqual([
      expect.stringContaining('天山化工有限公司'),
      '清审：您的账号在新的设备上登录',
    ])
  })
})
