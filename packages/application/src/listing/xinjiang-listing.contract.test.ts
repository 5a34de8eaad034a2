import type { Entry, ListingDetail, ListingRow } from '@qingshen/contracts/listing.schema'
import type { Question } from '@qingshen/contracts/listing.schema'
import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import type { Notice, NoticeRow } from '@qingshen/contracts/notices.operations'
import type { FileAnswer } from '@qingshen/contracts/operation'
import type { PublicListing } from '@qingshen/contracts/public-listings.operations'
import { deadlines } from '@qingshen/core/calendar/deadlines'
import { runAs } from '@qingshen/store/session/run-as'
import { call, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { aSite } from '@qingshen/testing/register-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { downloadNoticesUseCase } from './download-notices.ts'
import { fixListingUseCase } from './fix-listing.ts'
import { issueNoticesUseCase } from './issue-notices.ts'
import { listEntriesUseCase } from './list-entries.ts'
import { listListingsUseCase } from './list-listings.ts'
import { listOpenableUseCase } from './list-openable.ts'
import { listQuestionsUseCase } from './list-questions.ts'
import { loadListingUseCase } from './load-listing.ts'
import { listNoticesUseCase, loadNoticeUseCase } from './notices.ts'
import { openListingUseCase } from './open-listing.ts'
import { listPublicListingsUseCase, loadPublicListingUseCase } from './public-listings.ts'
import { publishListingUseCase } from './publish-listing.ts'
import { returnPartUseCase } from './return-part.ts'
import { removeEntryUseCase } from './remove-entry.ts'
import { runRulesUseCase } from './run-rules.ts'
import { sendPartUseCase } from './send-part.ts'

const KIND = { law: 'xinjiang-2005', procedure: 'xinjiang_double_exceed', year: 2026, batch: 1 }
const KORLA = '650000/652800/652801'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller
  let city: Caller
  let region: Caller
  let neighbour: Caller
  let industryOfCounty: Caller
  let listing = ''

  beforeAll(async () => {
    const { engine } = store
    deps = await listingDeps(engine, calendar)
    county = await officerAt(deps, { region: '652801', department: 'ecology' })
    city = await officerAt(deps, { region: '652800', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    neighbour = await officerAt(deps, { region: '652822', department: 'ecology' })
    industryOfCounty = await officerAt(deps, { region: '652801', department: 'industry' })
    const over = await aSite(engine, {
      name: '北京世纪中星能源技术有限公司库尔勒分公司',
      path: KORLA,
      code: '560525710',
    })
    await knowing(deps, over.site, { overStandard: true, overCap: false }, { source: '监督性监测报告' })
    const clean = await aSite(engine, { name: '库尔勒清净食品厂', path: KORLA })
    await knowing(
      deps,
      clean.site,
      { overStandard: false, overCap: false, toxicMaterial: false },
      { source: '监督性监测报告' },
    )
    const unknown = await aSite(engine, { name: '库尔勒待查化工厂', path: KORLA })
    await knowing(deps, unknown.site, { overStandard: false }, { source: '监督性监测报告' })
  })

  const load = (caller: Caller) => call<ListingDetail>(deps, caller, loadListingUseCase, { params: { listing } })
  const entriesFor = async (caller: Caller) =>
    (await call<{ items: Entry[] }>(deps, caller, listEntriesUseCase, { params: { listing } })).items
  const step = (detail: ListingDetail, id: string) => {
    const found = detail.steps.find((candidate) => candidate.id === id)
    if (found === undefined) throw new Error(`no step ${id}`)
    return found
  }
  const onlyPart = (detail: ListingDetail) => {
    const [part] = detail.parts
    if (part === undefined) throw new Error('no part')
    return part
  }
  const send = async (caller: Caller) => {
    const part = onlyPart(await load(caller))
    const params = { listing, part: part.id }
    return call<ListingDetail>(deps, caller, sendPartUseCase, { params, body: { version: part.version } })
  }

  test('XJ05-09a a county opens its part of the region’s list of the year', async () => {
    const kinds = await call<{ procedure: string; regionName: string; proposes: boolean }[]>(
      deps,
      county,
      listOpenableUseCase,
    )
    expect(kinds.find((kind) => kind.procedure === KIND.procedure)).toMatchObject({
      regionName: '新疆维吾尔自治区',
      proposes: true,
      nextBatch: 1,
    })
    const detail = await call<ListingDetail>(deps, county, openListingUseCase, { body: KIND })
    listing = detail.listing.id
    expect(detail.listing).toMatchObject({ state: 'drafting', year: 2026, nextStep: { act: 'propose' } })
    expect(detail.ownPart).toBe(onlyPart(detail).id)
    const again = await call<ListingDetail>(deps, county, openListingUseCase, { body: KIND })
    expect(again.parts).toHaveLength(1)
    await expect(call(deps, county, openListingUseCase, { body: { ...KIND, batch: 2 } })).rejects.toMatchObject({
      code: 'state_forbids',
    })
  })

  test('XJ05-04 another department neither opens nor edits the list, but sees it', async () => {
    await expect(call(deps, industryOfCounty, openListingUseCase, { body: KIND })).rejects.toMatchObject({
      code: 'forbidden',
      extra: { reason: 'listing.other_department' },
    })
    const seen = await load(industryOfCounty)
    expect(onlyPart(seen).abilities['edit']).toMatchObject({ allowed: false })
    expect(seen.abilities['comment']).toEqual({ allowed: true, reason: null })
  })

  test('XJ05-09a the rules propose what exceeds, ask for what is missing, and are run again without change', async () => {
    const params = { listing, part: onlyPart(await load(county)).id }
    const run = () => call<RulesRun>(deps, county, runRulesUseCase, { params, body: {} })
    expect(await run()).toMatchObject({ judged: 3, added: 1, undetermined: 1, notListed: 1, inRound: 0, withdrawn: 0 })
    expect(await run()).toMatchObject({ judged: 3, added: 0, kept: 1, undetermined: 1 })
    const [entry, ...others] = await entriesFor(county)
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      name: '北京世纪中星能源技术有限公司库尔勒分公司',
      code: '56052571-0',
      place: '库尔勒市',
      origin: 'rules',
      grounds: [
        {
          ground: 'double_exceed',
          clause: { clause: 'XJ05-08a' },
          fact: '排放超过标准',
          source: '监督性监测报告（2026-01-01起）',
          factOn: '2026-01-01',
        },
      ],
    })
    expect(entry?.receipt).not.toBeNull()
    const questions = await call<{ items: Question[] }>(deps, county, listQuestionsUseCase, { params: { listing } })
    expect(questions.items).toMatchObject([{ name: '库尔勒待查化工厂', missing: [{ fact: 'overCap' }] }])
  })

  test('XJ05-09a county, city, region: each forwards or returns what it holds, nobody above edits', async () => {
    const blocked = step(await load(region), 'fix')
    expect(blocked.ability.reasons.map((reason) => reason.code)).toContain('listing.not_sent')

    const sent = await send(county)
    expect(onlyPart(sent)).toMatchObject({ heldAt: 'city', state: 'sent' })
    const atCity = await load(city)
    expect(atCity.listing.nextStep).toMatchObject({ act: 'forward' })
    const [entry] = await entriesFor(city)
    const removal = { version: entry?.version, reason: '不同意', exclusion: null, evidence: null }
    const params = { listing, entry: entry?.id }
    for (const caller of [city, region, county, industryOfCounty]) {
      await expect(call(deps, caller, removeEntryUseCase, { params, body: removal })).rejects.toMatchObject({
        errors: [{ code: 'listing.part_elsewhere' }],
      })
    }
    const part = onlyPart(atCity)
    const returned = await call<ListingDetail>(deps, city, returnPartUseCase, {
      params: { listing, part: part.id },
      body: { version: part.version, reason: '请补充监测报告' },
    })
    expect(onlyPart(returned)).toMatchObject({ heldAt: 'county', state: 'returned', returnReason: '请补充监测报告' })
    await expect(
      call(deps, city, returnPartUseCase, {
        params: { listing, part: part.id },
        body: { version: part.version, reason: '再退' },
      }),
    ).rejects.toMatchObject({ code: 'state_forbids' })
    await send(county)
    const forwarded = await send(city)
    expect(onlyPart(forwarded)).toMatchObject({ heldAt: 'province', state: 'sent' })
    expect(forwarded.acts.map((act) => [act.step, act.act])).toEqual([
      ['propose', 'send'],
      ['propose', 'return'],
      ['propose', 'send'],
      ['forward', 'send'],
    ])
  })

  test('XJ05-09a a neighbour sees nothing of it, also past the use cases', async () => {
    const detail = await load(neighbour)
    expect([detail.parts, detail.acts, detail.listing.entries]).toEqual([[], [], 0])
    expect(await entriesFor(neighbour)).toEqual([])
    const rows = await runAs(store.engine, neighbour.actor, async (tx) => [
      await tx.selectFrom('listing_entry').select('id').execute(),
      await tx.selectFrom('listing_part').select('id').execute(),
      await tx.selectFrom('listing_act').select('id').execute(),
      await tx.selectFrom('listing_question').select('site').execute(),
    ])
    expect(rows).toEqual([[], [], [], []])
  })

  test('the second lock: the database refuses an edit from above and any change of what is recorded', async () => {
    const edit = runAs(store.engine, region.actor, (tx) =>
      tx.updateTable('listing_entry').set({ remark: '改动' }).where('listing', '=', listing).execute(),
    )
    await expect(edit).rejects.toMatchObject({ code: 'forbidden' })
    const rewrite = runAs(store.engine, region.actor, (tx) =>
      tx.updateTable('listing_act').set({ note: 'x' }).execute(),
    )
    await expect(rewrite).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('XJ05-09a the region fixes and publishes; the list is then frozen and public', async () => {
    const before = await load(region)
    expect(before.listing.nextStep).toMatchObject({ act: 'fix' })
    await expect(
      call(deps, city, fixListingUseCase, {
        params: { listing, step: 'fix' },
        body: { version: before.listing.version },
      }),
    ).rejects.toMatchObject({ code: 'forbidden', extra: { reason: 'listing.other_level' } })
    const early = await call<{ items: PublicListing[] }>(deps, ANONYMOUS, listPublicListingsUseCase)
    expect(early.items).toEqual([])

    const fixed = await call<ListingDetail>(deps, region, fixListingUseCase, {
      params: { listing, step: 'fix' },
      body: { version: before.listing.version, number: '新环发〔2026〕5号' },
    })
    expect(fixed).toMatchObject({ listing: { state: 'fixed' }, fixedOn: '2026-03-02' })
    expect(step(fixed, 'notify').ability.reasons.map((reason) => reason.code)).toEqual(['listing.not_published'])
    const change = runAs(store.engine, county.actor, (tx) =>
      tx.updateTable('listing_entry').set({ remark: '晚了' }).where('listing', '=', listing).execute(),
    )
    await expect(change).rejects.toMatchObject({ code: 'frozen' })
    await expect(
      call(deps, region, fixListingUseCase, {
        params: { listing, step: 'fix' },
        body: { version: before.listing.version },
      }),
    ).rejects.toMatchObject({ code: 'state_forbids' })

    calendar.today = '2026-03-15'
    const published = await call<ListingDetail>(deps, region, publishListingUseCase, {
      params: { listing, step: 'publish' },
      body: { version: fixed.listing.version, publishedOn: '2026-03-12', medium: '新疆日报' },
    })
    expect(published).toMatchObject({ listing: { state: 'published' }, publication: { on: '2026-03-12' } })
    const shown = await call<{ items: PublicListing[] }>(deps, ANONYMOUS, listPublicListingsUseCase)
    expect(shown.items).toMatchObject([{ id: listing, entries: 1, medium: '新疆日报', state: 'published' }])
    const open = await call<{ entries: { items: { name: string; grounds: object[] }[] } }>(
      deps,
      ANONYMOUS,
      loadPublicListingUseCase,
      { params: { listing } },
    )
    expect(open.entries.items).toEqual([
      {
        name: '北京世纪中星能源技术有限公司库尔勒分公司',
        code: '56052571-0',
        place: '库尔勒市',
        grounds: [{ ground: 'double_exceed', label: expect.any(String) }],
      },
    ])
  })

  test('XJ05-09a the region notifies in writing with copies to the two others; the duties are those of deadlines', async () => {
    const body = { entries: null, numberPattern: '新环审〔2026〕{n}号', firstNumber: 17, issuedOn: '2026-03-15' }
    const params = { listing }
    await expect(call(deps, county, issueNoticesUseCase, { params, body })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      call(deps, region, issueNoticesUseCase, { params, body: { ...body, numberPattern: '〔2026〕17号' } }),
    ).rejects.toMatchObject({ code: 'validation_failed' })
    const issued = await call(deps, region, issueNoticesUseCase, { params, body })
    expect(issued).toEqual({ issued: 1, firstNumber: '新环审〔2026〕17号', lastNumber: '新环审〔2026〕17号' })

    const detail = await load(region)
    expect(detail.copies.map(({ department, on }) => [department, on])).toEqual([
      ['development', '2026-03-15'],
      ['industry', '2026-03-15'],
    ])
    expect(step(detail, 'notify').progress).toBe('done')
    expect(detail.listing.nextStep).toBeNull()
    const { items } = await call<{ items: NoticeRow[] }>(deps, county, listNoticesUseCase, { params })
    expect(items).toMatchObject([{ number: '新环审〔2026〕17号', version: 1, status: 'current', servedOn: null }])
    const notice = await call<Notice>(deps, region, loadNoticeUseCase, { params: { notice: items[0]?.id } })
    const expected = deadlines(deps.laws, { law: KIND.law, published: '2026-03-12' })
    expect(notice.paper.duties.map(({ duty, due, clause }) => [duty, due, clause.clause])).toEqual(
      expected.filter((row) => row.holder === 'enterprise').map((row) => [row.duty, row.due, row.clause]),
    )
    expect(notice.paper.duties[0]).toMatchObject({ duty: 'disclose', due: '2026-04-12' })
    expect(notice.paper.grounds).toMatchObject([
      { fact: '排放超过标准', clause: { clause: 'XJ05-08a', article: '第八条（一）' } },
    ])
    expect(notice.paper.copies).toEqual(detail.copies.map((copy) => copy.office))
    const consequences = notice.paper.consequences.map(({ text, clause }) => [clause.clause, text])
    expect(consequences).toContainEqual([
      'XJ05-28',
      '应当实施而未实施审核，或者不如实报告审核结果的，由自治区生态环境厅按《清洁生产促进法》处罚（适用《中华人民共和国清洁生产促进法（2012年修正）》第三十九条第一款）',
    ])
    const fine = consequences.find(([clause]) => clause === 'CPPL2012-39(1)')?.[1]
    expect(fine).toMatch(/责令限期改正；拒不改正的，处5万元以上50万元以下罚款$/)
    expect(notice.paper.list).toMatchObject({ publishedOn: '2026-03-12', medium: '新疆日报' })
  })

  test('the notices are downloaded as zip, one print file and a list of recipients', async () => {
    const get = (format: string, caller = region) =>
      call<FileAnswer>(deps, caller, downloadNoticesUseCase, { params: { listing, format } })
    for (const format of ['zip', 'docx', 'xlsx']) {
      const file = await get(format)
      expect(file.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
      expect(file.name).toMatch(new RegExp(`\\.${format}$`))
    }
    await expect(get('zip', neighbour)).rejects.toMatchObject({ code: 'state_forbids' })
  })

  test('everybody sees the list with what he has to do next', async () => {
    const rows = async (caller: Caller) =>
      (await call<{ items: ListingRow[] }>(deps, caller, listListingsUseCase, { query: { year: 2026 } })).items
    expect(await rows(county)).toMatchObject([{ id: listing, entries: 1, nextStep: null, state: 'published' }])
    expect(await rows(neighbour)).toMatchObject([{ id: listing, entries: 0 }])
  })
})
