import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { aFile, call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aSite } from '@qingshen/testing/register-builders'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { applyForAuditUseCase, openVoluntaryCaseUseCase } from './apply.ts'
import type { EventDraft } from './carry-out.ts'
import { carryOut } from './carry-out.ts'
import { loadCaseFor } from './loaded-case.ts'

const TIANSHAN = '650000/650100/650102'
const calendar: TestCalendar = { today: '2026-03-02' }

let engine: Engine
let deps: Deps
let region: Caller
let industry: Caller
let county: Caller

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  region = await officerAt(deps, { region: '650000', department: 'ecology' })
  industry = await officerAt(deps, { region: '650000', department: 'industry' })
  county = await officerAt(deps, { region: '650102', department: 'ecology' })
})
afterAll(() => engine.close())

async function happen(caller: Caller, id: string, draft: Omit<EventDraft, 'onDay'>): Promise<CaseDetail> {
  await asCaller(deps, caller, async (tx) => {
    const context = contextOf(deps, caller, tx)
    await carryOut(context, await loadCaseFor(context, id, { lock: true }), { onDay: calendar.today, ...draft })
  })
  return await seenBy(deps, caller, id)
}

async function apply(law: string): Promise<{ detail: CaseDetail; enterprise: Caller; site: string }> {
  const { site, organisation } = await aSite(engine, { path: TIANSHAN })
  const enterprise = await enterpriseOf(deps, organisation)
  const evidence = await aFile(deps, '', organisation)
  const body = { site, law, plan: '拟于2026年6月至12月开展自愿性清洁生产审核', evidence }
  return { detail: await call<CaseDetail>(deps, enterprise, applyForAuditUseCase, { body }), enterprise, site }
}

test('XJ05-12 an enterprise files its application plan, the region organises the audit by it', async () => {
  const { detail, enterprise } = await apply('xinjiang-2005')
  expect(detail).toMatchObject({ kind: 'voluntary', state: 'applied', obligations: [], department: 'development' })
  expect(detail.events).toMatchObject([
    { event: 'applied', clause: { clause: 'XJ05-12' }, evidence: { name: '证明.pdf' } },
  ])
  expect(detail.waitingFor).toEqual(['省级主管部门：按申请计划组织审核'])
  await expect(happen(county, detail.id, { event: 'organised' })).rejects.toMatchObject({ code: 'forbidden' })
  const organised = await happen(industry, detail.id, { event: 'organised' })
  expect(organised.state).toBe('opened')
  const rounds = await runAsSystem(engine, (tx) =>
    tx.selectFrom('audit_round').selectAll().where('audit_case', '=', detail.id).execute(),
  )
  expect(rounds).toMatchObject([{ kind: 'voluntary', reported_on: null }])
  const withdrawn = await happen(enterprise, detail.id, { event: 'withdrawn', note: '推迟到下一年度' })
  expect(withdrawn).toMatchObject({ state: 'withdrawn', isEnded: true })
})

test('XJ05-17b a reviewed voluntary audit is published and reported upward, and its round is filled', async () => {
  const { detail, enterprise } = await apply('xinjiang-2005')
  await happen(region, detail.id, { event: 'organised' })
  await happen(enterprise, detail.id, { event: 'own_capability_declared', has: ['capability_proved'] })
  await happen(enterprise, detail.id, { event: 'submitted', has: ['report_complete', 'certified'] })
  await happen(county, detail.id, { event: 'received' })
  const reviewed = await happen(region, detail.id, { event: 'reviewed' })
  expect(reviewed).toMatchObject({ state: 'reviewed', isEnded: false })
  const published = await happen(region, detail.id, {
    event: 'result_published',
    note: '在自治区生态环境厅网站公布，抄报国家有关部门',
  })
  expect(published).toMatchObject({ state: 'published', isEnded: true })
  expect(published.events.at(-1)).toMatchObject({ clause: { clause: 'XJ05-17b' } })
  const rounds = await runAsSystem(engine, (tx) =>
    tx.selectFrom('audit_round').selectAll().where('audit_case', '=', detail.id).execute(),
  )
  expect(rounds).toMatchObject([{ reported_on: calendar.today }])
})

test('one audit at a time, under a law of the place', async () => {
  const { site, enterprise } = await apply('xinjiang-2005')
  const again = { site, law: 'xinjiang-2005', plan: '再次申请' }
  await expect(call(deps, enterprise, applyForAuditUseCase, { body: again })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('XJ15-05a an office opens a voluntary case on an agreement it has signed, where the law lets it', async () => {
  const { site } = await aSite(engine, { path: TIANSHAN })
  const open = async (caller: Caller, law: string) => {
    const agreement = await aFile(deps, TIANSHAN)
    const body = { site, law, note: '协商一致', agreement }
    return await call<CaseDetail>(deps, caller, openVoluntaryCaseUseCase, { body })
  }
  await expect(open(county, 'shanxi-2022')).rejects.toMatchObject({ code: 'state_forbids' })
  await expect(open(county, 'xinjiang-2005')).rejects.toMatchObject({ code: 'state_forbids' })
  const countyIndustry = await officerAt(deps, { region: '650102', department: 'industry' })
  await expect(open(countyIndustry, 'xinjiang-2015')).rejects.toMatchObject({
    code: 'forbidden',
    extra: { reason: 'other_department' },
  })
  await expect(open((await apply('xinjiang-2005')).enterprise, 'xinjiang-2015')).rejects.toMatchObject({
    code: 'forbidden',
  })
  const opened = await open(county, 'xinjiang-2015')
  expect(opened).toMatchObject({ state: 'opened', kind: 'voluntary' })
  expect(opened.events).toMatchObject([
    { event: 'opened', clause: { clause: 'XJ15-05a' }, evidence: { name: '证明.pdf' } },
  ])
  const rounds = await runAsSystem(engine, (tx) =>
    tx.selectFrom('audit_round').selectAll().where('audit_case', '=', opened.id).execute(),
  )
  expect(rounds).toMatchObject([{ kind: 'voluntary' }])
})

test('an account of an enterprise serves its mandatory and its voluntary cases', async () => {
  const { id, enterprise } = await aCase(deps, { path: TIANSHAN })
  expect((await seenBy(deps, enterprise, id)).kind).toBe('mandatory')
})
