import type { Entry, ListingDetail, ListingRow, Objection } from '@qingshen/contracts/listing.schema'
import type { PublicListing } from '@qingshen/contracts/public-listings.operations'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { loadFile } from '@qingshen/store/files/files'
import { findOfficesActingAs } from '@qingshen/store/listing/list-offices'
import { listListings } from '@qingshen/store/listing/listings'
import { runAs } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import { aFile, call, enterpriseOf, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aSite } from '@qingshen/testing/register-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { fixListingUseCase } from './fix-listing.ts'
import { listEntriesUseCase, loadEntryUseCase } from './list-entries.ts'
import { listListingsUseCase } from './list-listings.ts'
import { listOwnEntriesUseCase } from './list-own-entries.ts'
import { loadListingUseCase } from './load-listing.ts'
import { loadAllAround } from './loaded-listing.ts'
import { listNoticesUseCase } from './notices.ts'
import { answerObjectionUseCase, listObjectionsUseCase, raiseObjectionUseCase } from './objections.ts'
import { openListingUseCase } from './open-listing.ts'
import { listPublicListingsUseCase, loadPublicListingUseCase } from './public-listings.ts'
import { publishForCommentUseCase } from './publish-for-comment.ts'
import { amendPublicationUseCase, publishListingUseCase } from './publish-listing.ts'
import { runRulesUseCase } from './run-rules.ts'
import { sendPartUseCase } from './send-part.ts'
import { verifyListingUseCase } from './verify-listing.ts'

const KIND = { law: 'shanxi-2022', procedure: 'shanxi_yearly', year: 2026, batch: 1 }
const TAIYUAN = '140000/140100/140105'

const calendar: TestCalendar = { today: '2026-02-20' }
let engine: Engine
let deps: Deps
let taiyuan: Caller
let datong: Caller
let yangquan: Caller
let province: Caller
let elsewhere: Caller
let owner: Caller
let organisation = ''
let listing = ''

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  taiyuan = await officerAt(deps, { region: '140100', department: 'ecology' })
  datong = await officerAt(deps, { region: '140200', department: 'ecology' })
  yangquan = await officerAt(deps, { region: '140300', department: 'ecology' })
  province = await officerAt(deps, { region: '140000', department: 'ecology' })
  elsewhere = await officerAt(deps, { region: '650000', department: 'ecology' })
  const coking = await aSite(engine, { name: '太原焦化有限公司', path: TAIYUAN })
  organisation = coking.organisation
  await knowing(deps, coking.site, { industry: '2521', highConsumption: true }, { source: '普查' })
  owner = await enterpriseOf(deps, organisation)
})
afterAll(() => engine.close())

const load = (caller: Caller) => call<ListingDetail>(deps, caller, loadListingUseCase, { params: { listing } })
const entries = async (caller: Caller) =>
  (await call<{ items: Entry[] }>(deps, caller, listEntriesUseCase, { params: { listing } })).items
const act = async (caller: Caller, useCase: UseCase, step: string, body: object = {}) => {
  const { version } = (await load(caller)).listing
  return call<ListingDetail>(deps, caller, useCase, { params: { listing, step }, body: { version, ...body } })
}
const open = async (caller: Caller) => {
  const opened = await call<ListingDetail>(deps, caller, openListingUseCase, { body: KIND })
  listing = opened.listing.id
  return opened.ownPart
}
const send = (caller: Caller, part: string | null, body: object) =>
  call<ListingDetail>(deps, caller, sendPartUseCase, { params: { listing, part }, body: { version: 1, ...body } })
const objectCodes = (entry: Entry | undefined) => entry?.abilities['object']?.reasons.map(({ code }) => code)
const raise = (caller: Caller, entry: string | undefined, body: object = {}) =>
  call<Objection>(deps, caller, raiseObjectionUseCase, {
    params: { listing },
    body: { entry, by: null, raisedOn: calendar.today, text: '炼焦炉已拆除', evidence: null, ...body },
  })

/** A transaction that counts what is asked of it. */
const countingQueries = (tx: Tx) => {
  let count = 0
  const counted = tx.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  return { tx: counted, count: () => count }
}

test('SX22-03b an office with nobody to propose sends a nil return, recorded as such with its note', async () => {
  const part = await open(datong)
  expect((await load(datong)).parts[0]?.abilities['send']).toEqual({ allowed: true, reasons: [] })
  await expect(send(datong, part, {})).rejects.toMatchObject({ errors: [{ code: 'listing.nil_unconfirmed' }] })
  const sent = await send(datong, part, { nil: true, note: '已逐户核对' })
  expect(sent.parts).toMatchObject([{ heldAt: 'province', state: 'sent', entries: 0 }])
  expect(sent.acts.at(-1)).toMatchObject({ act: 'send', note: '本辖区没有应当列入的企业；已逐户核对' })
})

