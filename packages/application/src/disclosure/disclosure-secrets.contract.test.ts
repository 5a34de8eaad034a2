import type { DisclosureBoard, PublicDisclosure } from '@qingshen/contracts/disclosure.schema'
import type { Tasks } from '@qingshen/contracts/tasks.operations'
import { asProgram } from '@qingshen/store/session/as-program'
import { runAs, runAsPublic } from '@qingshen/store/session/run-as'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { loadTasksUseCase } from '../tasks/load-tasks.ts'
import { decideDisclosureSecretUseCase, readDisclosureSecretUseCase } from './disclosure-secrets.ts'
import { listPublicDisclosuresUseCase, loadPublicDisclosureUseCase } from './public-disclosures.ts'
import { correctDisclosureUseCase } from './save-disclosure.ts'
import { withdrawDisclosureUseCase } from './withdraw-disclosure.ts'

import { disclosureSteps, POLLUTANTS, TIANSHAN } from './disclosure.fixture.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-20' }
  let deps: Deps
  let county: Caller
  let region: Caller
  let development: Caller
  let neighbour: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    development = await officerAt(deps, { region: '650100', department: 'development' })
    neighbour = await officerAt(deps, { region: '650200', department: 'ecology' })
  })

  const { part, save, publish } = disclosureSteps(() => deps, calendar)

  test('XJ05-20 a trade secret is approved or refused by the regulator and is in no public answer', async () => {
    const opened = await aCase(deps, { path: TIANSHAN, name: '秘密化工厂' })
    const secret = '催化剂配方 QX-7'
    const values = { ...POLLUTANTS, other: { text: secret } }
    const notAllowed = await save(opened, values, [{ field: 'address', reason: '不便公开' }])
    expect(notAllowed?.draft?.findings.map(({ code }) => code)).toContain('disclosure.secret_not_allowed')
    const drafted = await save(opened, values, [{ field: 'other', reason: '属于核心配方' }])
    expect(drafted?.draft?.secrets).toMatchObject([{ field: 'other', state: 'asked' }])
    expect(JSON.stringify(drafted?.draft?.preview)).not.toContain(secret)

    const waiting = await part(county, opened.id)
    expect(waiting.draft).toBeNull()
    expect(JSON.stringify(waiting)).not.toContain(secret)
    const key = { case: opened.id, secret: waiting.asked[0]?.id }
    const read = await call<{ content: { text: string } }>(deps, county, readDisclosureSecretUseCase, { params: key })
    expect(read.content.text).toBe(secret)
    const noted = await runAs(store.engine, opened.enterprise.actor, (tx) =>
      tx.selectFrom('confidential_read').select(['document_name', 'reader']).execute(),
    )
    expect(noted).toEqual([
      { document_name: '秘密化工厂：其他需要公布的内容（标为商业秘密）', reader: county.actor.accountId },
    ])
    const decide = (caller: Caller) =>
      call(deps, caller, decideDisclosureSecretUseCase, { params: key, body: { approved: true, reason: '同意' } })
    await expect(decide(opened.enterprise)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(region)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(development)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(neighbour)).rejects.toMatchObject({ code: 'not_found' })
    await decide(county)
    await expect(decide(county)).rejects.toMatchObject({ code: 'conflict' })

    const { versions } = await publish(opened)
    const list = await call(deps, ANONYMOUS, listPublicDisclosuresUseCase, { query: { text: '秘密化工' } })
    const shown = await call<PublicDisclosure>(deps, ANONYMOUS, loadPublicDisclosureUseCase, {
      params: { publication: versions[0]?.id },
    })
    expect(JSON.stringify([list, shown])).not.toContain(secret)
    expect(shown.withheld).toEqual([{ id: 'other', label: '其他需要公布的内容' }])
    const rows = await runAsPublic(store.engine, async (tx) => [
      await tx.selectFrom('disclosure').selectAll().execute(),
      await tx.selectFrom('disclosure_secret').selectAll().execute(),
      await tx.selectFrom('disclosure_check').selectAll().execute(),
      await tx.selectFrom('disclosure_publication').selectAll().where('audit_case', '=', opened.id).execute(),
    ])
    expect(rows.map((each) => each.length)).toEqual([0, 0, 0, 1])
    expect(JSON.stringify(rows)).not.toContain(secret)
    const approving = runAs(store.engine, opened.enterprise.actor, (tx) =>
      tx.updateTable('disclosure_secret').set({ state: 'refused' }).where('audit_case', '=', opened.id).execute(),
    )
    await expect(approving).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('XJ05-20 a secret that was refused is made public with the correction, and the answers go over', async () => {
    const opened = await aCase(deps, { path: TIANSHAN, name: '拒绝化工厂' })
    await save(opened, { ...POLLUTANTS, other: { text: '绿化情况' } }, [{ field: 'other', reason: '不便公开' }])
    const first = await publish(opened)
    expect(first.versions[0]?.copy.withheld).toHaveLength(1)
    const { asked } = await part(county, opened.id)
    const refuse = (due: string | null) =>
      call(deps, county, decideDisclosureSecretUseCase, {
        params: { case: opened.id, secret: asked[0]?.id },
        body: { approved: false, reason: '不属于商业秘密', due },
      })
    await expect(refuse(null)).rejects.toMatchObject({ errors: [{ code: 'disclosure.due_missing', pointer: '/due' }] })
    const before = await messagesTo(opened.enterprise)
    await refuse('2026-04-10')
    expect((await messagesTo(opened.enterprise)).length).toBeGreaterThan(before.length)
    const ordered = await seenBy(deps, opened.enterprise, opened.id)
    expect(ordered.obligations.find(({ duty }) => duty === 'publish_by_order')).toMatchObject({ due: '2026-04-10' })
    expect(ordered.sides).toContain('under_rectification')
    const { faults } = await part(opened.enterprise, opened.id)
    expect(faults).toMatchObject([
      { kind: 'secret_refused', text: expect.stringContaining('保密未获同意，须补充公布') },
    ])
    const params = { case: opened.id, purpose: 'disclose' }
    await call(deps, opened.enterprise, correctDisclosureUseCase, { params, body: { reason: '主管部门不同意保密' } })
    // asking once more for another reason does not keep it out again
    const again = [{ field: 'other', reason: '另有理由' }]
    const drafted = await save(opened, { ...POLLUTANTS, other: { text: '绿化情况' } }, again)
    expect(drafted?.draft?.findings.map(({ code }) => code)).toContain('disclosure.secret_asked_again')
    const second = await publish(opened)
    expect(second.versions[0]?.copy).toMatchObject({ withheld: [] })
    expect(JSON.stringify(second.versions[0]?.copy)).toContain('绿化情况')
    expect(second.faults).toEqual([])
    const after = await seenBy(deps, opened.enterprise, opened.id)
    expect(after.obligations.find(({ duty }) => duty === 'publish_by_order')).toMatchObject({ sign: 'done' })
  })

  test('XJ05-20 an answer holds for the content it was given for, and the office is told of the request once', async () => {
    const opened = await aCase(deps, { path: TIANSHAN, name: '内容化工厂' })
    const asked = [{ field: 'other', reason: '属于核心配方' }]
    const before = await messagesTo(county)
    await save(opened, { ...POLLUTANTS, other: { text: '配方甲' } }, asked)
    await save(opened, { ...POLLUTANTS, other: { text: '配方甲' } }, asked)
    const told = (await messagesTo(county)).slice(before.length)
    expect(told.map(({ title }) => title)).toEqual(['内容化工厂：申请按商业秘密不公布，等待答复'])
    const waits = async (caller: Caller) =>
      (await call<Tasks>(deps, caller, loadTasksUseCase)).secrets.items.some((item) => item.case === opened.id)
    expect([await waits(county), await waits(region), await waits(development)]).toEqual([true, false, false])
    const secret = (await part(county, opened.id)).asked[0]?.id
    await call(deps, county, decideDisclosureSecretUseCase, {
      params: { case: opened.id, secret },
      body: { approved: true, reason: '同意' },
    })
    expect(await waits(county)).toBe(false)
    const same = await save(opened, { ...POLLUTANTS, other: { text: '配方甲' } }, asked)
    expect(same?.draft?.secrets).toMatchObject([{ state: 'approved' }])
    const changed = await save(opened, { ...POLLUTANTS, other: { text: '配方乙' } }, asked)
    expect(changed?.draft?.secrets).toMatchObject([{ state: 'asked', decision: null }])
    const kept = runAs(store.engine, opened.enterprise.actor, (tx) =>
      tx
        .updateTable('disclosure_secret')
        .set({ state: 'approved', decided_on: '2026-03-20' })
        .where('audit_case', '=', opened.id)
        .execute(),
    )
    await expect(kept).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('XJ05-20 an office takes a public copy back with a reason; only the case keeps it', async () => {
    const opened = await aCase(deps, { path: TIANSHAN, name: '撤下化工厂' })
    await save(opened, POLLUTANTS)
    const { versions } = await publish(opened)
    const publication = versions[0]?.id
    const withdraw = async (caller: Caller, body: object = {}) => {
      const { version } = await seenBy(deps, caller, opened.id)
      const input = { params: { case: opened.id, publication }, body: { reason: '含有他人的秘密', version, ...body } }
      return await call<DisclosureBoard>(deps, caller, withdrawDisclosureUseCase, input)
    }
    await expect(withdraw(opened.enterprise)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdraw(region)).rejects.toMatchObject({ code: 'forbidden' })
    const own = runAs(store.engine, opened.enterprise.actor, (tx) =>
      tx
        .updateTable('disclosure_publication')
        .set({ withdrawn_on: '2026-03-20', withdrawn_reason: '不想公开' })
        .where('id', '=', publication ?? '')
        .execute(),
    )
    await expect(own).rejects.toMatchObject({ code: 'forbidden' })
    const board = await withdraw(county)
    expect(board.purposes[0]?.versions[0]?.withdrawn).toMatchObject({ on: '2026-03-20', reason: '含有他人的秘密' })
    expect(board.purposes[0]?.faults).toMatchObject([{ kind: 'withdrawn' }])
    await expect(withdraw(county)).rejects.toMatchObject({ code: 'state_forbids' })
    const shown = call(deps, ANONYMOUS, loadPublicDisclosureUseCase, { params: { publication } })
    await expect(shown).rejects.toMatchObject({ code: 'not_found' })
    const list = await call<{ total: number }>(deps, ANONYMOUS, listPublicDisclosuresUseCase, {
      query: { text: '撤下化工厂' },
    })
    expect(list.total).toBe(0)
    expect((await messagesTo(opened.enterprise)).at(-1)?.title).toBe('撤下化工厂：公布的内容已撤下')
  })

  test('M2016-09 the public copy of a case taken off its list says so', async () => {
    const opened = await aCase(deps, { path: TIANSHAN, name: '移出化工厂' })
    await save(opened, POLLUTANTS)
    const { versions } = await publish(opened)
    await runAs(store.engine, county.actor, (tx) =>
      asProgram(tx, async () => {
        await tx
          .updateTable('audit_case')
          .set({ sides: ['removed'] })
          .where('id', '=', opened.id)
          .execute()
      }),
    )
    const shown = await call<PublicDisclosure>(deps, ANONYMOUS, loadPublicDisclosureUseCase, {
      params: { publication: versions[0]?.id },
    })
    expect(shown.removedOn).not.toBeNull()
  })

  async function messagesTo({ actor }: Caller) {
    return await runAs(store.engine, actor, (tx) =>
      tx.selectFrom('message').select(['title', 'created_at']).orderBy('created_at').orderBy('id').execute(),
    )
  }
})
