import type { SiteDetail, SiteRow } from '@qingshen/contracts/register.operations'
import { SiteDetailSchema } from '@qingshen/contracts/register.operations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testClock, testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { downloadFileUseCase } from '../files/download-file.ts'
import { uploadFileUseCase } from '../files/upload-file.ts'
import type { UseCase } from '../use-case.ts'
import { changeCodeUseCase } from './change-code.ts'
import { createSiteUseCase } from './create-site.ts'
import { exportSitesUseCase } from './export-sites.ts'
import { loadSiteUseCase } from './load-site.ts'
import { moveSiteUseCase } from './move-site.ts'
import { recordFactOfSitesUseCase } from './record-fact-of-sites.ts'
import { recordFactUseCase } from './record-fact.ts'
import { refreshDue } from './refresh-due.ts'
import { renameSiteUseCase } from './rename-site.ts'
import { addRoundUseCase, changeRoundUseCase } from './rounds.ts'
import { searchSitesUseCase } from './search-sites.ts'

let deps: Deps
let region: Caller
let prefecture: Caller
let county: Caller

beforeAll(async () => {
  deps = testDeps(await openTestEngine())
  await seedTestRegister(deps)
  region = await callerNamed(deps, '自治区环保处员')
  prefecture = await callerNamed(deps, '州环保科员')
  county = await callerNamed(deps, '县环保科员')
})
afterAll(() => deps.engine.close())

async function run(useCase: UseCase, caller: Caller, input: { params?: object; query?: object; body?: unknown }) {
  const { answer } = await useCase.run(deps, caller, { params: {}, query: undefined, body: undefined, ...input })
  return answer
}

async function search(caller: Caller, text: string): Promise<SiteRow[]> {
  return ((await run(searchSitesUseCase, caller, { query: { text } })) as { items: SiteRow[] }).items
}

async function load(caller: Caller, site: string): Promise<SiteDetail> {
  return SiteDetailSchema.parse(await run(loadSiteUseCase, caller, { params: { site } }))
}

async function siteNamed(text: string): Promise<string> {
  return (await search(region, text))[0]?.id ?? ''
}

const NEW_SITE = {
  name: '库尔勒新立涂料有限公司',
  code: 'MA7ABCDE9',
  place: '652801',
  group: '',
  industry: '2641',
  employees: '120',
  revenue: '5000',
  size: 'small',
  permitClass: 'key',
  address: '库尔勒市石化大道 1 号',
  permitNumber: '',
  validFrom: '2026-10-01',
  source: '现场检查笔录',
  evidence: null as string | null,
  accepted: [] as { code: string; basis: string }[],
}
const dated = { on: '2026-10-01', source: '营业执照', evidence: null, version: 1 }
const pdf = new TextEncoder().encode('%PDF-1.7\n证明')

async function upload(caller: Caller): Promise<string> {
  return ((await run(uploadFileUseCase, caller, { query: { name: '证明.pdf' }, body: pdf })) as { id: string }).id
}

async function journalled(action: string): Promise<number> {
  const rows = await runAsSystem(deps.engine, (tx) =>
    tx.selectFrom('journal_entry').select('id').where('action', '=', action).execute(),
  )
  return rows.length
}

test('a site is entered by hand with its facts, their source and its code, and found at once', async () => {
  const evidence = await upload(prefecture)
  const body = { ...NEW_SITE, code: '91652801MA77XXXX0G', evidence }
  await expect(run(createSiteUseCase, prefecture, { body })).rejects.toMatchObject({
    code: 'validation_failed',
    errors: [expect.objectContaining({ pointer: '/code' })],
  })
  const { id } = (await run(createSiteUseCase, prefecture, { body: { ...body, code: 'MA7ABCDE-9' } })) as { id: string }
  const [found] = await search(county, 'xlt')
  expect(found).toMatchObject({ id, code: 'MA7ABCDE9', industry: '2641', size: 'small', place: expect.any(String) })
  const detail = await load(county, id)
  expect(detail.facts.find((fact) => fact.fact === 'industry')).toMatchObject({
    value: '2641',
    source: '现场检查笔录',
    evidence: { file: evidence, name: '证明.pdf' },
  })
  expect(await journalled('register.site_created')).toBe(1)
})

