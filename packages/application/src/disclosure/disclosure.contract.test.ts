import type { DisclosureBoard, PublicDisclosure, PublicDisclosureRow } from '@qingshen/contracts/disclosure.schema'
import type { AuditGround } from '@qingshen/core/vocabulary/audit-ground'
import { runAs, runAsPublic } from '@qingshen/store/session/run-as'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { aFile, call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { listPublicDisclosuresUseCase, loadPublicDisclosureUseCase } from './public-disclosures.ts'
import { correctDisclosureUseCase, saveDisclosureUseCase } from './save-disclosure.ts'
import { recordSelfInspectionUseCase, verifyDisclosureUseCase } from './verify-disclosure.ts'

import { disclosureSteps, POLLUTANTS, TIANSHAN } from './disclosure.fixture.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-20' }
  let deps: Deps
  let county: Caller
  let region: Caller
  let neighbour: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    neighbour = await officerAt(deps, { region: '650200', department: 'ecology' })
  })

  const { board, part, save, publish } = disclosureSteps(() => deps, calendar)

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
})
