import type { Entry, ListingDetail, Objection } from '@qingshen/contracts/listing.schema'
import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import type { Notice, NoticeRow } from '@qingshen/contracts/notices.operations'
import type { PublicListing } from '@qingshen/contracts/public-listings.operations'
import { deadlines } from '@qingshen/core/calendar/deadlines'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { runAs } from '@qingshen/store/session/run-as'
import { aFile, call, enterpriseOf, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aSite } from '@qingshen/testing/register-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { addEntryUseCase } from './add-entry.ts'
import { fixListingUseCase } from './fix-listing.ts'
import { issueNoticesUseCase } from './issue-notices.ts'
import { listEntriesUseCase } from './list-entries.ts'
import { listOwnEntriesUseCase } from './list-own-entries.ts'
import { loadListingUseCase } from './load-listing.ts'
import { listNoticesUseCase, loadNoticeUseCase, recordServiceUseCase, reissueNoticeUseCase } from './notices.ts'
import { answerObjectionUseCase, listObjectionsUseCase, raiseObjectionUseCase } from './objections.ts'
import { openListingUseCase } from './open-listing.ts'
import { listPublicListingsUseCase } from './public-listings.ts'
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
let city: Caller
let province: Caller
let otherCity: Caller
let coking: { site: string; organisation: string }
let second: { site: string; organisation: string }
let owner: Caller
let listing = ''

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  city = await officerAt(deps, { region: '140100', department: 'ecology' })
  otherCity = await officerAt(deps, { region: '140200', department: 'ecology' })
  province = await officerAt(deps, { region: '140000', department: 'ecology' })
  coking = await aSite(engine, { name: '太原焦化有限公司', path: TAIYUAN })
  await knowing(
    deps,
    coking.site,
    { industry: '2521', highConsumption: true },
    { source: '第二次全国污染源普查', validFrom: '2025-01-01' },
  )
  second = await aSite(engine, { name: '太原糕点有限公司', path: TAIYUAN })
  await knowing(
    deps,
    second.site,
    { industry: '1411', size: 'small', overStandard: false },
    { source: '企业申报', validFrom: '2025-01-01' },
  )
  owner = await enterpriseOf(deps, coking.organisation)
})
afterAll(() => engine.close())

const load = (caller: Caller) => call<ListingDetail>(deps, caller, loadListingUseCase, { params: { listing } })
const entries = async (caller: Caller) =>
  (await call<{ items: Entry[] }>(deps, caller, listEntriesUseCase, { params: { listing } })).items
const act = async (caller: Caller, useCase: UseCase, step: string, body: object = {}) => {
  const { version } = (await load(caller)).listing
  return call<ListingDetail>(deps, caller, useCase, { params: { listing, step }, body: { version, ...body } })
}
const reasons = (detail: ListingDetail, id: string) =>
  detail.steps.find((step) => step.id === id)?.ability.reasons.map((reason) => reason.code)

test('SX22-03b a city proposes from the register before the end of February', async () => {
  const opened = await call<ListingDetail>(deps, city, openListingUseCase, { body: KIND })
  listing = opened.listing.id
  expect(opened.listing.nextStep).toMatchObject({ step: 'propose', due: '2026-02-28', late: false })
  const part = opened.ownPart
  const run = await call<RulesRun>(deps, city, runRulesUseCase, { params: { listing, part }, body: {} })
  expect(run).toMatchObject({ judged: 2, added: 1, undetermined: 1 })
  const [entry] = await entries(city)
  expect(entry).toMatchObject({
    name: '太原焦化有限公司',
    mode: 'full',
    grounds: [{ ground: 'scope', clause: { clause: 'SX22-A' }, fact: '行业小类：炼焦（2521）' }],
  })
  const added = await call<Entry>(deps, city, addEntryUseCase, {
    params: { listing, part },
    body: {
      site: second.site,
      ground: 'manual',
      fact: '群众反映突出',
      factOn: '2026-01-10',
      source: '信访件',
      reason: '环境质量改善需要',
      evidence: await aFile(deps, '140000/140100'),
    },
  })
  expect(added).toMatchObject({ origin: 'manual', evidence: { name: '证明.pdf' }, reason: '环境质量改善需要' })
  const again = call(deps, city, addEntryUseCase, {
    params: { listing, part },
    body: { site: second.site, ground: 'manual', fact: 'x', factOn: null, source: 'x', reason: 'x', evidence: null },
  })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
  calendar.today = '2026-03-01'
  expect((await load(city)).listing.nextStep).toMatchObject({ step: 'propose', late: true })
  const version = (await load(city)).parts[0]?.version
  const sent = await call<ListingDetail>(deps, city, sendPartUseCase, { params: { listing, part }, body: { version } })
  expect(sent.parts).toMatchObject([{ heldAt: 'province', state: 'sent', entries: 2 }])
})