test('SX22-03b an untouched empty draft is named beside the step and does not block it', async () => {
  await open(yangquan)
  const part = await open(taiyuan)
  await call(deps, taiyuan, runRulesUseCase, { params: { listing, part }, body: {} })
  const { version } = (await load(taiyuan)).parts[0] ?? {}
  await expect(send(taiyuan, part, { version, nil: true })).rejects.toMatchObject({
    errors: [{ code: 'listing.nil_not_empty' }],
  })
  await send(taiyuan, part, { version })
  const verify = (await load(province)).steps.find((step) => step.id === 'verify')
  expect(verify).toMatchObject({ ability: { allowed: true }, notices: [{ code: 'listing.empty_drafts' }] })
  expect(verify?.notices[0]?.message).toContain('阳泉')
  expect((await load(yangquan)).listing.nextStep).toMatchObject({ step: 'propose' })
  await act(province, verifyListingUseCase, 'verify')
})

test('offices elsewhere do not see a list under comment among their own; the public pages show it to all', async () => {
  expect(objectCodes((await entries(taiyuan))[0])).toEqual(['listing.objection_before_comment'])
  const period = { from: '2026-02-21', to: '2026-02-25', basis: '五个工作日' }
  await act(province, publishForCommentUseCase, 'publish_for_comment', period)
  const lists = async (caller: Caller) => {
    const { items, total } = await call<{ items: ListingRow[]; total: number }>(deps, caller, listListingsUseCase)
    return [total, ...items.map((row) => `${row.title} ${row.entries}`)]
  }
  const title = '2026年度山西省强制性清洁生产审核企业名单'
  expect(await lists(province)).toEqual([1, `${title} 1`])
  expect(await lists(taiyuan)).toEqual([1, `${title} 1`])
  expect(await lists(datong)).toEqual([1, `${title} 0`])
  expect(await lists(elsewhere)).toEqual([0])
  await expect(load(elsewhere)).rejects.toMatchObject({ code: 'not_found' })
  const notices = call(deps, elsewhere, listNoticesUseCase, { params: { listing } })
  await expect(notices).rejects.toMatchObject({ code: 'not_found' })
  for (const caller of [ANONYMOUS, elsewhere]) {
    const shown = await call<{ items: PublicListing[] }>(deps, caller, listPublicListingsUseCase)
    expect(shown.items.map((item) => item.id)).toEqual([listing])
    await call(deps, caller, loadPublicListingUseCase, { params: { listing } })
  }
})

test('an enterprise sees among the lists only those that name it; others stay on the public pages', async () => {
  const steel = await aSite(engine, { name: '大同钢铁有限公司', path: '140000/140200/140213' })
  const other = await enterpriseOf(deps, steel.organisation)
  const titles = async (caller: Caller) =>
    (await call<{ items: ListingRow[] }>(deps, caller, listListingsUseCase)).items.map(({ id }) => id)
  expect(await titles(owner)).toEqual([listing])
  expect((await load(owner)).listing.id).toBe(listing)
  expect(await titles(other)).toEqual([])
  await expect(load(other)).rejects.toMatchObject({ code: 'not_found' })
  await expect(entries(other)).rejects.toMatchObject({ code: 'not_found' })
  await call(deps, other, loadPublicListingUseCase, { params: { listing } })
})

test('an entry opens by its own address, within the area of the reader only', async () => {
  const [entry] = await entries(taiyuan)
  const params = { listing, entry: entry?.id }
  expect(await call<Entry>(deps, taiyuan, loadEntryUseCase, { params })).toEqual(entry)
  expect(await call<Entry>(deps, owner, loadEntryUseCase, { params })).toMatchObject({ name: '太原焦化有限公司' })
  await expect(call(deps, datong, loadEntryUseCase, { params })).rejects.toMatchObject({ code: 'not_found' })
})

