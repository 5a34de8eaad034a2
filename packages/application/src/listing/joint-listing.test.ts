import type { Entry, ListingDetail } from '@qingshen/contracts/listing.schema'
import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import type { Notice, NoticeRow } from '@qingshen/contracts/notices.operations'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { aFile, call, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aSite } from '@qingshen/testing/register-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { consentToListingUseCase } from './consent-to-listing.ts'
import { fixListingUseCase } from './fix-listing.ts'
import { issueNoticesUseCase } from './issue-notices.ts'
import { listEntriesUseCase } from './list-entries.ts'
import { loadListingUseCase } from './load-listing.ts'
import { listNoticesUseCase, loadNoticeUseCase } from './notices.ts'
import { openListingUseCase } from './open-listing.ts'
import { publishListingUseCase } from './publish-listing.ts'
import { removeEntryUseCase } from './remove-entry.ts'
import { runRulesUseCase } from './run-rules.ts'

const KIND = { law: 'xinjiang-2015', procedure: 'xinjiang_key_industries', year: 2026, batch: 1 }
const TIANSHAN = '650000/650100/650102'

let engine: Engine
let deps: Deps
let region: Caller
let site = ''
let listing = ''
const calendar: TestCalendar = { today: '2026-03-02' }

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  region = await officerAt(deps, { region: '650000', department: 'ecology' })
  const steel = await aSite(engine, { name: '某钢铁有限公司', path: TIANSHAN })
  site = steel.site
  await knowing(deps, site, { industry: '3110', overStandard: true }, { source: '企业名录' })
})
afterAll(() => engine.close())

test('XJ15-03b a ground for leaving off needs its proof; once proven in the register the rules leave the site off', async () => {
  const opened = await call<ListingDetail>(deps, region, openListingUseCase, { body: KIND })
  expect(opened.exclusions.map(({ fact, clause }) => `${fact} ${clause}`)).toEqual([
    'suspendedTwoYears XJ15-03b',
    'onClosureList XJ15-03b',
    'notYetAccepted XJ15-03b',
    'validPriorAudit XJ15-03c',
  ])
  listing = opened.listing.id
  const params = { listing, part: opened.ownPart }
  const run = () => call<RulesRun>(deps, region, runRulesUseCase, { params, body: {} })
  expect(await run()).toMatchObject({ added: 1 })
  const load = async () => (await call<{ items: Entry[] }>(deps, region, listEntriesUseCase, { params })).items[0]
  const entry = await load()
  const remove = (exclusion: string | null, evidence: string | null) =>
    call<Entry>(deps, region, removeEntryUseCase, {
      params: { listing: params.listing, entry: entry?.id },
      body: { version: entry?.version, reason: '连续停产两年', exclusion, evidence },
    })
  await expect(remove('suspendedTwoYears', null)).rejects.toMatchObject({ errors: [{ pointer: '/evidence' }] })
  await expect(remove('coatingStep', null)).rejects.toMatchObject({ errors: [{ pointer: '/exclusion' }] })

  await knowing(deps, site, { suspendedTwoYears: true }, { source: '停产证明' })
  expect(await run()).toMatchObject({ added: 0, withdrawn: 1, notListed: 1 })
  await knowing(deps, site, { suspendedTwoYears: false }, { source: '更正' })
  expect(await run()).toMatchObject({ added: 1, withdrawn: 0 })
  const back = await load()
  expect(back?.state).toBe('standing')
  const excluded = await call<Entry>(deps, region, removeEntryUseCase, {
    params: { listing: params.listing, entry: back?.id },
    body: {
      version: back?.version,
      reason: '连续停产两年',
      exclusion: 'suspendedTwoYears',
      evidence: await aFile(deps, '650000'),
    },
  })
  expect(excluded).toMatchObject({
    state: 'excluded',
    removal: { fact: 'suspendedTwoYears', evidence: { name: '证明.pdf' } },
  })
  expect(await run()).toMatchObject({ added: 0, kept: 1, withdrawn: 0 })
  expect((await load())?.state).toBe('excluded')
})

test('XJ15-05a the obliged get an order, the others are asked to agree, in a list the three departments fix jointly', async () => {
  const aimed = await aSite(engine, { name: '另一钢铁有限公司', path: TIANSHAN })
  const clean = {
    overStandard: false,
    overCap: false,
    toxicMaterial: false,
    toxicDischarge: false,
    energyOverQuota: false,
  }
  await knowing(deps, aimed.site, { industry: '3110', ...clean }, { source: '企业名录' })
  const over = await aSite(engine, { name: '第三钢铁有限公司', path: TIANSHAN })
  await knowing(deps, over.site, { industry: '3110', overCap: true }, { source: '总量核查' })
  const load = () => call<ListingDetail>(deps, region, loadListingUseCase, { params: { listing } })
  const part = (await load()).ownPart
  await call(deps, region, runRulesUseCase, { params: { listing, part }, body: {} })
  const query = { state: 'standing' }
  const { items } = await call<{ items: Entry[] }>(deps, region, listEntriesUseCase, { params: { listing }, query })
  expect(items.map((entry) => [entry.name, entry.grounds.map(({ ground }) => ground)])).toEqual([
    ['另一钢铁有限公司', ['agreement']],
    ['第三钢铁有限公司', ['double_exceed', 'scope']],
  ])
  const act = async (caller: Caller, useCase: UseCase, step: string, body: object = {}) =>
    call(deps, caller, useCase, {
      params: { listing, step },
      body: { version: (await load()).listing.version, ...body },
    })
  for (const department of ['development', 'industry'] as const) {
    const caller = await officerAt(deps, { region: '650000', department })
    await act(caller, consentToListingUseCase, 'fix', {
      agrees: true,
      manner: 'officer',
      department,
      on: calendar.today,
      number: null,
    })
  }
  await act(region, fixListingUseCase, 'fix')
  await act(region, publishListingUseCase, 'publish', { publishedOn: calendar.today, medium: '新疆日报' })
  const county = await officerAt(deps, { region: '650102', department: 'ecology' })
  const body = { entries: null, numberPattern: '天环函〔2026〕{n}号', firstNumber: 1, issuedOn: calendar.today }
  expect(await call(deps, county, issueNoticesUseCase, { params: { listing }, body })).toMatchObject({ issued: 2 })
  const notices = await call<{ items: NoticeRow[] }>(deps, county, listNoticesUseCase, { params: { listing } })
  const papers = []
  for (const { id } of notices.items) {
    const { paper } = await call<Notice>(deps, county, loadNoticeUseCase, { params: { notice: id } })
    papers.push([paper.addressee.name, paper.title, paper.duties.length > 0, paper.consequences.length > 0])
  }
  expect(papers).toEqual([
    ['另一钢铁有限公司', '关于开展清洁生产审核的通知', false, false],
    ['第三钢铁有限公司', '关于实施强制性清洁生产审核的通知', true, true],
  ])
})
