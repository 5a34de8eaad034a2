import type { Entry, ListingDetail, Step } from '@qingshen/contracts/listing.schema'
import type { Openable } from '@qingshen/contracts/listing.operations'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { aFile, call, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aSite } from '@qingshen/testing/register-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setOfficeFunctionsUseCase } from '../accounts/office-functions.ts'
import type { Caller, Deps } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { changeEntryUseCase } from './change-entry.ts'
import { consentToListingUseCase } from './consent-to-listing.ts'
import { fixListingUseCase } from './fix-listing.ts'
import { issueNoticesUseCase } from './issue-notices.ts'
import { listEntriesUseCase } from './list-entries.ts'
import { listOpenableUseCase } from './list-openable.ts'
import { loadListingUseCase } from './load-listing.ts'
import { openListingUseCase } from './open-listing.ts'
import { publishListingUseCase } from './publish-listing.ts'
import { rankListingUseCase } from './rank-listing.ts'
import { removeEntryUseCase, restoreEntryUseCase } from './remove-entry.ts'
import { runRulesUseCase } from './run-rules.ts'
import { writeCommentUseCase } from './write-comment.ts'

const KIND = { law: 'xinjiang-2005', procedure: 'xinjiang_double_have', year: 2026, batch: 1 }
const KORLA = '650000/652800/652801'

const calendar: TestCalendar = { today: '2026-05-04' }
let engine: Engine
let deps: Deps
let ecology: Caller
let development: Caller
let industry: Caller
let region: Caller
let listing = ''

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  ecology = await officerAt(deps, { region: '652801', department: 'ecology' })
  development = await officerAt(deps, { region: '652801', department: 'development' })
  industry = await officerAt(deps, { region: '652801', department: 'industry' })
  region = await officerAt(deps, { region: '650000', department: 'ecology' })
  for (const name of ['甲化工厂', '乙农药厂', '丙电镀厂']) {
    const { site } = await aSite(engine, { name, path: KORLA })
    await knowing(deps, site, { toxicMaterial: true }, { source: '危险化学品登记' })
  }
  const opened = await call<ListingDetail>(deps, ecology, openListingUseCase, { body: KIND })
  listing = opened.listing.id
  await call(deps, ecology, runRulesUseCase, { params: { listing, part: opened.ownPart }, body: {} })
})
afterAll(() => engine.close())

const load = (caller: Caller) => call<ListingDetail>(deps, caller, loadListingUseCase, { params: { listing } })
const entries = async (caller = ecology) =>
  (await call<{ items: Entry[] }>(deps, caller, listEntriesUseCase, { params: { listing } })).items
const named = async (name: string): Promise<Entry> => {
  const found = (await entries()).find((entry) => entry.name === name)
  if (found === undefined) throw new Error(`no entry ${name}`)
  return found
}
const act = async (caller: Caller, useCase: UseCase, step: string, body: object = {}) => {
  const { version } = (await load(caller)).listing
  return call<ListingDetail>(deps, caller, useCase, { params: { listing, step }, body: { version, ...body } })
}
const change = (entry: Entry, body: object, version = entry.version) =>
  call<Entry>(deps, ecology, changeEntryUseCase, { params: { listing, entry: entry.id }, body: { version, ...body } })
const step = (detail: ListingDetail, id: string): Step => {
  const found = detail.steps.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}
const codes = (detail: ListingDetail, id: string) => step(detail, id).ability.reasons.map((reason) => reason.code)
const consent = (caller: Caller, department: string, body: object = {}) =>
  act(caller, consentToListingUseCase, `consent_${department}`, {
    agrees: true,
    manner: 'officer',
    department,
    on: '2026-05-04',
    number: null,
    ...body,
  })

test('XJ05-09b the county fixes its own list; the region takes no step in it', async () => {
  const detail = await load(ecology)
  expect(detail.listing).toMatchObject({ region: { code: '652801', level: 'county' }, entries: 3 })
  expect((await load(region)).steps.every((each) => !each.ability.allowed)).toBe(true)
  const kinds = await call<Openable[]>(deps, region, listOpenableUseCase)
  expect(kinds.map((kind) => kind.procedure)).not.toContain(KIND.procedure)
  await expect(call(deps, region, openListingUseCase, { body: KIND })).rejects.toMatchObject({ code: 'forbidden' })
})

test('XJ05-09b ranking waits for every figure and orders by quantity used, discharged, severity', async () => {
  expect(codes(await load(ecology), 'rank')).toEqual(['listing.unranked'])
  const figures = (used: string, discharged: string, severity: string) => ({
    toxic_quantity_used: used,
    toxic_quantity_discharged: discharged,
    possible_severity: severity,
  })
  await change(await named('甲化工厂'), { figures: figures('0', '3', '1') })
  await change(await named('乙农药厂'), { figures: figures('12.5', '0', '1') })
  expect(codes(await load(ecology), 'rank')).toEqual(['listing.unranked'])
  await change(await named('丙电镀厂'), { figures: figures('12.50', '0', '2') })
  const ranked = await act(ecology, rankListingUseCase, 'rank')
  expect(step(ranked, 'rank').progress).toBe('done')
  expect((await entries()).map((entry) => [entry.rank, entry.name])).toEqual([
    [1, '丙电镀厂'],
    [2, '乙农药厂'],
    [3, '甲化工厂'],
  ])
  await expect(change(await named('甲化工厂'), { figures: { unknown: '1' } })).rejects.toMatchObject({
    code: 'validation_failed',
  })
})

