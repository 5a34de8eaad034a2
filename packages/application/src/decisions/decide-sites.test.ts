import { DecisionRunSchema } from '@qingshen/contracts/decisions.operations'
import type { DecisionRun } from '@qingshen/contracts/decisions.operations'
import { SiteDetailSchema, searchSites } from '@qingshen/contracts/register.operations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testClock, testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { loadSiteUseCase } from '../register/load-site.ts'
import { recordFactUseCase } from '../register/record-fact.ts'
import { searchSitesUseCase } from '../register/search-sites.ts'
import { decideSitesUseCase } from './decide-sites.ts'
import { loadDecisionRunUseCase } from './load-decision-run.ts'

const clock = testClock()
let deps: Deps
let province: Caller

beforeAll(async () => {
  deps = testDeps(await openTestEngine(), clock)
  await seedTestRegister(deps)
  province = await callerNamed(deps, '自治区环保处员')
})
afterAll(() => deps.engine.close())

async function decideAll(caller: Caller, body: object): Promise<DecisionRun> {
  const started = await decideSitesUseCase.run(deps, caller, { params: {}, query: {}, body })
  return load(caller, DecisionRunSchema.parse(started.answer).id)
}

async function load(caller: Caller, run: string): Promise<DecisionRun> {
  const { answer } = await loadDecisionRunUseCase.run(deps, caller, { params: { run }, query: {}, body: undefined })
  return DecisionRunSchema.parse(answer)
}

async function firstSite() {
  const { answer } = await searchSitesUseCase.run(deps, province, { params: {}, query: {}, body: undefined })
  return searchSites.response.parse(answer).items[0]?.id ?? ''
}

async function receiptsOf(site: string) {
  const { answer } = await loadSiteUseCase.run(deps, province, { params: { site }, query: {}, body: undefined })
  return SiteDetailSchema.parse(answer).receipts
}

test('every site of the area gets one receipt, and a second run writes only what changed', async () => {
  const body = { law: 'xinjiang-2005', year: 2026 }
  const first = await decideAll(province, body)
  expect(first).toMatchObject({ state: 'done', total: 123, done: 123, written: 123, failure: null, on: '2026-11-21' })
  const site = await firstSite()
  const before = await receiptsOf(site)
  expect(before).toMatchObject([{ law: 'xinjiang-2005', year: 2026, decision: { outcome: 'undetermined' } }])
  expect(before[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await decideAll(province, body)).toMatchObject({ done: 123, written: 0 })

  clock.now = clock.now.add({ hours: 1 })
  const fact = { fact: 'overStandard', value: true, knownMissing: false, validFrom: '2026-01-01', validTo: null }
  const change = { ...fact, source: '监测报告', evidence: null, version: 1 }
  await recordFactUseCase.run(deps, province, { params: { site }, query: undefined, body: change })
  expect(await decideAll(province, body)).toMatchObject({ done: 123, written: 1 })
  expect((await receiptsOf(site)).map(({ decision }) => decision.outcome)).toEqual(['mandatory', 'undetermined'])
  expect(await decideAll(province, { ...body, year: 2027 })).toMatchObject({ written: 123 })
})

test('an office decides its own area under a law that reaches it, nobody else does', async () => {
  const prefecture = await callerNamed(deps, '州环保科员')
  const run = await decideAll(prefecture, { law: 'xinjiang-2005', year: 2025 })
  expect(run).toMatchObject({ state: 'done', total: 31 })
  expect(await load(province, run.id)).toMatchObject({ id: run.id })
  const refused = decideAll(prefecture, { law: 'shanxi-2022', year: 2026 })
  await expect(refused).rejects.toMatchObject({ code: 'validation_failed' })
  await expect(decideAll(prefecture, { law: 'xinjiang-2005', year: 2026, on: '1999-01-01' })).rejects.toMatchObject({
    code: 'law_not_in_force',
  })
  const abroad = await callerNamed(deps, '山西省环保处员')
  await expect(load(abroad, run.id)).rejects.toMatchObject({ code: 'not_found' })
  const enterprise = await callerNamed(deps, '企业填报人')
  await expect(decideAll(enterprise, { law: 'xinjiang-2005', year: 2026 })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a run is not begun twice at once; one broken off is begun again', async () => {
  const body = { law: 'xinjiang-2005', year: 2024 }
  const done = await decideAll(province, body)
  await runAsSystem(deps.engine, (tx) =>
    tx.updateTable('decision_run').set({ state: 'running' }).where('id', '=', done.id).execute(),
  )
  await expect(decideAll(province, body)).rejects.toMatchObject({ code: 'state_forbids' })
  clock.now = clock.now.add({ hours: 1 })
  expect(await decideAll(province, body)).toMatchObject({ state: 'done', written: 0 })
  expect(await load(province, done.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('中途停止') })
})

test('the journal tells who decided what', async () => {
  const entries = await runAsSystem(deps.engine, (tx) =>
    tx.selectFrom('journal_entry').select(['action', 'account']).where('subject_kind', '=', 'decision_run').execute(),
  )
  expect(new Set(entries.map(({ action }) => action))).toEqual(
    new Set(['register.decision_started', 'register.decided']),
  )
  expect(entries.every(({ account }) => account !== null)).toBe(true)
})
