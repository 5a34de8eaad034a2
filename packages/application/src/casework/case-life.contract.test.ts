import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { FileAnswer } from '@qingshen/contracts/operation'
import { deadlines } from '@qingshen/core/calendar/deadlines'
import type { CaseEvent, CaseRequirement } from '@qingshen/core/casework/case-codes'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { readWorkbook } from '@qingshen/documents/spreadsheet-in/read-workbook'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { aFile, call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { listCaseJournalUseCase } from './case-journal.ts'
import { carryOut } from './carry-out.ts'
import { deemCaseDoneUseCase, removeCaseUseCase } from './endings.ts'
import { exportAuditResultsUseCase } from './export-results.ts'
import { askExtensionUseCase, decideExtensionUseCase } from './extensions.ts'
import { countCasesUseCase, listCasesUseCase } from './load-case.ts'
import { loadCaseFor } from './loaded-case.ts'
import { resumeCaseUseCase, suspendCaseUseCase } from './pauses.ts'
import { recordCaseEventUseCase, recordEventOfCasesUseCase } from './record-plain-event.ts'

const TIANSHAN = '650000/650100/650102'
const TAIYUAN = '140000/140100/140105'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller
  let region: Caller
  let neighbour: Caller
  let development: Caller
  let taiyuan: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    neighbour = await officerAt(deps, { region: '650200', department: 'ecology' })
    development = await officerAt(deps, { region: '650000', department: 'development' })
    taiyuan = await officerAt(deps, { region: '140100', department: 'ecology' })
  })

  /** Something happens that has a form of its own elsewhere: the case as it is after it. */
  async function happen(
    caller: Caller,
    id: string,
    [event, onDay]: readonly [CaseEvent, string],
    has: CaseRequirement[] = [],
  ) {
    await asCaller(deps, caller, async (tx) => {
      const context = contextOf(deps, caller, tx)
      await carryOut(context, await loadCaseFor(context, id, { lock: true }), { event, onDay, has })
    })
    return await seenBy(deps, caller, id)
  }

  async function record(caller: Caller, id: string, body: object): Promise<CaseDetail> {
    const { version } = await seenBy(deps, caller, id)
    return await call<CaseDetail>(deps, caller, recordCaseEventUseCase, {
      params: { case: id },
      body: { version, ...body },
    })
  }

  const dueOf = (detail: CaseDetail, duty: string) => detail.obligations.find((each) => each.duty === duty)

  test('XJ05-10 XJ05-11a XJ05-16 a case owes from its first day what deadlines says, each with its clause', async () => {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps, { path: TIANSHAN })
    const detail = await seenBy(deps, opened.enterprise, opened.id)
    const expected = deadlines(deps.laws, { law: 'xinjiang-2005', published: '2026-03-02' })
    const once = detail.obligations.filter(({ duty }) => duty !== 'annual_disclosure')
    expect(once.map(({ duty, due, clause }) => [duty, due, clause.clause])).toEqual(
      expected.map(({ duty, due, clause }) => [duty, due, clause]),
    )
    expect(dueOf(detail, 'disclose')).toMatchObject({
      due: '2026-04-02',
      sign: 'on_time',
      clause: { clause: 'XJ05-10' },
    })
    expect(detail.nextDue).toMatchObject({ duty: 'disclose', due: '2026-04-02', days: 31 })
    expect(detail.openEvents.map(({ event }) => event)).toContain('audit_started')
    calendar.today = '2026-05-03'
    const late = await seenBy(deps, county, opened.id)
    expect(dueOf(late, 'disclose')).toMatchObject({ sign: 'overdue', days: -31 })
  })

  test('a case is seen by its region, its enterprise and whom it was given to, and by nobody else', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    const given = await consultantOn(deps, [opened.id])
    for (const caller of [county, region, development, opened.enterprise, given]) {
      expect((await seenBy(deps, caller, opened.id)).id).toBe(opened.id)
    }
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    for (const caller of [neighbour, taiyuan, stranger, await consultantOn(deps, [crypto.randomUUID()])]) {
      await expect(seenBy(deps, caller, opened.id)).rejects.toMatchObject({ code: 'not_found' })
      const { items } = await call<{ items: { id: string }[] }>(deps, caller, listCasesUseCase, { query: {} }).catch(
        () => ({ items: [] }),
      )
      expect(items.map(({ id }) => id)).not.toContain(opened.id)
    }
    const shown = await call<{ items: { id: string }[] }>(deps, given, listCasesUseCase, { query: {} })
    expect(shown.items.map(({ id }) => id)).toEqual([opened.id])
  })

  test('XJ05-18 an office of any of the three departments urges, the enterprise reports how far it is', async () => {
    calendar.today = '2026-06-01'
    const opened = await aCase(deps, { path: TIANSHAN })
    const urged = await record(development, opened.id, {
      event: 'urged',
      onDay: '2026-06-01',
      note: '请按计划实施方案',
    })
    expect(urged.events.at(-1)).toMatchObject({ title: '指导督促实施方案', clause: { clause: 'XJ05-18' } })
    await expect(record(development, opened.id, { event: 'urged', onDay: '2026-06-01' })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: [{ code: 'case.requirement', pointer: '/reason' }],
    })
    await expect(
      record(opened.enterprise, opened.id, { event: 'progress_reported', onDay: '2026-06-01', note: '完成三项' }),
    ).rejects.toMatchObject({ code: 'state_forbids', detail: expect.stringContaining('待启动') })
    await happen(opened.enterprise, opened.id, ['engaged', '2026-06-01'], ['engagement_complete'])
    await happen(opened.enterprise, opened.id, ['submitted', '2026-06-01'], ['report_complete', 'certified'])
    const told = await record(opened.enterprise, opened.id, {
      event: 'progress_reported',
      onDay: '2026-06-01',
      note: '无低费方案完成三项',
    })
    expect(told.events.at(-1)).toMatchObject({ event: 'progress_reported', note: '无低费方案完成三项' })
  })

  test('what comes late, early, twice or from the wrong one is refused with state, rule and who can act', async () => {
    calendar.today = '2026-05-01'
    const opened = await aCase(deps, { path: TIANSHAN })
    const evidence = await aFile(deps, '', opened.organisation)
    const start = (onDay: string, caller = opened.enterprise) =>
      record(caller, opened.id, { event: 'audit_started', onDay, evidence })
    const bare = { event: 'audit_started', onDay: '2026-04-10' }
    await expect(record(opened.enterprise, opened.id, bare)).rejects.toMatchObject({
      errors: [{ code: 'case.claimed_day', pointer: '/evidence' }],
    })
    await expect(start('2026-05-02')).rejects.toMatchObject({ errors: [{ code: 'case.day_to_come' }] })
    await expect(start('2026-03-01')).rejects.toMatchObject({ errors: [{ code: 'case.day_before_opening' }] })
    await expect(record(county, opened.id, { ...bare, onDay: '2026-04-01' })).rejects.toMatchObject({
      code: 'forbidden',
      detail: expect.stringContaining('由企业办理（XJ05-11a）'),
    })
    await start('2026-04-10')
    await expect(record(county, opened.id, { event: 'evaluated', onDay: '2026-05-01' })).rejects.toMatchObject({
      code: 'state_forbids',
      detail: expect.stringMatching(/“审核中”.*“已受理，待评估”.*M2016-21.*生态环境部门/u),
    })
    await expect(start('2026-04-01')).rejects.toMatchObject({ errors: [{ code: 'case.day_out_of_order' }] })
  })

  test('two who act at once: the second is told what changed and nothing is written', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    const { version } = await seenBy(deps, county, opened.id)
    const urge = (caller: Caller) =>
      call<CaseDetail>(deps, caller, recordCaseEventUseCase, {
        params: { case: opened.id },
        body: { event: 'urged', onDay: calendar.today, note: '请抓紧', version },
      })
    const outcomes = await Promise.allSettled([urge(county), urge(region)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((each) => each.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'stale_version' })
    expect((await seenBy(deps, county, opened.id)).events).toHaveLength(2)
  })

  test('a shutdown stops the dates that move; at its end the days left are what deadlines gives', async () => {
    calendar.today = '2026-06-10'
    const opened = await aCase(deps, { path: TIANSHAN })
    const evidence = await aFile(deps, TIANSHAN)
    const { version } = await seenBy(deps, county, opened.id)
    const body = { from: '2026-06-01', reason: '全厂停产检修', evidence, version }
    const paused = await call<CaseDetail>(deps, county, suspendCaseUseCase, { params: { case: opened.id }, body })
    expect(paused.sides).toEqual(['suspended'])
    expect(dueOf(paused, 'submit_report')).toMatchObject({ sign: 'paused', due: '2027-03-12' })
    expect(dueOf(paused, 'disclose')).toMatchObject({ sign: 'overdue', due: '2026-04-02' })
    calendar.today = '2026-07-05'
    const ended = await call<CaseDetail>(deps, county, resumeCaseUseCase, {
      params: { case: opened.id },
      body: { lastDay: '2026-06-30', version: paused.version },
    })
    const suspended = [{ from: '2026-06-01', to: '2026-06-30' }]
    const expected = deadlines(deps.laws, { law: 'xinjiang-2005', published: '2026-03-02', suspended })
    expect(ended.sides).toEqual([])
    expect(dueOf(ended, 'submit_report')?.due).toBe(expected.find(({ duty }) => duty === 'submit_report')?.due)
    expect(ended.changes.map(({ cause, dueBefore, dueAfter }) => [cause, dueBefore, dueAfter])).toContainEqual([
      'suspension',
      '2027-03-02',
      '2027-03-12',
    ])
  })

  test('SX22-03d evaluation opens the acceptance; an extension is asked, bounded by the cycle and granted by the city', async () => {
    calendar.today = '2026-03-31'
    const opened = await aCase(deps, { law: 'shanxi-2022', path: TAIYUAN, publishedOn: '2026-03-31' })
    const { id, enterprise } = opened
    expect(dueOf(await seenBy(deps, enterprise, id), 'evaluation')).toMatchObject({ due: '2026-08-31', holder: 'city' })
    calendar.today = '2026-08-20'
    await happen(enterprise, id, ['engaged', '2026-05-11'], ['engagement_complete'])
    await happen(enterprise, id, ['submitted', '2026-07-01'], ['report_complete', 'certified'])
    await happen(taiyuan, id, ['received', '2026-07-02'])
    const evaluated = await record(taiyuan, id, { event: 'evaluated', onDay: '2026-08-20' })
    expect(dueOf(evaluated, 'evaluation')).toMatchObject({ sign: 'done', fulfilledOn: '2026-08-20' })
    expect(dueOf(evaluated, 'acceptance')).toMatchObject({ due: '2027-08-20', clause: { clause: 'SX22-03d' } })

    const ask = (to: string, version: number) =>
      call<CaseDetail>(deps, enterprise, askExtensionUseCase, {
        params: { case: id },
        body: { duty: 'acceptance', to, reason: '技术改造设备到货推迟', version },
      })
    await expect(ask('2031-04-01', evaluated.version)).rejects.toMatchObject({
      errors: [{ code: 'case.extension_beyond_limit', pointer: '/to' }],
    })
    await expect(ask('2027-08-20', evaluated.version)).rejects.toMatchObject({
      errors: [{ code: 'case.extension_short' }],
    })
    const asked = await ask('2028-06-30', evaluated.version)
    expect(asked.extensions).toMatchObject([{ state: 'asked', askedTo: '2028-06-30' }])
    const decided = await call<CaseDetail>(deps, taiyuan, decideExtensionUseCase, {
      params: { case: id, extension: asked.extensions[0]?.id },
      body: { grantedTo: '2028-03-31', reason: '同意延期', version: asked.version },
    })
    expect(decided.sides).toEqual(['extended'])
    expect(dueOf(decided, 'acceptance')).toMatchObject({ due: '2028-03-31', computedDue: '2027-08-20' })
    expect(decided.changes[0]).toMatchObject({ cause: 'extension', dueBefore: '2027-08-20', dueAfter: '2028-03-31' })
  })

  test('SX22-03l a certification counts as the audit: the case ends and nothing is owed any more', async () => {
    calendar.today = '2026-06-30'
    const { id } = await aCase(deps, { law: 'shanxi-2022', path: TAIYUAN, publishedOn: '2026-03-31' })
    const evidence = await aFile(deps, TAIYUAN)
    const { version } = await seenBy(deps, taiyuan, id)
    const deem = (ground: string) =>
      call<CaseDetail>(deps, taiyuan, deemCaseDoneUseCase, {
        params: { case: id },
        body: { ground, onDay: '2026-06-30', note: '通过自愿性清洁生产认证', evidence, levelOne: true, version },
      })
    await expect(deem('nothing')).rejects.toMatchObject({ errors: [{ code: 'case.deemed_ground' }] })
    const grounds = deps.laws.find((law) => law.id === 'shanxi-2022')?.submission.deemed ?? []
    const ended = await deem(grounds[0]?.id ?? '')
    expect(ended).toMatchObject({ isEnded: true, sides: ['deemed_done'] })
    expect(ended.obligations.filter(({ sign }) => !['done', 'done_late', 'cancelled'].includes(sign))).toEqual([])
    await expect(record(taiyuan, id, { event: 'urged', onDay: '2026-06-30', note: '请' })).rejects.toMatchObject({
      code: 'state_forbids',
      errors: [{ code: 'case.ended' }],
    })
  })

  test('XJ15-05a a triggered enterprise is ordered to audit, another one signs an agreement', async () => {
    calendar.today = '2026-06-30'
    const ordered = await aCase(deps, { law: 'xinjiang-2015', path: TIANSHAN, grounds: ['double_have'] })
    const owing = await happenWithDue(ordered, '2026-06-30', '2026-09-30')
    expect(owing.sides).toEqual(['under_rectification'])
    expect(dueOf(owing, 'correct')).toMatchObject({ due: '2026-09-30', clause: { clause: 'XJ15-05a' } })
    const other = await aCase(deps, { law: 'xinjiang-2015', path: TIANSHAN, kind: 'voluntary' })
    const evidence = await aFile(deps, TIANSHAN)
    const agreed = await record(county, other.id, { event: 'agreement_signed', onDay: '2026-06-30', evidence })
    expect(agreed.events.at(-1)).toMatchObject({ clause: { clause: 'XJ15-05a' }, toState: 'opened' })
  })

  async function happenWithDue({ id }: OpenedCase, onDay: string, due: string): Promise<CaseDetail> {
    await asCaller(deps, county, async (tx) => {
      const context = contextOf(deps, county, tx)
      const loaded = await loadCaseFor(context, id, { lock: true })
      await carryOut(context, loaded, { event: 'ordered_to_audit', onDay, due, note: '尚未完成审核' })
    })
    return await seenBy(deps, county, id)
  }

  test('a removed case owes nothing; many are urged at once and what cannot be done is said one by one', async () => {
    calendar.today = '2026-07-01'
    const [first, second] = [await aCase(deps, { path: TIANSHAN }), await aCase(deps, { path: TIANSHAN })]
    const evidence = await aFile(deps, TIANSHAN)
    const { version } = await seenBy(deps, region, first.id)
    const body = { onDay: '2026-07-01', reason: '企业关闭', evidence, version }
    const removed = await call<CaseDetail>(deps, region, removeCaseUseCase, { params: { case: first.id }, body })
    expect(removed).toMatchObject({ isEnded: true, nextDue: null })
    const cases = [
      { case: first.id, version: removed.version },
      { case: second.id, version: 1 },
      { case: second.id, version: 1 },
    ]
    const many = await call<{ done: string[]; refused: { reason: string }[] }>(
      deps,
      region,
      recordEventOfCasesUseCase,
      {
        body: { cases, event: 'urged', onDay: '2026-07-01', note: '请抓紧' },
      },
    )
    expect(many.done).toEqual([second.id])
    expect(many.refused).toHaveLength(2)
    const counts = await call<{ overdue: number; states: object[] }>(deps, region, countCasesUseCase, { query: {} })
    expect(counts.overdue).toBeGreaterThan(0)
  })

  test('of many cases one that fails unexpectedly is said, and the others are recorded', async () => {
    calendar.today = '2026-07-01'
    const cases = await Promise.all([1, 2, 3].map(() => aCase(deps, { path: TIANSHAN })))
    let left = 1
    const newId = () => {
      left -= 1
      if (left === 0) throw new Error('no randomness left')
      return deps.newId()
    }
    const body = {
      cases: cases.map(({ id }) => ({ case: id, version: 1 })),
      event: 'urged',
      onDay: calendar.today,
      note: '抓紧',
    }
    const many = await call<{ done: string[]; refused: { case: string; name: string; reason: string }[] }>(
      { ...deps, newId },
      region,
      recordEventOfCasesUseCase,
      { body },
    )
    const [first, ...others] = cases.map(({ id }) => id)
    expect(many.done).toEqual(others)
    expect(many.refused).toEqual([
      { case: first, name: '天山化工有限公司', reason: expect.stringContaining('意外错误') },
    ])
  })

  test('SX22-03f results of audits go to the credit rating as a workbook of the own area', async () => {
    calendar.today = '2026-08-20'
    const { id, enterprise } = await aCase(deps, { law: 'shanxi-2022', path: TAIYUAN, name: '晋阳铸造有限公司' })
    await happen(enterprise, id, ['engaged', '2026-08-20'], ['engagement_complete'])
    await happen(enterprise, id, ['submitted', '2026-08-20'], ['report_complete', 'certified'])
    await happen(taiyuan, id, ['received', '2026-08-20'])
    await happen(taiyuan, id, ['evaluated', '2026-08-20'])
    const namesIn = async (caller: Caller) => {
      const answer = await call<FileAnswer>(deps, caller, exportAuditResultsUseCase, { query: { year: 2026 } })
      const [sheet] = readWorkbook(answer.bytes)
      return JSON.stringify(sheet === undefined ? [] : await Array.fromAsync(sheet.rows))
    }
    expect(await namesIn(taiyuan)).toMatch(/晋阳铸造有限公司.*评估通过/u)
    expect(await namesIn(neighbour)).not.toContain('晋阳铸造有限公司')
  })

  test('the journal of a case is there for whoever sees the case, each entry with its hash', async () => {
    const opened = await aCase(deps, { path: TIANSHAN })
    await record(county, opened.id, { event: 'urged', onDay: calendar.today, note: '请抓紧' })
    const read = (caller: Caller) =>
      call<{ items: { title: string; actor: string; hash: string }[] }>(deps, caller, listCaseJournalUseCase, {
        params: { case: opened.id },
        query: {},
      })
    const { items } = await read(opened.enterprise)
    expect(items).toMatchObject([
      { title: '指导督促', actor: expect.stringContaining('天山区'), hash: expect.any(String) },
    ])
    expect((await read(region)).items).toEqual(items)
    await expect(read(neighbour)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('what happened is frozen, and a case that moves with its site takes its history along', async () => {
    const { id, site } = await aCase(deps, { path: TIANSHAN })
    const rewrite = runAsSystem(deps.engine, (tx) =>
      tx.updateTable('case_event').set({ note: '改写' }).where('audit_case', '=', id).execute(),
    )
    await expect(rewrite).rejects.toMatchObject({ code: 'frozen' })
    const moved = { region_path: '650000/650200', division: '650200' }
    await runAsSystem(deps.engine, (tx) => tx.updateTable('site').set(moved).where('id', '=', site).execute())
    expect((await seenBy(deps, neighbour, id)).events).toHaveLength(1)
    await expect(seenBy(deps, county, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})