test('every finding comes at once at its field; a warning is accepted with its basis', async () => {
  const wrong = { ...NEW_SITE, name: '', code: 'MA7ABCDEZ', place: '652301', industry: '2699', source: ' ' }
  const error = await run(createSiteUseCase, prefecture, { body: wrong }).catch((caught: unknown) => caught)
  const findings = (error as { errors: { code: string; pointer: string }[] }).errors
  expect(findings.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
    '/code code_check_digit',
    '/name value_missing',
    '/industry industry_unknown',
    '/place place_outside',
    '/source source_missing',
  ])
  const accepted = [
    { code: 'industry_unknown', basis: '分类标准原文' },
    { code: 'code_missing', basis: '尚未办照' },
  ]
  const unknown = { ...NEW_SITE, name: '轮台县无名厂', code: '', industry: '2699', accepted }
  const { id } = (await run(createSiteUseCase, prefecture, { body: unknown })) as { id: string }
  const industry = (await load(prefecture, id)).facts.find((fact) => fact.fact === 'industry')
  expect(industry).toMatchObject({ value: '2699', source: expect.stringContaining('分类标准原文') })
})

test('a fact counts from its own day, the day of where the program serves', async () => {
  const clock = testClock('2026-11-21T16:30:00Z')
  const later = { ...deps, now: () => clock.now }
  const body = { ...NEW_SITE, name: '和静县晚间厂', code: 'MA7TEST0-3', validFrom: '2026-11-22' }
  const input = { params: {}, query: undefined, body }
  await createSiteUseCase.run(later, prefecture, input)
  expect((await search(prefecture, '晚间厂'))[0]).toMatchObject({ industry: '2641', size: 'small' })
  const fact = { fact: 'size', value: 'medium', knownMissing: false, validFrom: '2026-11-25', validTo: null }
  const sites = (await search(prefecture, '晚间厂')).map(({ id }) => id)
  const facts = { ...fact, sites, source: '年报', evidence: null }
  await recordFactOfSitesUseCase.run(later, prefecture, { ...input, body: facts })
  expect((await search(prefecture, '晚间厂'))[0]?.size).toBe('small')
  clock.now = Temporal.Instant.from('2026-11-25T02:00:00Z')
  expect(await refreshDue(later)).toBe(1)
  expect((await search(prefecture, '晚间厂'))[0]?.size).toBe('medium')
})