test('two people who edit different fields of what they saw both succeed, of one field the second is told', async () => {
  const seen = await named('甲化工厂')
  await change(seen, { remark: '现场核实' })
  const merged = await change(seen, { figures: { possible_severity: '2' } })
  expect(merged).toMatchObject({ remark: '现场核实' })
  expect(merged.rankFigures.find((figure) => figure.fact === 'possible_severity')?.value).toBe('2')
  await expect(change(seen, { remark: '另一说法' })).rejects.toMatchObject({
    code: 'stale_version',
    extra: { fields: ['remark'] },
  })
})

test('XJ05-09b the other departments consent, on line or on paper; a changed list needs new consents', async () => {
  expect(codes(await load(ecology), 'fix')).toEqual([
    'listing.earlier_step_open',
    'listing.earlier_step_open',
    'listing.consent_missing',
    'listing.consent_missing',
  ])
  await expect(consent(industry, 'development')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(consent(development, 'development', { manner: 'paper' })).rejects.toMatchObject({
    code: 'validation_failed',
  })
  const refused = await consent(development, 'development', { agrees: false, note: '乙厂正在搬迁' })
  expect(step(refused, 'consent_development').consents).toMatchObject([{ status: 'refused', manner: 'officer' }])
  expect(codes(await load(ecology), 'fix')).toContain('listing.consent_refused')
  await consent(development, 'development')
  await expect(consent(development, 'development')).rejects.toMatchObject({ code: 'state_forbids' })
  await expect(consent(ecology, 'industry', { manner: 'paper', number: '库工信函〔2026〕3号' })).rejects.toMatchObject({
    errors: [{ pointer: '/evidence' }],
  })
  const evidence = await aFile(deps, KORLA)
  await consent(ecology, 'industry', { manner: 'paper', number: '库工信函〔2026〕3号', evidence })
  expect(codes(await load(ecology), 'fix')).toEqual([])

  const entry = await named('乙农药厂')
  const removed = await call<Entry>(deps, ecology, removeEntryUseCase, {
    params: { listing, entry: entry.id },
    body: { version: entry.version, reason: '已经搬迁', exclusion: null, evidence: null },
  })
  expect(removed).toMatchObject({ state: 'removed', removal: { reason: '已经搬迁' } })
  expect(codes(await load(ecology), 'fix')).toContain('listing.consent_stale')
  await call(deps, ecology, restoreEntryUseCase, {
    params: { listing, entry: entry.id },
    body: { version: removed.version, reason: '搬迁取消' },
  })
  await consent(development, 'development')
  await consent(industry, 'industry')
  expect(codes(await load(ecology), 'fix')).toEqual([])
})

test('the assessment centre and the others read and remark, and act on nothing', async () => {
  const centre = await officerAt(
    deps,
    { region: '650000', department: 'none', kind: 'assessment_centre' },
    'assessment_centre',
  )
  const seen = await load(centre)
  expect(seen.listing.entries).toBe(3)
  expect(seen.steps.every((each) => !each.ability.allowed)).toBe(true)
  expect(seen.abilities).toMatchObject({ comment: { allowed: true }, openPart: { allowed: false } })
  const text = '建议核对丙厂的排放量'
  const [entry] = await entries()
  await call(deps, centre, writeCommentUseCase, {
    params: { listing },
    body: { text, entry: entry?.id, evidence: null },
  })
  expect((await load(ecology)).comments).toMatchObject([{ text, entry: { name: '丙电镀厂' } }])
  await expect(act(centre, fixListingUseCase, 'fix')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(act(development, fixListingUseCase, 'fix')).rejects.toMatchObject({
    extra: { reason: 'listing.other_department' },
  })
})

test('XJ05-09b the county fixes, notifies and publishes without a regional step', async () => {
  await act(ecology, fixListingUseCase, 'fix')
  await act(ecology, publishListingUseCase, 'publish', { publishedOn: '2026-05-04', medium: '巴音郭楞日报' })
  const body = { entries: null, numberPattern: '库环审〔2026〕{n}号', firstNumber: 1, issuedOn: '2026-05-04' }
  expect(await call(deps, ecology, issueNoticesUseCase, { params: { listing }, body })).toMatchObject({ issued: 3 })
  const next = await call<ListingDetail>(deps, ecology, openListingUseCase, { body: { ...KIND, batch: 2 } })
  expect(next.listing).toMatchObject({ batch: 2, state: 'drafting' })
})

test('the department that saves energy at a place is data of the office; the ground ends with the Code', async () => {
  calendar.today = '2026-06-01'
  const energy = async () =>
    (await call<Openable[]>(deps, development, listOpenableUseCase)).filter(
      (kind) => kind.procedure === 'national_energy',
    )
  expect(await energy()).toEqual([])
  const administrator = await officerAt(deps, { region: '652801', department: 'development' }, 'system_administrator')
  const give = (to: Caller, version: number) =>
    call(deps, administrator, setOfficeFunctionsUseCase, {
      params: { office: to.actor.office?.id },
      body: { version, functions: ['energy_saving'] },
    })
  await expect(call(deps, development, setOfficeFunctionsUseCase, { params: {}, body: {} })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await give(development, 1)).toMatchObject({ functions: ['energy_saving'], version: 2 })
  await expect(give(industry, 1)).rejects.toMatchObject({ code: 'conflict' })
  expect(await energy()).toMatchObject([{ proposes: true, fixedAt: 'province' }])
  const opened = await call<ListingDetail>(deps, development, openListingUseCase, {
    body: { ...KIND, procedure: 'national_energy' },
  })
  expect(opened.listing.nextStep).toMatchObject({ act: 'propose' })
  calendar.today = '2026-08-15'
  expect(await energy()).toEqual([])
})
