import type { DisclosureBoard, PublicDisclosure, PublicDisclosureRow } from '@qingshen/contracts/disclosure.schema'
import type { Tasks } from '@qingshen/contracts/tasks.operations'
import type { DisclosureValues } from '@qingshen/core/casework/disclosure-content.schema'
import type { AuditGround } from '@qingshen/core/vocabulary/audit-ground'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import { asProgram } from '@qingshen/store/session/as-program'
import { runAs, runAsPublic } from '@qingshen/store/session/run-as'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { aFile, call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { carryOut } from '../casework/carry-out.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { reckonObligations } from '../casework/reckon-obligations.ts'
import { ANONYMOUS } from '../deps.ts'
import { loadTasksUseCase } from '../tasks/load-tasks.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { loadDisclosuresUseCase } from './disclosure-board.ts'
import { decideDisclosureSecretUseCase, readDisclosureSecretUseCase } from './disclosure-secrets.ts'
import { listPublicDisclosuresUseCase, loadPublicDisclosureUseCase } from './public-disclosures.ts'
import { publishDisclosureUseCase } from './publish-disclosure.ts'
import { correctDisclosureUseCase, saveDisclosureUseCase } from './save-disclosure.ts'
import { recordSelfInspectionUseCase, verifyDisclosureUseCase } from './verify-disclosure.ts'
import { withdrawDisclosureUseCase } from './withdraw-disclosure.ts'

const TIANSHAN = '650000/650100/650102'

const POLLUTANTS: DisclosureValues = {
  name: { text: '天山化工有限公司' },
  legal_representative: { text: '张三' },
  address: { text: '天山区幸福路 1 号' },
  pollutants: {
    rows: [
      {
        pollutant: { value: '化学需氧量' },
        manner: { value: '连续排放' },
        concentration: { value: '85.5', unit: 'mg/L' },
        total: { value: '12.30', unit: 't/a' },
        over_standard: { notApplicable: true },
        over_total: { value: '超 1.20 t' },
      },
    ],
  },
}

const PROOF = { medium: 'local_main_media', mediumName: '乌鲁木齐晚报', link: 'https://news.example/1', picture: null }

forEachEngine((store) => {
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

  const board = (caller: Caller, id: string) =>
    call<DisclosureBoard>(deps, caller, loadDisclosuresUseCase, { params: { case: id } })

  async function part(caller: Caller, id: string, purpose: DisclosurePurpose = 'disclose') {
    const found = (await board(caller, id)).purposes.find((each) => each.purpose === purpose)
    if (found === undefined) throw new Error(`the case asks for no ${purpose}`)
    return found
  }

  async function save(
    { id, enterprise }: OpenedCase,
    values: DisclosureValues,
    secrets: readonly { field: string; reason: string }[] = [],
    purpose: DisclosurePurpose = 'disclose',
  ) {
    const draftVersion = (await part(enterprise, id, purpose)).draft?.version ?? 0
    const params = { case: id, purpose }
    const body = { draftVersion, values, secrets }
    const saved = await call<DisclosureBoard>(deps, enterprise, saveDisclosureUseCase, { params, body })
    return saved.purposes.find((each) => each.purpose === purpose)
  }

  async function publish(opened: OpenedCase, wish: object = {}, purpose: DisclosurePurpose = 'disclose') {
    const { id, enterprise } = opened
    const { version } = await seenBy(deps, enterprise, id)
    const draftVersion = (await part(enterprise, id, purpose)).draft?.version ?? 1
    const body = { ...PROOF, onDay: calendar.today, draftVersion, version, ...wish }
    await call(deps, enterprise, publishDisclosureUseCase, { params: { case: id, purpose }, body })
    return await part(enterprise, id, purpose)
  }

  test('XJ05-10 the law asks for its fields; all that is missing is said at once, zero and missing apart', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    const asked = await part(opened.enterprise, opened.id)
    expect(asked.fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['name', 'legal_representative', 'address', 'pollutants', 'other']),
    )
    expect(asked.due?.due).toBe('2026-04-02')
    expect(asked.fields.find(({ id }) => id === 'name')?.prefill).toBe('天山化工有限公司')
    const drafted = await save(opened, {
      name: { text: '天山化工有限公司' },
      pollutants: {
        rows: [{ pollutant: { value: '氨氮' }, concentration: { value: '八', unit: 'mg/L' }, total: { value: '0' } }],
      },
    })
    const findings = drafted?.draft?.findings ?? []
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'disclosure.missing /values/legal_representative',
      'disclosure.missing /values/address',
      'disclosure.cell_missing /values/pollutants/rows/0/manner',
      'disclosure.not_a_number /values/pollutants/rows/0/concentration',
      'disclosure.zero /values/pollutants/rows/0/total',
      'disclosure.unit_missing /values/pollutants/rows/0/total',
    ])
    await expect(publish(opened)).rejects.toMatchObject({ code: 'validation_failed', errors: findings })
    expect((await seenBy(deps, opened.enterprise, opened.id)).events).toHaveLength(1)
  })

  test('XJ05-10 published with its proof, frozen, the duty fulfilled, and verified below the region', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    await save(opened, POLLUTANTS)
    const website = publish(opened, { medium: 'enterprise_website', link: '' })
    await expect(website).rejects.toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ code: 'disclosure.medium_not_allowed' }),
        expect.objectContaining({ code: 'disclosure.proof_missing' }),
      ]),
    })
    const picture = await aFile(deps, '', opened.organisation)
    const published = await publish(opened, { picture })
    const [version] = published.versions
    expect(version).toMatchObject({
      number: 1,
      isCurrent: true,
      mediumName: '乌鲁木齐晚报',
      picture: { file: picture },
    })
    expect(version?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(published.draft).toBeNull()
    const detail = await seenBy(deps, opened.enterprise, opened.id)
    expect(detail.obligations.find(({ duty }) => duty === 'disclose')).toMatchObject({ sign: 'done' })
    await expect(save(opened, POLLUTANTS)).rejects.toMatchObject({ code: 'state_forbids' })
    const rewritten = runAs(store.engine, opened.enterprise.actor, (tx) =>
      tx.updateTable('disclosure').set({ content: '{}' }).where('audit_case', '=', opened.id).execute(),
    )
    await expect(rewritten).rejects.toMatchObject({ code: 'frozen' })

    const check = (caller: Caller, body: object) =>
      call<DisclosureBoard>(deps, caller, verifyDisclosureUseCase, {
        params: { case: opened.id, publication: version?.id },
        body: { onDay: '2026-03-20', agrees: true, remarks: [], note: null, version: detail.version, ...body },
      })
    await expect(check(region, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(check(county, { agrees: false })).rejects.toMatchObject({ code: 'validation_failed' })
    const remarks = [{ field: 'pollutants', remark: '监测报告的总量为 13.1 t/a' }]
    const checked = await check(county, { agrees: false, remarks })
    const seen = checked.purposes[0]?.versions[0]?.checks[0]
    expect(seen).toMatchObject({
      agrees: false,
      remarks: [{ label: '主要污染物排放情况', remark: remarks[0]?.remark }],
    })
  })

  test('XJ05-10 a correction is a new version with its reason; the old one stays', async () => {
    const opened = await aCase(deps, { path: TIANSHAN, name: '更正化工厂' })
    await save(opened, POLLUTANTS)
    await publish(opened)
    const params = { case: opened.id, purpose: 'disclose' }
    const body = { reason: '总量有误' }
    await call(deps, opened.enterprise, correctDisclosureUseCase, { params, body })
    const again = call(deps, opened.enterprise, correctDisclosureUseCase, { params, body })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    await save(opened, { ...POLLUTANTS, address: { text: '天山区光明路 2 号' } })
    const { versions } = await publish(opened)
    expect(versions.map(({ number, isCurrent, correctionReason }) => [number, isCurrent, correctionReason])).toEqual([
      [2, true, '总量有误'],
      [1, false, null],
    ])
    const query = { text: '更正化工' }
    const open = await call<{ items: PublicDisclosureRow[] }>(deps, ANONYMOUS, listPublicDisclosuresUseCase, { query })
    expect(open.items.map(({ id }) => id)).toEqual([versions[0]?.id])
    const load = (publication: string | undefined) =>
      call<PublicDisclosure>(deps, ANONYMOUS, loadPublicDisclosureUseCase, { params: { publication } })
    expect(await load(versions[0]?.id)).toMatchObject({ number: 2, correctionReason: '总量有误', removedOn: null })
    await expect(load(versions[1]?.id)).rejects.toMatchObject({ code: 'not_found' })
    const rows = await runAsPublic(store.engine, (tx) =>
      tx.selectFrom('disclosure_publication').select('number').where('audit_case', '=', opened.id).execute(),
    )
    expect(rows).toEqual([{ number: 2 }])
  })

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

  test('XJ05-10 what is made public as not applicable is shown to whoever verifies', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    const nothing = { notApplicable: '无' }
    const drafted = await save(opened, { ...POLLUTANTS, name: nothing, pollutants: nothing })
    expect(drafted?.draft?.findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'disclosure.must_apply /values/name',
      'disclosure.must_apply /values/pollutants',
    ])
    await expect(publish(opened)).rejects.toMatchObject({ code: 'validation_failed' })
    await save(opened, { ...POLLUTANTS, other: { notApplicable: '没有其他内容' } })
    const { versions } = await publish(opened)
    expect(versions[0]?.notApplicable).toEqual(['其他需要公布的内容'])
  })

  async function messagesTo({ actor }: Caller) {
    return await runAs(store.engine, actor, (tx) =>
      tx.selectFrom('message').select(['title', 'created_at']).orderBy('created_at').orderBy('id').execute(),
    )
  }

  test('XJ15-06c energy use and key pollutants are asked for by the grounds, the union of them', async () => {
    const grounds: AuditGround[] = ['double_exceed', 'energy_over_quota']
    const both = await aCase(deps, { law: 'xinjiang-2015', path: TIANSHAN, grounds, publishedOn: '2026-03-02' })
    const ids = (await part(both.enterprise, both.id)).fields.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['pollutants', 'pollutants_generated', 'energy_consumption']))
    const one = await aCase(deps, { law: 'xinjiang-2015', path: TIANSHAN, grounds: ['energy_over_quota'] })
    const energy = (await part(one.enterprise, one.id)).fields
    expect(energy.map(({ id }) => id)).not.toContain('pollutants_generated')
    expect(energy.find(({ id }) => id === 'energy_consumption')?.clause?.clause).toBe('XJ15-06c')
  })

  test('XJ15-02b a self-inspection answers the questions of the law, a no with what is wrong', async () => {
    const opened = await aCase(deps, { law: 'xinjiang-2015', path: TIANSHAN })
    const { selfInspection } = await board(opened.enterprise, opened.id)
    expect(selfInspection?.abilities['record']).toMatchObject({ allowed: true })
    const items = selfInspection?.items ?? []
    expect(items.length).toBeGreaterThan(3)
    const { version } = await seenBy(deps, opened.enterprise, opened.id)
    const record = (answers: readonly object[]) =>
      call<DisclosureBoard>(deps, opened.enterprise, recordSelfInspectionUseCase, {
        params: { case: opened.id },
        body: { onDay: '2026-03-20', answers, note: null, evidence: null, version },
      })
    const answers = items.map(({ id }) => ({ item: id, answer: 'yes', remark: '' }))
    await expect(record(answers.slice(1))).rejects.toMatchObject({ errors: [{ code: 'inspection.unanswered' }] })
    const bare = answers.with(0, { item: items[0]?.id ?? '', answer: 'no', remark: '' })
    await expect(record(bare)).rejects.toMatchObject({ errors: [{ code: 'inspection.no_remark' }] })
    const after = await record(
      answers.with(0, { item: items[0]?.id ?? '', answer: 'no', remark: '地址已变更，将更正' }),
    )
    expect(after.selfInspection?.past[0]?.answers[0]).toMatchObject({ answer: 'no', remark: '地址已变更，将更正' })
    expect((await seenBy(deps, county, opened.id)).events.at(-1)).toMatchObject({
      event: 'self_inspected',
      clause: { clause: 'XJ15-02b' },
    })
    const old = await aCase(deps, { path: TIANSHAN })
    expect((await board(old.enterprise, old.id)).selfInspection).toBeNull()
  })

  test('SX22-03n the enterprise publishes the information of its audit under its own law', async () => {
    const path = '140000/140100/140105'
    const opened = await aCase(deps, { law: 'shanxi-2022', path, grounds: ['energy_over_quota'] })
    const { clause, fields } = await part(opened.enterprise, opened.id)
    expect(clause.clause).toBe('SX22-03n')
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['energy_consumption', 'energy_per_product']))
  })

  test('a draft survives two people: the one who saves later is told, and the consultancy writes too', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    await save(opened, { name: { text: '甲' } })
    const stale = call(deps, opened.enterprise, saveDisclosureUseCase, {
      params: { case: opened.id, purpose: 'disclose' },
      body: { draftVersion: 0, values: {}, secrets: [] },
    })
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' })
    const consultant = await consultantOn(deps, [opened.id])
    const saved = await call<DisclosureBoard>(deps, consultant, saveDisclosureUseCase, {
      params: { case: opened.id, purpose: 'disclose' },
      body: { draftVersion: 1, values: POLLUTANTS, secrets: [] },
    })
    expect(saved.purposes[0]?.draft?.version).toBe(2)
    expect(saved.purposes[0]?.abilities).toMatchObject({ write: { allowed: true }, publish: { allowed: false } })
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    await expect(board(stranger, opened.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(board(neighbour, opened.id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await part(county, opened.id)).abilities['write']).toMatchObject({ allowed: false })
  })

  test('annual disclosures of two years stand beside each other', async () => {
    calendar.today = '2026-03-20'
    const opened = await aCase(deps, { path: TIANSHAN, name: '年度化工厂' })
    const values = { audit_reason: { text: '双超' }, audit_progress: { text: '审核中' } }
    await save(opened, values, [], 'annual_disclosure')
    const wish = { medium: 'disclosure_system', mediumName: '企业环境信息依法披露系统' }
    await publish(opened, wish, 'annual_disclosure')
    calendar.today = '2027-03-01'
    await save(opened, values, [], 'annual_disclosure')
    const { versions } = await publish(opened, wish, 'annual_disclosure')
    expect(versions.map(({ occurrence, number, isCurrent }) => [occurrence, number, isCurrent])).toEqual([
      ['2026', 1, true],
      ['2025', 1, true],
    ])
    calendar.today = '2026-03-20'
  })

  test('DISC2022-19 a missed year is made up for, and a correction is no disclosure of another year', async () => {
    calendar.today = '2026-03-20'
    const opened = await aCase(deps, { path: TIANSHAN, name: '补报化工厂' })
    const values = { audit_reason: { text: '双超' }, audit_progress: { text: '审核中' } }
    const wish = { medium: 'disclosure_system', mediumName: '企业环境信息依法披露系统' }
    const purpose = 'annual_disclosure'
    calendar.today = '2028-03-01'
    await reckoned(opened.id)
    const due = async () =>
      (await seenBy(deps, opened.enterprise, opened.id)).obligations
        .filter(({ duty }) => duty === purpose)
        .map(({ due: day, sign }) => [day, sign])
    expect((await part(opened.enterprise, opened.id, purpose)).choices).toMatchObject([
      { occurrence: '2026', label: '2026 年度', due: '2027-03-15' },
      { occurrence: '2027', due: '2028-03-15' },
    ])
    await save(opened, values, [], purpose)
    await publish(opened, wish, purpose)
    expect(await due()).toMatchObject([
      ['2027-03-15', 'overdue'],
      ['2028-03-15', 'done'],
      ['2029-03-15', 'on_time'],
    ])
    const params = { case: opened.id, purpose }
    await call(deps, opened.enterprise, correctDisclosureUseCase, { params, body: { reason: '写错了' } })
    await publish(opened, wish, purpose)
    expect((await due())[0]).toEqual(['2027-03-15', 'overdue'])
    const body = { draftVersion: 0, values, secrets: [], occurrence: '2025' }
    const early = call(deps, opened.enterprise, saveDisclosureUseCase, { params, body })
    await expect(early).rejects.toMatchObject({ code: 'state_forbids' })
    await call(deps, opened.enterprise, saveDisclosureUseCase, { params, body: { ...body, occurrence: '2026' } })
    const { versions, choices } = await publish(opened, wish, purpose)
    expect(versions.map(({ occurrence, number }) => [occurrence, number])).toEqual([
      ['2027', 2],
      ['2027', 1],
      ['2026', 1],
    ])
    expect(choices).toEqual([])
    expect((await due())[0]).toEqual(['2027-03-15', 'done_late'])
    calendar.today = '2026-03-20'
  })

  test('DISC2022-17 two documents of one day are disclosed one by one', async () => {
    calendar.today = '2026-03-20'
    const opened = await aCase(deps, { path: TIANSHAN, name: '临时化工厂' })
    for (const number of ['甲', '乙']) await received(opened, number)
    const purpose = 'interim_disclosure'
    const values = { legal_document: { text: '责令改正决定' } }
    const wish = { medium: 'disclosure_system', mediumName: '企业环境信息依法披露系统' }
    const open = async () =>
      (await seenBy(deps, opened.enterprise, opened.id)).obligations.filter(
        ({ duty, sign }) => duty === purpose && !sign.startsWith('done'),
      ).length
    expect(await open()).toBe(2)
    await save(opened, values, [], purpose)
    await publish(opened, wish, purpose)
    expect(await open()).toBe(1)
    await call(deps, opened.enterprise, correctDisclosureUseCase, {
      params: { case: opened.id, purpose },
      body: { reason: '写错了' },
    })
    await publish(opened, wish, purpose)
    expect(await open()).toBe(1)
    await save(opened, values, [], purpose)
    await publish(opened, wish, purpose)
    expect(await open()).toBe(0)
  })

  async function received(opened: OpenedCase, number: string) {
    await asCaller(deps, opened.enterprise, async (tx) => {
      const context = contextOf(deps, opened.enterprise, tx)
      const loaded = await loadCaseFor(context, opened.id, { lock: true })
      await carryOut(context, loaded, { event: 'legal_document_received', onDay: calendar.today, number })
    })
  }

  async function reckoned(id: string) {
    await asCaller(deps, county, (tx) =>
      asProgram(tx, () => reckonObligations({ deps, tx }, id, { cause: 'law', event: null, reason: '新的一年' })),
    )
  }
})