test('SX22-03b page and server agree on who may object when; office and enterprise both read the proofs', async () => {
  const own = async () => (await call<{ entry: Entry }[]>(deps, owner, listOwnEntriesUseCase))[0]?.entry
  const { id } = (await own()) ?? {}
  expect(objectCodes(await own())).toEqual(['listing.objection_early'])
  await expect(raise(owner, id)).rejects.toMatchObject({ errors: [{ code: 'listing.objection_early' }] })
  calendar.today = '2026-02-25'
  expect((await own())?.abilities['object']).toEqual({ allowed: true, reasons: [] })
  const proof = await aFile(deps, '', organisation)
  await expect(runAs(engine, taiyuan.actor, (tx) => loadFile(tx, proof))).rejects.toMatchObject({ code: 'not_found' })
  const raised = await raise(owner, id, { evidence: proof })
  for (const caller of [owner, taiyuan, province]) {
    const [seen] = await call<Objection[]>(deps, caller, listObjectionsUseCase, { params: { listing } })
    expect(seen?.evidence).toEqual({ file: proof, name: '证明.pdf' })
    expect((await runAs(engine, caller.actor, (tx) => loadFile(tx, proof))).organisation).toBe(organisation)
  }
  const answerProof = await aFile(deps, '140000')
  await call(deps, province, answerObjectionUseCase, {
    params: { objection: raised.id },
    body: { version: raised.version, upheld: false, text: '现场核实仍在生产', evidence: answerProof },
  })
  const [answered] = await call<Objection[]>(deps, owner, listObjectionsUseCase, { params: { listing } })
  expect(answered?.answer?.evidence).toEqual({ file: answerProof, name: '证明.pdf' })

  calendar.today = '2026-02-26'
  expect(objectCodes(await own())).toEqual(['listing.objection_after_comment'])
  await expect(raise(owner, id)).rejects.toMatchObject({ errors: [{ code: 'listing.objection_after_comment' }] })
  expect(objectCodes((await entries(taiyuan))[0])).toEqual([])
  await expect(raise(taiyuan, id, { by: '居民' })).rejects.toMatchObject({
    errors: [{ code: 'listing.objection_day_outside' }],
  })
})

test('the act that fixes the list names the offices that proposed nobody; then objections go the way of the notice', async () => {
  expect((await load(province)).abilities['amendPublication']).toMatchObject({ allowed: false })
  const fixed = await act(province, fixListingUseCase, 'fix', { note: '经局务会' })
  const note = fixed.acts.at(-1)?.note
  expect(note).toMatch(
    /^经局务会；报送“本辖区没有应当列入的企业”的机构：.*大同.*；开始了初选名单而没有提出企业的机构：.*阳泉/u,
  )
  const [entry] = await entries(taiyuan)
  expect(objectCodes(entry)).toEqual(['listing.objection_late'])
  await expect(raise(owner, entry?.id)).rejects.toMatchObject({ errors: [{ code: 'listing.objection_late' }] })
})

test('the day of publication may be corrected where and when the ability says so', async () => {
  const day = { publishedOn: '2026-02-26', medium: '省厅网站' }
  const amend = (caller: Caller) => act(caller, amendPublicationUseCase, 'publish', { ...day, reason: '笔误' })
  await expect(amend(province)).rejects.toMatchObject({ errors: [{ code: 'listing.nothing_to_amend' }] })
  const published = await act(province, publishListingUseCase, 'publish', day)
  expect(published.abilities['amendPublication']).toEqual({ allowed: true, reason: null })
  expect((await load(taiyuan)).abilities['amendPublication']).toMatchObject({ allowed: false })
  await expect(amend(taiyuan)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await amend(province)).acts.at(-1)).toMatchObject({ act: 'amend' })
})

test('many lists are read with as many queries as one, each with its own counts', async () => {
  await call<ListingDetail>(deps, taiyuan, openListingUseCase, { body: { ...KIND, year: 2027 } })
  const { items } = await call<{ items: ListingRow[] }>(deps, taiyuan, listListingsUseCase)
  expect(items.map((row) => [row.year, row.entries, row.nextStep?.step])).toEqual([
    [2027, 0, 'propose'],
    [2026, 1, 'notify'],
  ])
  const queriesFor = (limit: number) =>
    runAs(engine, taiyuan.actor, async (tx) => {
      const { rows } = await listListings(tx, {}, { offset: 0, limit })
      const counting = countingQueries(tx)
      return [(await loadAllAround(deps, counting.tx, taiyuan, rows)).length, counting.count()]
    })
  const [one, forOne] = await queriesFor(1)
  const [two, forTwo] = await queriesFor(2)
  expect([one, two, forTwo]).toEqual([1, 2, forOne])
})

test('the offices that lead many public lists are found with one query', async () => {
  const sought = ['140000', '140000/140100'].map((regionPath) => ({ department: 'ecology', regionPath }) as const)
  const [names, queries] = await runAs(engine, ANONYMOUS.actor, async (tx) => {
    const counting = countingQueries(tx)
    const officeAt = await findOfficesActingAs(counting.tx, sought)
    return [sought.map((at) => officeAt(at)?.name), counting.count()]
  })
  expect(names).toEqual(['山西省生态环境厅', '太原市生态环境局'])
  expect(queries).toBe(1)
  const shown = await call<{ items: PublicListing[] }>(deps, ANONYMOUS, listPublicListingsUseCase)
  expect(shown.items.map(({ office }) => office)).toEqual(['山西省生态环境厅'])
})
