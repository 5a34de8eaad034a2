import type { Message } from '@qingshen/contracts/messages.operations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { sendDailyMessages } from './daily-messages.ts'
import { listMessagesUseCase, saveMessagePreferenceUseCase } from './own-messages.ts'
import { sendReminders } from './send-reminders.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller
  let quiet: Caller
  let opened: OpenedCase

  async function withRole(caller: Caller): Promise<Caller> {
    const { accountId: account, office } = caller.actor
    await runAsSystem(deps.engine, (tx) =>
      tx
        .insertInto('account_role')
        .values({
          account: account ?? '',
          role: 'officer',
          office: office?.id ?? null,
          granted_at: deps.now().toString(),
        })
        .execute(),
    )
    return caller
  }

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await withRole(await officerAt(deps, { region: '650102', department: 'ecology' }))
    quiet = await withRole(await officerAt(deps, { region: '650102', department: 'ecology' }))
    await call(deps, quiet, saveMessagePreferenceUseCase, { body: { mailWish: 'each', digest: false } })
    opened = await aCase(deps, {})
  })

  const titles = async (caller: Caller, kind: string) => {
    const { items } = await call<{ items: Message[] }>(deps, caller, listMessagesUseCase, {
      query: { kind, pageSize: 100 },
    })
    return items.map(({ title }) => title.replace('：天山化工有限公司', '')).toSorted()
  }
  const reminders = () => titles(opened.enterprise, 'reminder')
  const on = async (day: string) => {
    calendar.today = day
    return await sendReminders(deps)
  }

  test('each step of the reminders is sent once, however often the day is worked through', async () => {
    await on('2026-03-03')
    expect(await reminders()).toEqual(['公布清洁生产审核信息还有30天到期'])
    expect(await on('2026-03-03')).toBe(0)
    expect(await on('2026-03-10')).toBe(0)
    await on('2026-03-26')
    expect(await reminders()).toContain('公布清洁生产审核信息还有7天到期')
  })

  test('after days of downtime only the latest step comes, and what is late is said to be', async () => {
    const before = await reminders()
    await on('2026-04-10')
    const added = (await reminders()).filter((title) => !before.includes(title))
    expect(added).toEqual(['公布清洁生产审核信息已逾期8天', '委托审核咨询服务机构还有22天到期'])
  })

  test('a date that moves is reminded of anew; what is done or suspended is not', async () => {
    const setDue = (due: string, state = 'open', isPaused = false) =>
      runAsSystem(deps.engine, (tx) =>
        tx
          .updateTable('obligation')
          .set({ due, state, is_paused: isPaused, fulfilled_on: state === 'fulfilled' ? due : null })
          .where('audit_case', '=', opened.id)
          .where('duty', '=', 'disclose')
          .execute(),
      )
    await setDue('2026-04-13', 'open', true)
    expect(await on('2026-04-10')).toBe(0)
    await setDue('2026-04-13')
    expect(await on('2026-04-10')).toBe(1)
    expect(await reminders()).toContain('公布清洁生产审核信息还有3天到期')
    await setDue('2026-04-13', 'fulfilled')
    expect(await on('2026-04-20')).toBe(0)
    await setDue('2026-04-02')
  })

  test('an officer has one digest a day, in the morning, with what is late in the area; who wants none gets none', async () => {
    calendar.today = '2026-04-11'
    await runAsSystem(deps.engine, (tx) =>
      tx.updateTable('audit_case').set({ next_due: '2026-04-02', next_duty: 'disclose' }).execute(),
    )
    const night = { ...deps, now: () => Temporal.Instant.from('2026-04-10T20:00:00Z') }
    expect(await sendDailyMessages(night)).toBe(false)
    expect(await sendDailyMessages(deps)).toBe(true)
    expect(await sendDailyMessages(deps)).toBe(false)
    expect(await titles(county, 'digest')).toEqual(['今日摘要：逾期 1 件，临近到期 0 件'])
    expect(await titles(quiet, 'digest')).toEqual([])
    const { items } = await call<{ items: Message[] }>(deps, county, listMessagesUseCase, { query: { kind: 'digest' } })
    expect(items[0]?.text).toContain('天山化工有限公司（天山区）：公布清洁生产审核信息，期限2026-04-02，已逾期9天')
  })

  test('an obligation of a law that is no longer known keeps nobody else from being reminded', async () => {
    const case_ = crypto.randomUUID()
    await runAsSystem(deps.engine, async (tx) => {
      await sql`insert into audit_case (id, site, kind, law, year, department, name, place_name, state, opened_on,
          last_on, opened_at)
        select ${case_}::uuid, site, kind, 'gone', year, department, name, place_name, state, opened_on, last_on,
          opened_at from audit_case where id = ${opened.id}`.execute(tx)
      await sql`insert into obligation (audit_case, duty, clause, holder, text, anchor_on, computed_due, due)
        values (${case_}, 'disclose', 'gone-1', 'enterprise', '公布', '2026-01-01', '2026-04-01', '2026-04-01')`.execute(
        tx,
      )
      await tx
        .updateTable('obligation')
        .set({ due: '2026-05-20', state: 'open', fulfilled_on: null, is_paused: false })
        .where('audit_case', '=', opened.id)
        .where('duty', '=', 'disclose')
        .execute()
    })
    const failed: object[] = []
    const log = { warn: () => undefined, error: (facts: object) => void failed.push(facts) }
    calendar.today = '2026-05-17'
    expect(await sendReminders({ ...deps, log })).toBeGreaterThan(0)
    expect(failed.length).toBeGreaterThan(0)
    expect(await reminders()).toContain('公布清洁生产审核信息还有3天到期')
    await runAsSystem(deps.engine, async (tx) => {
      await sql`update obligation set state = 'cancelled' where audit_case = ${case_}`.execute(tx)
      await sql`update audit_case set is_ended = true where id = ${case_}`.execute(tx)
      await sql`update obligation set due = '2026-04-02' where audit_case = ${opened.id} and duty = 'disclose'`.execute(
        tx,
      )
    })
  })

  test('broken off in the middle of a day, nothing is sent twice and nothing left out', async () => {
    calendar.today = '2026-04-12'
    const before = (await titles(county, 'digest')).length
    let writes = 0
    const dying: Deps = {
      ...deps,
      now: () => {
        writes += 1
        if (writes > 8) throw new Error('killed')
        return deps.now()
      },
    }
    await expect(sendDailyMessages(dying)).rejects.toThrow('killed')
    expect(await sendDailyMessages(deps)).toBe(true)
    expect((await titles(county, 'digest')).length).toBe(before + 1)
  })
})