test('SX22-03b the province verifies, then publishes for comment for the days it gives with their basis', async () => {
  expect(reasons(await load(province), 'publish_for_comment')).toEqual(['listing.earlier_step_open'])
  const verified = await act(province, verifyListingUseCase, 'verify', { note: '核定无误' })
  expect(verified.steps.find((step) => step.id === 'verify')).toMatchObject({ progress: 'done', doneOn: '2026-03-01' })
  const late = call(deps, otherCity, openListingUseCase, { body: KIND })
  await expect(late).rejects.toMatchObject({ errors: [{ code: 'listing.closed' }] })
  const period = { from: '2026-03-02', to: '2026-03-08', basis: '参照政府信息公开的通行做法，5个工作日' }
  const reversed = act(province, publishForCommentUseCase, 'publish_for_comment', { ...period, to: '2026-03-01' })
  await expect(reversed).rejects.toMatchObject({ code: 'validation_failed' })
  const own = await call<unknown[]>(deps, owner, listOwnEntriesUseCase)
  expect(own).toEqual([])
  const shown = await act(province, publishForCommentUseCase, 'publish_for_comment', period)
  expect(shown).toMatchObject({ listing: { state: 'commenting' }, commentPeriod: { ...period, running: false } })
  const open = await call<{ items: PublicListing[] }>(deps, ANONYMOUS, listPublicListingsUseCase)
  expect(open.items).toMatchObject([{ state: 'commenting', commentPeriod: { to: '2026-03-08' }, entries: 2 }])
})

