import { countOutcomes, searchSites } from '@qingshen/contracts/register.operations'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { countOutcomesUseCase } from './count-outcomes.ts'
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

async function search(query: object, caller = province) {
  const { answer } = await searchSitesUseCase.run(deps, caller, { params: {}, query, body: undefined })
  return searchSites.response.parse(answer)
}

async function counts(query: object, caller = province) {
  const { answer } = await countOutcomesUseCase.run(deps, caller, { params: {}, query, body: undefined })
  return countOutcomes.response.parse(answer)
}

async function outcomeOf(site: string, law: string): Promise<string> {
  const input = { params: { site }, query: { law }, body: undefined }
  const { answer } = await explainSiteUseCase.run(deps, province, input)
  return (answer as { decision: { outcome: string } }).decision.outcome
}

async function record(site: string, fact: string): Promise<void> {
  const body = {
    fact,
    value: true,
    knownMissing: false,
    validFrom: '2026-01-01',
    validTo: null,
    source: '监测报告',
    evidence: null,
    version: 1,
  }
  await recordFactUseCase.run(deps, province, { params: { site }, query: undefined, body })
}

test('rows, filters and counts of the register say what the law of the place says now', async () => {
  const [first, second] = (await search({})).items
  await record(first?.id ?? '', 'overStandard')
  await record(second?.id ?? '', 'overCap')
  const page = await search({ pageSize: 200 })
  expect(page.law?.id).toMatch(/^xinjiang-/)
  const law = page.law?.id ?? ''
  for (const site of page.items.slice(0, 12)) expect(site.outcome).toBe(await outcomeOf(site.id, law))
  const head = await counts({})
  expect(head).toMatchObject({ law: page.law, on: '2026-11-21', total: 123, capped: false })
  for (const [outcome, count] of Object.entries(head.counts ?? {})) {
    const found = await search({ outcome, pageSize: 200 })
    expect([outcome, found.total]).toEqual([outcome, count])
    expect(found.items.every((site) => site.outcome === outcome)).toBe(true)
  }
  const { answer } = await loadSiteUseCase.run(deps, province, {
    params: { site: first?.id ?? '' },
    query: {},
    body: undefined,
  })
  expect(answer).toMatchObject({ site: { outcome: 'mandatory' } })
  expect(head.counts?.mandatory).toBeGreaterThanOrEqual(2)
  expect(await counts({ text: first?.name ?? '' })).toMatchObject({ total: 1, counts: { mandatory: 1 } })
})

test('another law may be asked for; one that is unknown is refused', async () => {
  const abroad = await counts({ law: 'shanxi-2022' })
  expect(abroad).toMatchObject({ law: { id: 'shanxi-2022' }, counts: { outside: 123, undetermined: 0 } })
  expect((await search({ law: 'xinjiang-2005', outcome: 'mandatory' })).law?.id).toBe('xinjiang-2005')
  await expect(search({ law: 'nowhere-1999' })).rejects.toMatchObject({ code: 'law_unknown' })
})

test('each sees the counts of what is within reach', async () => {
  expect(await counts({}, await callerNamed(deps, '州环保科员'))).toMatchObject({ total: 31 })
  const enterprise = await callerNamed(deps, '企业填报人')
  expect(await counts({}, enterprise)).toMatchObject({ law: null, counts: null })
  expect(await counts({ law: 'xinjiang-2005' }, enterprise)).toMatchObject({ total: 1 })
  await expect(counts({}, await callerNamed(deps, '系统管理员'))).rejects.toMatchObject({ code: 'forbidden' })
})