test('what the register has already is not entered twice, and who may not edit is refused', async () => {
  const body = { ...NEW_SITE, code: 'MA7ABCDE-9' }
  await expect(run(createSiteUseCase, prefecture, { body })).rejects.toMatchObject({
    errors: [expect.objectContaining({ code: 'site_exists' })],
  })
  const enterprise = await callerNamed(deps, '企业填报人')
  await expect(run(createSiteUseCase, enterprise, { body })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a rename keeps the former name to be found, with its day and its source', async () => {
  const site = await siteNamed('天利油漆')
  const before = await load(region, site)
  const body = { ...dated, name: '天利新材料有限公司', whose: 'organisation', version: before.version }
  const after = SiteDetailSchema.parse(await run(renameSiteUseCase, region, { params: { site }, body }))
  expect(after.site.name).toBe('天利新材料有限公司')
  expect(after.names).toEqual([
    { name: '天利新材料有限公司', from: '2026-10-01', to: null },
    expect.objectContaining({ name: before.site.name, to: '2026-09-30' }),
  ])
  expect(after.events[0]).toMatchObject({ kind: 'renamed', before: before.site.name, on: '2026-10-01' })
  expect((await search(region, '天利油漆'))[0]?.id).toBe(site)
  await expect(run(renameSiteUseCase, region, { params: { site }, body })).rejects.toMatchObject({
    errors: [{ code: 'name_unchanged' }, { code: 'name_day_too_early' }],
  })
  const late = { ...body, name: '另一名称', on: '2026-11-01' }
  await expect(run(renameSiteUseCase, region, { params: { site }, body: late })).rejects.toMatchObject({
    code: 'stale_version',
  })
})

test('a move puts the site under the county with everything that hangs on it, and not beyond the own reach', async () => {
  const site = await siteNamed('西峰涂料')
  await expect(load(county, site)).rejects.toMatchObject({ code: 'not_found' })
  const { version } = await load(prefecture, site)
  const body = { ...dated, place: '652801', address: '', version, evidence: await upload(prefecture) }
  const beyond = { ...body, place: '652301' }
  await expect(run(moveSiteUseCase, prefecture, { params: { site }, body: beyond })).rejects.toMatchObject({
    errors: [{ code: 'place_beyond' }],
  })
  await run(moveSiteUseCase, prefecture, { params: { site }, body })
  const detail = await load(county, site)
  expect(detail).toMatchObject({
    site: { division: '652801' },
    events: [{ kind: 'moved', evidence: { name: '证明.pdf' } }],
  })
  expect(detail.facts.length).toBeGreaterThan(0)
})

test('another code begins on a day; the former one is still found, and a code of somebody else is refused', async () => {
  const site = await siteNamed('天利新材料')
  const { version, identifiers } = await load(region, site)
  const taken = { ...dated, code: 'MA7ABCDE-9', version }
  await expect(run(changeCodeUseCase, region, { params: { site }, body: taken })).rejects.toMatchObject({
    errors: [{ code: 'code_of_another' }],
  })
  const code = '91110000802100433B'
  const body = { ...dated, code, version }
  const after = SiteDetailSchema.parse(await run(changeCodeUseCase, region, { params: { site }, body }))
  expect(after.site.code).toBe(code)
  const former = identifiers[0]?.value ?? ''
  expect(after.identifiers.find(({ value }) => value === former)).toMatchObject({ to: '2026-09-30' })
  expect((await search(region, former)).map(({ id }) => id)).toContain(site)
})

test('one fact for many sites: all with their result, or none', async () => {
  const sites = (await search(prefecture, '涂料')).map(({ id }) => id).slice(0, 2)
  const body = {
    sites,
    fact: 'toxicMaterial',
    value: true,
    knownMissing: false,
    validFrom: '2026-01-01',
    validTo: null,
    source: '专项检查通报',
    evidence: await upload(prefecture),
  }
  const { results } = (await run(recordFactOfSitesUseCase, prefecture, { body })) as { results: { result: string }[] }
  expect(results.map(({ result }) => result)).toEqual(['recorded', 'recorded'])
  const missing = { ...body, value: null, knownMissing: true }
  const again = (await run(recordFactOfSitesUseCase, prefecture, { body: missing })) as { results: object[] }
  expect(again.results).toEqual(sites.map(() => expect.objectContaining({ result: 'corrected', before: '是' })))
  const outside = (await search(region, '')).find(({ division }) => division === '652300')?.id ?? ''
  const mixed = { ...body, sites: [...sites, outside] }
  await expect(run(recordFactOfSitesUseCase, prefecture, { body: mixed })).rejects.toMatchObject({
    errors: [{ code: 'site_beyond', pointer: '/sites/2' }],
  })
  const [detail] = await Promise.all(sites.slice(0, 1).map((site) => load(prefecture, site)))
  expect(detail?.facts.find(({ fact }) => fact === 'toxicMaterial')?.knownMissing).toBe(true)
})

test('one proof for many sites is opened by each enterprise and county as its own, and by no neighbour', async () => {
  const ofCounty = await search(county, '')
  const inCounty = ofCounty[0]
  const kept = (await search(prefecture, '')).find(({ id }) => !ofCounty.some((site) => site.id === id))
  if (kept === undefined || inCounty === undefined) throw new Error('the register has lost its sites')
  const evidence = await upload(prefecture)
  const sites = [kept.id, inCounty.id]
  const fact = { fact: 'overCap', value: true, knownMissing: false, validFrom: '2026-10-01', validTo: null }
  const body = { ...fact, sites, source: '通报', evidence }
  await run(recordFactOfSitesUseCase, prefecture, { body })
  const files = await runAsSystem(deps.engine, (tx) =>
    tx
      .selectFrom('fact as f')
      .innerJoin('file', 'file.id', 'f.evidence')
      .innerJoin('file_link as l', (join) => join.onRef('l.file', '=', 'file.id').on('l.subject_kind', '=', 'site'))
      .select(['f.site', 'file.id', 'file.sha256'])
      .whereRef('l.organisation', '=', 'f.organisation')
      .whereRef('file.organisation', '=', 'f.organisation')
      .whereRef('file.region_path', '=', 'f.region_path')
      .where('f.source', '=', '通报')
      .orderBy('f.site')
      .execute(),
  )
  expect(files.map(({ site }) => site)).toEqual(sites.toSorted())
  expect(new Set(files.map(({ id }) => id)).size).toBe(2)
  expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1)
  const readers = await Promise.all(
    files.map(({ id }) =>
      run(downloadFileUseCase, county, { params: { file: id } }).then(
        () => true,
        () => false,
      ),
    ),
  )
  expect(readers).toEqual(files.map(({ site }) => site === inCounty.id))
  const again = (await run(recordFactOfSitesUseCase, prefecture, { body })) as { results: { result: string }[] }
  expect(again.results.map(({ result }) => result)).toEqual(['unchanged', 'unchanged'])

  await runAsSystem(deps.engine, (tx) =>
    tx.updateTable('file_link').set({ confidential: true }).where('file', '=', evidence).execute(),
  )
  await expect(run(recordFactOfSitesUseCase, prefecture, { body: { ...body, value: false } })).rejects.toMatchObject({
    errors: [{ code: 'evidence_of_another', pointer: '/evidence' }],
  })
})