test('SX22-03b nothing is fixed while the comment period runs or an objection is unanswered', async () => {
  calendar.today = '2026-03-05'
  const own = await call<{ entry: Entry }[]>(deps, owner, listOwnEntriesUseCase)
  expect(own.map((each) => each.entry.name)).toEqual(['太原焦化有限公司'])
  const raise = (caller: Caller, entry: string | undefined, by: string | null) =>
    call<Objection>(deps, caller, raiseObjectionUseCase, {
      params: { listing },
      body: { entry, by, raisedOn: '2026-03-05', text: '炼焦炉已于去年拆除', evidence: null },
    })
  const mine = await raise(owner, own[0]?.entry.id, null)
  expect(mine).toMatchObject({ by: '太原焦化有限公司', state: 'open', abilities: { answer: { allowed: false } } })
  const other = (await entries(city)).find((entry) => entry.name === '太原糕点有限公司')
  await expect(raise(owner, other?.id, null)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(raise(city, other?.id, ' ')).rejects.toMatchObject({ code: 'validation_failed' })
  const byOfficer = await raise(city, other?.id, '某社区居民委员会')
  expect(reasons(await load(province), 'fix')).toEqual(['listing.comment_running', 'listing.objection_open'])

  calendar.today = '2026-03-09'
  expect(reasons(await load(province), 'fix')).toEqual(['listing.objection_open'])
  await expect(act(province, fixListingUseCase, 'fix')).rejects.toMatchObject({
    code: 'state_forbids',
    errors: [{ code: 'listing.objection_open' }],
  })
  const answer = (caller: Caller, objection: Objection, upheld: boolean) =>
    call<Objection>(deps, caller, answerObjectionUseCase, {
      params: { objection: objection.id },
      body: {
        version: objection.version,
        upheld,
        text: upheld ? '不属于应当列入的情形' : '现场核实仍在生产',
        evidence: null,
      },
    })
  await expect(answer(city, mine, false)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await answer(province, mine, false)).toMatchObject({ state: 'rejected', answer: { on: '2026-03-09' } })
  await expect(answer(province, mine, true)).rejects.toMatchObject({ code: 'state_forbids' })
  expect(await answer(province, byOfficer, true)).toMatchObject({ state: 'upheld' })
  const all = await entries(city)
  expect(all.find((entry) => entry.id === other?.id)).toMatchObject({
    state: 'removed',
    removal: { reason: '异议成立：不属于应当列入的情形' },
  })
  const listed = await call<Objection[]>(deps, owner, listObjectionsUseCase, { params: { listing } })
  expect(listed.map((each) => each.state)).toEqual(['rejected'])
  expect(reasons(await load(province), 'fix')).toEqual([])
})

test('SX22-03b the province fixes and publishes, the cities notify before the end of March', async () => {
  await act(province, fixListingUseCase, 'fix')
  const published = await act(province, publishListingUseCase, 'publish', {
    publishedOn: '2026-03-09',
    medium: '省生态环境厅网站',
    link: 'https://example.org/list',
  })
  expect(published.steps.find((step) => step.id === 'notify')).toMatchObject({ due: '2026-03-31', late: false })
  const body = { entries: null, numberPattern: '并环函〔2026〕{n}号', firstNumber: 8, issuedOn: '2026-03-09' }
  await expect(call(deps, province, issueNoticesUseCase, { params: { listing }, body })).rejects.toMatchObject({
    extra: { reason: 'listing.other_level' },
  })
  expect((await load(city)).listing.nextStep).toMatchObject({ step: 'notify', due: '2026-03-31' })
  const issued = await call(deps, city, issueNoticesUseCase, { params: { listing }, body })
  expect(issued).toMatchObject({ issued: 1, firstNumber: '并环函〔2026〕8号' })
})

test('SX22-03n the notice names the duties of the enterprise within the limits of the day', async () => {
  const { items } = await call<{ items: NoticeRow[] }>(deps, owner, listNoticesUseCase, { params: { listing } })
  const notice = await call<Notice>(deps, owner, loadNoticeUseCase, { params: { notice: items[0]?.id } })
  const expected = deadlines(deps.laws, { law: 'shanxi-2022', published: '2026-03-09' })
  expect(notice.paper.duties.map(({ duty, due }) => [duty, due])).toEqual(
    expected.filter((row) => row.holder === 'enterprise').map((row) => [row.duty, row.due]),
  )
  expect(notice.paper.duties.map(({ duty, clause }) => [duty, clause.clause])).toEqual([
    ['disclose', 'SX22-03n'],
    ['start_audit', 'SX22-03n'],
    ['submit_report', 'SX22-03n'],
  ])
  expect(notice.paper.decision).toContain('全面审核')
  expect(notice.abilities).toMatchObject({ reissue: { allowed: false }, serve: { allowed: false } })
})

test('a later publication date makes notices outdated; a new version says why, the old one stays', async () => {
  calendar.today = '2026-03-20'
  const before = await call<{ items: NoticeRow[] }>(deps, city, listNoticesUseCase, { params: { listing } })
  const first = before.items[0]
  const amended = await act(province, amendPublicationUseCase, 'publish', {
    publishedOn: '2026-03-10',
    medium: '省生态环境厅网站',
    reason: '实际上网日期为 3 月 10 日',
  })
  expect(amended.acts.at(-1)).toMatchObject({ act: 'amend' })
  const outdated = await call<Notice>(deps, city, loadNoticeUseCase, { params: { notice: first?.id } })
  expect(outdated.notice.status).toBe('outdated')
  expect((await load(city)).listing.nextStep).toMatchObject({ step: 'notify' })
  const reissue = (number: string) =>
    call<Notice>(deps, city, reissueNoticeUseCase, {
      params: { notice: first?.id },
      body: { reason: '公布日期更正', number, issuedOn: '2026-03-20' },
    })
  await expect(reissue('并环函〔2026〕8号')).rejects.toMatchObject({ code: 'conflict' })
  const second = await reissue('并环函〔2026〕9号')
  expect(second).toMatchObject({ notice: { version: 2, status: 'current' }, paper: { reason: '公布日期更正' } })
  expect(second.paper.duties[0]?.due).toBe('2026-04-10')
  const old = await call<Notice>(deps, city, loadNoticeUseCase, { params: { notice: first?.id } })
  expect(old).toMatchObject({ notice: { status: 'superseded' }, paper: outdated.paper })
  await expect(reissue('并环函〔2026〕10号')).rejects.toMatchObject({ code: 'state_forbids' })
  const rewrite = runAs(engine, city.actor, (tx) => tx.updateTable('notice').set({ number: 'x' }).execute())
  await expect(rewrite).rejects.toMatchObject({ code: 'forbidden' })

  const serve = (on: string) =>
    call<Notice>(deps, city, recordServiceUseCase, {
      params: { notice: second.notice.id },
      body: { manner: 'in_person', on, receiver: '办公室', evidence: null },
    })
  await expect(serve('2026-03-19')).rejects.toMatchObject({ code: 'validation_failed' })
  expect(await serve('2026-03-20')).toMatchObject({
    notice: { servedOn: '2026-03-20' },
    services: [{ manner: 'in_person' }],
  })
  expect((await load(city)).notices).toEqual({ issued: 1, standing: 1, served: 1 })
})

test('a listed site that does not report comes again, one whose round still runs does not', async () => {
  const next = async (year: number, today: string) => {
    calendar.today = today
    const opened = await call<ListingDetail>(deps, city, openListingUseCase, { body: { ...KIND, year } })
    const params = { listing: opened.listing.id, part: opened.ownPart }
    const run = await call<RulesRun>(deps, city, runRulesUseCase, { params, body: {} })
    const found = await call<{ items: Entry[] }>(deps, city, listEntriesUseCase, {
      params: { listing: params.listing },
    })
    return { run, grounds: found.items.flatMap((entry) => entry.grounds.map((ground) => ground.ground)) }
  }
  const later = await next(2027, '2027-02-01')
  expect(later.grounds).toEqual(['scope', 'not_reported'])
  await runAs(engine, city.actor, (tx) =>
    tx.updateTable('audit_round').set({ reported_on: '2027-02-10', accepted_on: '2027-06-01' }).execute(),
  )
  const running = await next(2028, '2028-02-01')
  expect(running).toMatchObject({ run: { inRound: 1, added: 0 }, grounds: [] })
  const due = await next(2032, '2032-02-01')
  expect(due.grounds).toEqual(['scope', 'rollover'])
})
