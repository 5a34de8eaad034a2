import type { SiteDetail, SiteRow, Why } from '@qingshen/contracts/register.operations'
import { WhySchema, SiteDetailSchema } from '@qingshen/contracts/register.operations'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { explainSiteUseCase } from './explain-site.ts'
import { loadSiteUseCase } from './load-site.ts'
import { recordFactUseCase } from './record-fact.ts'
import { searchSitesUseCase } from './search-sites.ts'

let deps: Deps
let province: Caller

beforeAll(async () => {
  deps = testDeps(await openTestEngine())
  await seedTestRegister(deps)
  province = await callerNamed(deps, '自治区环保处员')
})
afterAll(() => deps.engine.close())

async function search(caller: Caller, query: object): Promise<{ items: SiteRow[]; total: number }> {
  const { answer } = await searchSitesUseCase.run(deps, caller, { params: {}, query, body: undefined })
  return answer as { items: SiteRow[]; total: number }
}

async function load(caller: Caller, site: string): Promise<SiteDetail> {
  const { answer } = await loadSiteUseCase.run(deps, caller, { params: { site }, query: undefined, body: undefined })
  return SiteDetailSchema.parse(answer)
}

async function why(site: string, on: string): Promise<Why> {
  const query = { law: 'xinjiang-2005', on }
  const { answer } = await explainSiteUseCase.run(deps, province, { params: { site }, query, body: undefined })
  return WhySchema.parse(answer)
}

async function firstSite(text: string): Promise<string> {
  const { items } = await search(province, { text })
  return items[0]?.id ?? ''
}

function record(caller: Caller, site: string, change: object) {
  const body = {
    fact: 'overStandard',
    value: true,
    knownMissing: false,
    validFrom: '2026-01-01',
    validTo: null,
    source: '监测报告',
    version: 1,
    ...change,
  }
  return recordFactUseCase.run(deps, caller, { params: { site }, query: undefined, body })
}

test('an office sees its own subtree, an enterprise itself, administrators nothing of the register', async () => {
  expect((await search(province, {})).total).toBe(123)
  const prefecture = await search(await callerNamed(deps, '州环保科员'), { pageSize: 200 })
  expect(prefecture.items.map((site) => site.division)).toEqual(Array.from({ length: 31 }, () => '652800'))
  expect((await search(await callerNamed(deps, '山西省环保处员'), {})).total).toBe(0)
  expect((await search(await callerNamed(deps, '企业填报人'), {})).total).toBe(1)
  await expect(search(await callerNamed(deps, '系统管理员'), {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('search finds by part of a name, by initials and by code, and filters by place', async () => {
  const [byName, byInitials] = [await search(province, { text: '涂料' }), await search(province, { text: 'kelxf' })]
  expect(byName.items.map((site) => site.name)).toContain('库尔勒西峰涂料厂')
  expect(byInitials.items.map((site) => site.name)).toEqual(['库尔勒西峰涂料厂'])
  const [found] = (await search(province, { text: '652801G0' })).items
  expect(found).toMatchObject({ code: '652801G08', branch: '18', division: '652800' })
  expect((await search(province, { place: '652800' })).total).toBe(31)
  // 吐鲁番's old code is the place that took its stead
  expect((await search(province, { place: '652100' })).total).toBe((await search(province, { place: '650400' })).total)
})

test('a site beyond reach is not found', async () => {
  const site = await firstSite('西峰涂料')
  await expect(load(await callerNamed(deps, '山西省环保处员'), site)).rejects.toMatchObject({ code: 'not_found' })
  const detail = await load(await callerNamed(deps, '州环保科员'), site)
  expect(detail).toMatchObject({ abilities: { 'register.edit': { allowed: true } }, site: { industryGroup: '化工' } })
  expect(detail.facts[0]).toMatchObject({ recordedBy: '系统导入', source: expect.stringContaining('序号 36') })
})

test('recording a fact changes the why from its day on, and what was known before stays', async () => {
  const site = await firstSite('西峰涂料')
  const before = await why(site, '2026-06-01')
  expect(before.decision.outcome).toBe('undetermined')
  expect(before.missing.map((entry) => entry.fact)).toContain('overStandard')
  await record(province, site, {})
  const after = await why(site, '2026-06-01')
  expect(after.decision).toMatchObject({ outcome: 'mandatory', listed: true })
  const deciding = after.rules.find((rule) => rule.deciding)
  expect(deciding).toMatchObject({ clause: 'XJ05-08a', state: 'true' })
  expect(deciding?.conditions).toContainEqual(
    expect.objectContaining({ fact: 'overStandard', state: 'true', value: '是', source: '监测报告' }),
  )
  expect((await why(site, '2025-12-31')).decision.outcome).toBe('undetermined')
})

test('a fact that cannot be, or was changed by somebody else, is refused', async () => {
  const site = await firstSite('天利油漆')
  const refused = { code: 'validation_failed' }
  await expect(record(province, site, { value: 'yes' })).rejects.toMatchObject(refused)
  await expect(record(province, site, { fact: 'colour' })).rejects.toMatchObject(refused)
  await expect(record(province, site, { validTo: '2025-01-01' })).rejects.toMatchObject(refused)
  await expect(record(province, site, { validFrom: '2026-02-30' })).rejects.toMatchObject(refused)
  await record(province, site, {})
  await expect(record(province, site, { value: false })).rejects.toMatchObject({ code: 'stale_version' })
  // another fact, seen in the old version, does not conflict
  await record(province, site, { fact: 'overCap', value: false })
  const enterprise = await callerNamed(deps, '企业填报人')
  await expect(record(enterprise, site, { fact: 'clinker' })).rejects.toMatchObject({ code: 'forbidden' })
})