test('an earlier round is entered, corrected with the version seen, and asks for its source', async () => {
  const site = await siteNamed('西峰涂料')
  const body = {
    ground: 'double_exceed',
    kind: 'mandatory',
    listedOn: null,
    publishedOn: '2016-05-03',
    reportedOn: '2017-04-20',
    evaluatedOn: null,
    acceptedOn: '2018-01-09',
    source: '验收文件',
    evidence: await upload(prefecture),
  }
  const entered = SiteDetailSchema.parse(await run(addRoundUseCase, prefecture, { params: { site }, body }))
  const round = entered.rounds.find(({ acceptedOn }) => acceptedOn === '2018-01-09')
  expect(round).toMatchObject({ kind: 'mandatory', evidence: { name: '证明.pdf' }, version: 1 })
  expect(entered.site.lastRound).toBe('2018-01-09')
  const correction = { ...body, acceptedOn: '2018-02-09', version: 1 }
  const params = { site, round: round?.id ?? '' }
  const corrected = SiteDetailSchema.parse(await run(changeRoundUseCase, county, { params, body: correction }))
  expect(corrected.site.lastRound).toBe('2018-02-09')
  await expect(run(changeRoundUseCase, county, { params, body: correction })).rejects.toMatchObject({
    code: 'stale_version',
  })
  const wrong = { ...body, acceptedOn: '2015-01-09', source: ' ' }
  await expect(run(addRoundUseCase, prefecture, { params: { site }, body: wrong })).rejects.toMatchObject({
    errors: [{ code: 'round_days_out_of_order' }, { code: 'round_source_missing' }],
  })
})

test('a proof is opened by those who see the fact and by nobody else, and every opening is in the journal', async () => {
  const site = await siteNamed('西峰涂料')
  const evidence = await upload(prefecture)
  const { version } = await load(prefecture, site)
  const fact = { fact: 'overCap', value: false, knownMissing: false, validFrom: '2026-01-01', validTo: null }
  const body = { ...fact, source: '监测报告', evidence, version }
  await run(recordFactUseCase, prefecture, { params: { site }, body })
  const before = await journalled('file.read')
  const file = (await run(downloadFileUseCase, county, { params: { file: evidence } })) as { bytes: Uint8Array }
  expect(new Uint8Array(file.bytes)).toEqual(pdf)
  expect(await journalled('file.read')).toBe(before + 1)
  const neighbour = await callerNamed(deps, '山西省环保处员')
  await expect(run(downloadFileUseCase, neighbour, { params: { file: evidence } })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the export holds the filtered list and is in the journal', async () => {
  const answer = (await run(exportSitesUseCase, prefecture, { query: { text: '涂料' } })) as { bytes: Uint8Array }
  expect(answer.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  expect(await journalled('register.exported')).toBe(1)
  const park = await callerNamed(deps, '企业填报人')
  await expect(run(exportSitesUseCase, park, { query: {} })).rejects.toMatchObject({ code: 'forbidden' })
})
