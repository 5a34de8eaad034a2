import type { AuditSystem, OwnSystem, SystemDetail, SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import type { IndicatorSystemSummary } from '@qingshen/contracts/level.operations'
import type { FileAnswer } from '@qingshen/contracts/operation'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { workbookOf } from '@qingshen/documents/system-in/system-table.fixture'
import { runAs } from '@qingshen/store/session/run-as'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import { listIndicatorSystemsUseCase, loadIndicatorSystemUseCase } from '../calculators/indicator-systems.ts'
import { levelUseCase } from '../calculators/level.ts'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { editSystemUseCase, publishSystemUseCase, withdrawSystemUseCase } from './change-system.ts'
import { createSystemUseCase, reviseSystemUseCase } from './enter-system.ts'
import { findSystem } from './find-system.ts'
import { importSystemUseCase } from './import-system.ts'
import { downloadSystemUseCase, listSystemsUseCase, loadSystemUseCase, systemTemplateUseCase } from './read-systems.ts'

const HEAD = ['一级指标', '一级指标权重', '二级指标', '单位', '二级指标权重', 'Ⅰ级基准值', 'Ⅱ级基准值', 'Ⅲ级基准值']
const SOUND = [
  ['某行业清洁生产评价指标体系'],
  HEAD,
  ['能源', 0.6, '*综合能耗', 'kgce/t', '70%', '≤120', '≤１３５', '≤150'],
  [null, null, '清洁能源占比', '%', 0.3, '≥ 60 %', '≥40%', null],
  ['管理', 0.4, '环境管理体系', null, 1, '通过认证', '建立并运行', '有管理制度'],
]
const MERGES = [
  { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
  { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
  { startRow: 3, startCol: 6, endRow: 3, endCol: 7 },
]

forEachSeededEngine((store) => {
  let deps: Deps
  let city: Caller
  let colleague: Caller
  let other: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, { today: '2026-11-22' })
    city = await officerAt(deps, { region: '650100', department: 'ecology' })
    colleague = await officerAt(deps, { region: '650100', department: 'ecology' })
    other = await officerAt(deps, { region: '650200', department: 'ecology' })
  })

  const imported = async (caller: Caller, bytes: Uint8Array, query: object = {}): Promise<SystemImport> =>
    await call(deps, caller, importSystemUseCase, { query: { name: '体系.xlsx', ...query }, body: bytes })
  const opened = async (caller: Caller, ref: string): Promise<SystemDetail> =>
    await call(deps, caller, loadSystemUseCase, { params: { system: ref } })
  const saved = (caller: Caller, { ref, version }: SystemDetail, content: SystemDraft) =>
    call(deps, caller, editSystemUseCase, { params: { system: ref }, body: { version, content } })
  const published = async (caller: Caller, { ref, version }: SystemDetail): Promise<SystemDetail> =>
    await call(deps, caller, publishSystemUseCase, { params: { system: ref }, body: { version } })
  const sound = async (query: object = {}, caller = city): Promise<SystemDetail> => {
    const { ref } = await imported(caller, await workbookOf({ name: '表1', rows: SOUND, merges: MERGES }), query)
    return await opened(caller, ref ?? '')
  }
  const listed = async (caller: Caller, query: object = {}) =>
    await call<{ items: OwnSystem[]; audits: AuditSystem[]; create: { allowed: boolean } }>(
      deps,
      caller,
      listSystemsUseCase,
      { query },
    )
  const choices = async (caller: Caller, query: object = {}) =>
    (await call<IndicatorSystemSummary[]>(deps, caller, listIndicatorSystemsUseCase, { query })).map(({ id }) => id)

  test('an imported table becomes a draft, is published, and judges plants everywhere, by anybody', async () => {
    const draft = await sound()
    expect(draft).toMatchObject({ state: 'draft', rows: 3, unverified: 3, faults: 0, importedFrom: '体系.xlsx' })
    expect(draft.content.groups[0]?.indicators.map(({ II, III }) => [II, III])).toEqual([
      ['≤１３５', '≤150'],
      ['≥40%', '≥40%'],
    ])
    expect(await choices(ANONYMOUS)).not.toContain(draft.ref)
    const inForce = await published(city, draft)
    expect(inForce).toMatchObject({ state: 'published', number: 1 })
    expect(await choices(ANONYMOUS)).toContain(draft.ref)
    const file = await call<{ file: string }>(deps, ANONYMOUS, loadIndicatorSystemUseCase, {
      params: { system: draft.ref },
    })
    expect(JSON.parse(file.file)).toMatchObject({ id: draft.ref, groups: [{ weight: 0.6 }, { weight: 0.4 }] })
    const body = { system: draft.ref, values: { '1.1': 120, '1.2': 40, '2.1': 'I' } }
    const result = await call<{ level: string; issues: { code: string }[] }>(deps, ANONYMOUS, levelUseCase, { body })
    expect(result).toMatchObject({ indices: { I: 82, II: 100, III: 100 }, level: 'II' })
    expect(result.issues.map(({ code }) => code)).toEqual(['level_unverified_rows'])
  })

  test('the engine certifies no level from unverified rows, imported or carried, without saying so', async () => {
    const draft = await published(city, await sound())
    const found = await runAs(deps.engine, other.actor, (tx) => findSystem({ deps, tx }, draft.ref))
    if (found?.kind !== 'levels') throw new RangeError('no system')
    expect(found.system.indicators.every(({ isVerified }) => !isVerified)).toBe(true)
    for (const system of ['electroplating-2015', 'pcb-2025']) {
      const { unverified, content } = await opened(other, system)
      expect(content.groups.flatMap(({ indicators }) => indicators).filter(({ verified }) => !verified)).toHaveLength(
        unverified,
      )
      expect(unverified).toBeGreaterThan(0)
    }
    expect((await opened(other, 'teaching-2026')).isFictitious).toBe(true)
  })

  test('bad input: a table with faults is a draft all the same, every fault with sheet, row and column', async () => {
    const rows = [
      HEAD,
      ['能源', 0.6, '综合能耗', 'kgce/t', 0.7, '≤140', '≤135', '≤130'],
      ['', '', '电耗', 'kWh/t', 0.2, '≤8', '见标准', ''],
      ['管理', 0.3, '体系', '', 1, '有', '有', '有'],
    ]
    const { outcome, ref, findings } = await imported(city, await workbookOf({ name: '表 1', rows }))
    expect(outcome).toBe('drafted')
    expect(findings.map(({ code, place }) => [code, place?.sheet, place?.row, place?.column])).toEqual([
      ['system_benchmark_unreadable', '表 1', 3, 'Ⅱ级基准值'],
      ['system_benchmark_missing', '表 1', 3, 'Ⅲ级基准值'],
      ['system_weights_not_one', undefined, undefined, undefined],
      ['system_weights_not_one', '表 1', 2, '二级指标权重'],
      ['system_not_monotonic', '表 1', 2, 'Ⅰ级基准值'],
      ['system_not_monotonic', '表 1', 2, 'Ⅰ级基准值'],
    ])
    const draft = await opened(city, ref ?? '')
    expect(draft).toMatchObject({ faults: 6, rows: 3 })
    expect(draft.findings).toEqual(findings)
    await expect(published(city, draft)).rejects.toMatchObject({ code: 'validation_failed' })
    expect(await runAs(deps.engine, city.actor, (tx) => findSystem({ deps, tx }, draft.ref))).toBeNull()
  })

  test('domain trap 3: of a file with a table for each product one is chosen, or all by their output', async () => {
    const single = [HEAD, ['能耗', 1, '电耗', 'kWh/m2', 1, '≤10', '≤20', '≤30']]
    const double = [HEAD, ['能耗', 1, '电耗', 'kWh/m2', 1, '≤20', '≤40', '≤60']]
    const bytes = await workbookOf({ name: '单面板', rows: single }, { name: '双面板', rows: double })
    expect(await imported(city, bytes)).toMatchObject({
      outcome: 'asked',
      ref: null,
      question: 'sheet',
      sheets: [{ name: '单面板', rows: 1 }, { name: '双面板' }],
    })
    const together = await imported(city, bytes, { together: true })
    expect((await opened(city, together.ref ?? '')).content.shareSets).toEqual(['s1、s2'])
    const one = await imported(city, bytes, { sheet: '双面板' })
    expect((await opened(city, one.ref ?? '')).content.groups[0]?.indicators[0]?.I).toBe('≤20')
    const none = await imported(city, await workbookOf({ name: '封面', rows: [['目录']] }))
    expect(none).toMatchObject({ outcome: 'unreadable', ref: null, findings: [{ code: 'table_without_headings' }] })
  })

  test('a table kept as text is read, too; a web page named as a workbook is refused', async () => {
    const lines = [HEAD, ['能耗', '1', '电耗', 'kWh/t', '1', '≤10', '≤20', '≤30']].map((cells) => cells.join(','))
    const { ref } = await imported(city, new TextEncoder().encode(lines.join('\r\n')), { name: '某行业.csv' })
    expect(await opened(city, ref ?? '')).toMatchObject({ title: '某行业', rows: 1, faults: 0 })
    const many = [
      HEAD,
      ...Array.from({ length: 501 }, (_, at) => ['能耗', '1', `电耗${at}`, 'kWh/t', '0', '≤10', '≤20', '≤30']),
    ]
    const large = imported(city, await workbookOf({ name: '表1', rows: many }))
    await expect(large).rejects.toMatchObject({ code: 'file_too_large' })
    const page = new TextEncoder().encode('<html><table></table></html>')
    await expect(imported(city, page)).rejects.toMatchObject({ code: 'file_type_refused' })
  })

  test('trap 6: a published version stays, a correction is the next version, audits keep the one they chose', async () => {
    const first = await published(city, await sound())
    await expect(saved(city, first, first.content)).rejects.toMatchObject({ code: 'state_forbids' })
    const second = await call<SystemDetail>(deps, city, reviseSystemUseCase, { params: { system: first.ref } })
    expect(second).toMatchObject({ state: 'draft', number: 2, code: first.code })
    await expect(call(deps, city, reviseSystemUseCase, { params: { system: first.ref } })).rejects.toMatchObject({
      code: 'conflict',
    })
    const [group, ...rest] = second.content.groups
    if (group === undefined) throw new RangeError('no group')
    const content = { ...second.content, groups: [{ ...group, title: '能源消耗' }, ...rest] }
    await saved(city, second, content)
    await published(city, { ...second, version: second.version + 1 })
    const ofOld = await runAs(deps.engine, other.actor, (tx) => findSystem({ deps, tx }, first.ref))
    expect(ofOld?.kind === 'levels' ? ofOld.system.groups[0]?.title : null).toBe('能源')
    const reasons = { version: 2, reason: '原文印错' }
    await call(deps, city, withdrawSystemUseCase, { params: { system: first.ref }, body: reasons })
    expect(await runAs(deps.engine, other.actor, (tx) => findSystem({ deps, tx }, first.ref))).toEqual(ofOld)
    const shown = await choices(other)
    expect([shown.includes(first.ref), shown.includes(second.ref)]).toEqual([false, true])
    expect((await opened(other, second.ref)).versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'withdrawn'],
    ])
  })

  test('two people at one draft: who saw an older version is told, nothing is overwritten', async () => {
    const draft = await sound()
    await saved(colleague, draft, { ...draft.content, source: '公告' })
    await expect(saved(city, draft, { ...draft.content, source: '别的' })).rejects.toMatchObject({
      code: 'stale_version',
    })
    expect((await opened(city, draft.ref)).content.source).toBe('公告')
  })

  test('drafts are for the office that makes them; others may copy what was published', async () => {
    const draft = await sound()
    await expect(opened(other, draft.ref)).rejects.toMatchObject({ code: 'not_found' })
    const inForce = await published(city, draft)
    expect((await opened(other, inForce.ref)).abilities).toMatchObject({
      revise: { allowed: false },
      copy: { allowed: true },
    })
    const body = { version: inForce.version, reason: '不用' }
    await expect(
      call(deps, other, withdrawSystemUseCase, { params: { system: inForce.ref }, body }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    const create = { kind: 'levels', title: '本地体系', from: inForce.ref }
    const copy = await call<SystemDetail>(deps, other, createSystemUseCase, { body: create })
    expect(copy).toMatchObject({ state: 'draft', title: '本地体系', rows: 3, faults: 0 })
    const enterprise = await enterpriseOf(deps, crypto.randomUUID())
    expect((await listed(enterprise)).create.allowed).toBe(false)
    await expect(call(deps, enterprise, createSystemUseCase, { body: create })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('a team enters a system for its own audit; nobody else sees or uses it', async () => {
    const { id, enterprise } = await aCase(deps)
    const consultant = await consultantOn(deps, [id])
    const stranger = (await aCase(deps, { name: '别的厂' })).enterprise
    const draft = await sound({ case: id }, enterprise)
    expect(draft).toMatchObject({ origin: 'audit', case: id, owner: '天山化工有限公司' })
    await saved(consultant, draft, { ...draft.content, source: '企业标准' })
    const used = await published(enterprise, { ...draft, version: draft.version + 1 })
    const find = (caller: Caller, auditCase: string | null) =>
      runAs(deps.engine, caller.actor, (tx) => findSystem({ deps, tx }, used.ref, auditCase))
    expect(await find(enterprise, id)).not.toBeNull()
    expect([
      await find(enterprise, null),
      await find(enterprise, crypto.randomUUID()),
      await find(stranger, id),
    ]).toEqual([null, null, null])
    expect(await choices(enterprise, { case: id })).toContain(used.ref)
    expect(await choices(enterprise)).not.toContain(used.ref)
    const ofTeam = (await listed(consultant)).audits
    expect(ofTeam).toMatchObject([{ ref: used.ref, case: id, caseName: '天山化工有限公司', isEnded: false }])
    expect([(await listed(stranger)).audits, (await listed(other)).audits]).toEqual([[], []])
    expect((await listed(enterprise, { case: id })).audits).toEqual([])
    await expect(listed(stranger, { case: id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(imported(city, new Uint8Array([1]), { case: id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('every system goes out as a workbook and comes back the same; so does the blank form', async () => {
    for (const system of ['teaching-2026', 'teaching-ratio-2026', 'electroplating-2015', 'pcb-2025']) {
      const before = await opened(city, system)
      const file = await call<FileAnswer>(deps, city, downloadSystemUseCase, { params: { system } })
      const { ref } = await imported(city, file.bytes, { name: file.name })
      const after = await opened(city, ref ?? '')
      const plain = ({ content }: SystemDetail) => ({
        ...content,
        groups: content.groups.map(({ part, title, weight, indicators }) => {
          return { part, title, weight, rows: indicators.map(({ key: _key, origin: _origin, ...row }) => row) }
        }),
      })
      expect([system, plain(after)]).toEqual([system, plain(before)])
      expect([system, after.faults]).toEqual([system, before.faults])
    }
    const blank = await call<FileAnswer>(deps, city, systemTemplateUseCase, { query: { kind: 'levels' } })
    const empty = await imported(city, blank.bytes, { name: blank.name })
    expect(empty).toMatchObject({ outcome: 'unreadable', findings: [{ code: 'table_without_rows' }, {}] })
  })
})
