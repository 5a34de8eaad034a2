import type { Actor } from '@qingshen/core/access/actor'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import { AN_INSTANT } from '@qingshen/testing/register-builders'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { insertCaseEvents } from '../casework/case-events.ts'
import { insertMessages } from '../messages/messages.ts'
import { asProgram } from '../session/as-program.ts'
import { runAs, runAsSystem } from '../session/run-as.ts'
import type { Tx } from '../session/tx.ts'

const FORBIDDEN = { code: 'forbidden' }

forEachSeededEngine((store) => {
  let opened: OpenedCase
  let office: Actor
  let elsewhere: Actor
  let outsiders: [string, Actor][]

  beforeAll(async () => {
    const deps = await listingDeps(store.engine, { today: '2026-03-02' })
    opened = await aCase(deps)
    office = (await officerAt(deps, { region: '650102', department: 'ecology' })).actor
    elsewhere = (await officerAt(deps, { region: '650200', department: 'ecology' })).actor
    const consultant = await consultantOn(deps, [opened.id])
    outsiders = [
      ['enterprise', opened.enterprise.actor],
      ['consultancy', consultant.actor],
    ]
  })

  const tryAs = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => runAs(store.engine, actor, work)
  async function refuseAll(work: (tx: Tx, actor: Actor) => Promise<unknown>) {
    for (const [name, actor] of outsiders) {
      await expect(
        tryAs(actor, (tx) => work(tx, actor)),
        name,
      ).rejects.toMatchObject(FORBIDDEN)
    }
  }

  function eventBy(actor: Actor, over: object = {}) {
    return {
      id: crypto.randomUUID(),
      audit_case: opened.id,
      seq: 40 + Math.floor(Math.random() * 1e6),
      event: 'progress_reported',
      title: '报告进展',
      clause: 'XJ05-18',
      on_day: '2026-03-03',
      at: AN_INSTANT,
      account: actor.accountId,
      office: actor.office?.id ?? null,
      actor_name: '天山化工有限公司',
      from_state: 'opened',
      to_state: 'opened',
      sides: [],
      note: null,
      number: null,
      due: null,
      fulfils: [],
      opens: [],
      reopens: [],
      evidence: null,
      details: {},
      ...over,
    }
  }

  test('who works on a case may lock it, and writes neither its state nor its dates', async () => {
    await refuseAll((tx) =>
      tx.updateTable('audit_case').set({ state: 'accepted' }).where('id', '=', opened.id).execute(),
    )
    await refuseAll((tx) =>
      tx.updateTable('audit_case').set({ next_due: '2030-01-01' }).where('id', '=', opened.id).execute(),
    )
    for (const [, actor] of outsiders) {
      const locked = await tryAs(actor, (tx) =>
        tx.selectFrom('audit_case').select('state').where('id', '=', opened.id).forUpdate().execute(),
      )
      expect(locked).toEqual([{ state: 'opened' }])
    }
    const moved = (actor: Actor) =>
      tryAs(actor, (tx) =>
        tx.updateTable('audit_case').set({ mode: 'full' }).where('id', '=', opened.id).returning('id').execute(),
      )
    expect(await moved(office)).toEqual([{ id: opened.id }])
    expect(await moved(elsewhere)).toEqual([])
  })

  test('an enterprise begins a case only by applying for it', async () => {
    const begin = (state: string, kind: string) => (tx: Tx) =>
      sql`insert into audit_case (site, kind, law, year, department, name, place_name, state, opened_on, last_on, opened_at)
        select site, ${kind}::text, law, year, department, name, place_name, ${state}::text, opened_on, last_on, opened_at
        from audit_case where id = ${opened.id}`.execute(tx)
    await refuseAll(begin('accepted', 'voluntary'))
    await refuseAll(begin('applied', 'mandatory'))
    await tryAs(opened.enterprise.actor, begin('applied', 'voluntary'))
  })

  test('a due date is moved by the program or an office of the place only', async () => {
    await refuseAll((tx) =>
      tx.updateTable('obligation').set({ due: '2030-01-01' }).where('audit_case', '=', opened.id).execute(),
    )
    await refuseAll((tx) =>
      sql`insert into obligation (audit_case, duty, occurrence, clause, holder, text, anchor_on, computed_due, due)
        values (${opened.id}, 'disclose', '另', 'XJ05-10', 'enterprise', '公布', '2026-03-02', '2030-01-01', '2030-01-01')`.execute(
        tx,
      ),
    )
    await refuseAll((tx) =>
      sql`insert into obligation_change (obligation, audit_case, at, cause, reason, before, after)
        select id, audit_case, ${AN_INSTANT}::timestamptz, 'law', '改', '{}', '{}' from obligation
        where audit_case = ${opened.id} limit 1`.execute(tx),
    )
    const [row] = await runAsSystem(store.engine, (tx) =>
      tx
        .selectFrom('obligation')
        .select('due')
        .where('audit_case', '=', opened.id)
        .where('duty', '=', 'disclose')
        .execute(),
    )
    expect(row).toEqual({ due: '2026-04-02' })
    const asProgramOf = (actor: Actor) =>
      tryAs(actor, (tx) =>
        asProgram(tx, () =>
          tx
            .updateTable('obligation')
            .set({ text: '公布' })
            .where('audit_case', '=', opened.id)
            .where('duty', '=', 'disclose')
            .returning('id')
            .execute(),
        ),
      )
    expect(await asProgramOf(opened.enterprise.actor)).toHaveLength(1)
  })

  test('an event is entered in one’s own name', async () => {
    for (const [, actor] of outsiders) await tryAs(actor, (tx) => insertCaseEvents(tx, [eventBy(actor)]))
    await refuseAll((tx, actor) => insertCaseEvents(tx, [eventBy(actor, { account: office.accountId })]))
    await refuseAll((tx, actor) => insertCaseEvents(tx, [eventBy(actor, { account: null })]))
    await refuseAll((tx, actor) => insertCaseEvents(tx, [eventBy(actor, { office: office.office?.id })]))
    await refuseAll((tx, actor) => insertCaseEvents(tx, [eventBy(actor, { actor_name: '天山区生态环境局' })]))
    await expect(tryAs(elsewhere, (tx) => insertCaseEvents(tx, [eventBy(elsewhere)]))).rejects.toMatchObject(FORBIDDEN)
    await expect(
      tryAs(office, (tx) => insertCaseEvents(tx, [eventBy(office, { office: elsewhere.office?.id })])),
    ).rejects.toMatchObject(FORBIDDEN)
  })

  test('an extension begins as asked for, and is granted by an office', async () => {
    const event = (tx: Tx, actor: Actor) => insertCaseEvents(tx, [{ ...eventBy(actor), id: asking }])
    let asking = ''
    const ask = (actor: Actor, over: object) => {
      asking = crypto.randomUUID()
      return async (tx: Tx) => {
        await event(tx, actor)
        const asked = { audit_case: opened.id, duty: 'submit_report', asked_on: '2026-03-03', asked_to: '2026-12-01' }
        await tx
          .insertInto('case_extension')
          .values({ ...asked, reason: '检修', asked_by: asking, ...over })
          .execute()
      }
    }
    for (const [, actor] of outsiders) {
      const granted = ask(actor, { state: 'granted', granted_to: '2026-12-01', decided_by: null })
      await expect(tryAs(actor, granted)).rejects.toMatchObject(FORBIDDEN)
      const decided = { state: 'granted', granted_to: '2026-12-01', decided_on: '2026-03-03', decision: '同意' }
      asking = crypto.randomUUID()
      const self = ask(actor, { ...decided, decided_by: asking })
      await expect(tryAs(actor, self)).rejects.toMatchObject(FORBIDDEN)
    }
    await tryAs(opened.enterprise.actor, ask(opened.enterprise.actor, {}))
    await refuseAll(async (tx) => {
      const grant = { state: 'granted', granted_to: '2030-01-01', decided_by: asking }
      return await tx.updateTable('case_extension').set(grant).where('duty', '=', 'submit_report').execute()
    })
  })

  test('a shutdown is closed once and never rewritten by who stands still', async () => {
    const { actor } = opened.enterprise
    const id = crypto.randomUUID()
    await tryAs(actor, async (tx) => {
      await insertCaseEvents(tx, [eventBy(actor, { id })])
      const pause = { audit_case: opened.id, from_on: '2026-03-03', reason: '停产', opened_by: id }
      await tx.insertInto('case_pause').values(pause).execute()
    })
    const set = (change: object) => (tx: Tx) =>
      tx.updateTable('case_pause').set(change).where('audit_case', '=', opened.id).returning('id').execute()
    await refuseAll(set({ from_on: '2025-03-03' }))
    expect(await tryAs(actor, set({ to_on: '2026-03-10', closed_by: id }))).toHaveLength(1)
    await refuseAll(set({ to_on: '2026-09-10' }))
    expect(await tryAs(office, set({ to_on: '2026-03-11' }))).toHaveLength(1)
  })

  test('news and mail are written by the program for whoever caused them, by nobody himself', async () => {
    const message = sql`insert into message (account, kind, title, text, created_at)
      values (${office.accountId}, 'case', '请付款', '……', ${AN_INSTANT}::timestamptz)`
    const mail = sql`insert into mail_outbox (recipient, subject, body, next_try, created_at)
      values ('who@example.cn', '请付款', '……', ${AN_INSTANT}::timestamptz, ${AN_INSTANT}::timestamptz)`
    for (const statement of [message, mail]) {
      await refuseAll((tx) => statement.execute(tx))
      for (const actor of [office, PUBLIC_ACTOR]) {
        await expect(tryAs(actor, (tx) => statement.execute(tx))).rejects.toMatchObject(FORBIDDEN)
      }
    }
    const to = { organisation: opened.organisation }
    const news = { to, kind: 'case' as const, title: '新消息', text: '……', link: null, case: opened.id, at: AN_INSTANT }
    await tryAs(office, (tx) => insertMessages(tx, [news]))
    const seen = await tryAs(opened.enterprise.actor, (tx) =>
      tx.selectFrom('message').select('title').where('title', '=', '新消息').execute(),
    )
    expect(seen).toEqual([{ title: '新消息' }])
  })
})
