import { importDeps, officerOf } from '@qingshen/testing/import-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { loadDemonstrationRegister } from '@qingshen/law/demonstration-register'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { ImportDetail, ImportPreviewRow } from '@qingshen/contracts/import.operations'
import { sql } from 'kysely'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { writeRegisterCsv, writeRegisterXlsx } from '@qingshen/documents/register-out/write-register'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { listFiles } from '@qingshen/store/files/files'
import { commitImport } from './commit-import.ts'
import { commitImportUseCase } from './commit-import-use-case.ts'
import { decideImportUseCase } from './decide-import.ts'
import { discardImportUseCase } from './discard-import.ts'
import { exportRegister } from './export-register.ts'
import { workAsSystem } from './import-work.ts'
import { importTemplateUseCase } from './import-template.ts'
import { listImportRowsUseCase } from './list-import-rows.ts'
import { listImportsUseCase } from './list-imports.ts'
import { loadImportUseCase } from './load-import.ts'
import { resumeImports } from './resume-imports.ts'
import { saveImportState } from '@qingshen/store/import/import-runs'
import { seedRegister } from './seed-register.ts'
import { startImportUseCase } from './start-import.ts'

const register = loadDemonstrationRegister()
const nothing = { consents: [], accepted: [], replaced: [], skipped: [], matched: [] }
const csv = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
const HEAD = '所在地,统一社会信用代码,企业名称,从业人员,营业收入,企业规模,行业代码,数据日期,上轮验收日期'

forEachEngine((store) => {
  let deps: Deps
  let province: Caller

  beforeAll(async () => {
    deps = importDeps(store.engine)
    province = await officerOf(deps, '650000')
  })

  afterAll(() => rm(deps.filesFolder, { recursive: true, force: true }))

  const call = async <T>(
    useCase: UseCase,
    input: { params?: unknown; query?: unknown; body?: unknown },
    caller = province,
  ): Promise<T> => {
    const { answer } = await useCase.run(deps, caller, {
      params: undefined,
      query: undefined,
      body: undefined,
      ...input,
    })
    return answer as T
  }
  const load = (id: string, caller = province) =>
    call<ImportDetail>(loadImportUseCase, { params: { import: id } }, caller)
  const start = async (
    bytes: Uint8Array,
    name: string,
    caller = province,
    validOn = '2024-01-01',
  ): Promise<ImportDetail> => {
    const { id } = await call<ImportDetail>(startImportUseCase, { query: { name, validOn }, body: bytes }, caller)
    return load(id, caller)
  }
  const rows = async (id: string, query: object = {}) =>
    (await call<{ items: ImportPreviewRow[]; total: number }>(listImportRowsUseCase, { params: { import: id }, query }))
      .items
  const decide = async (detail: ImportDetail, decisions: Partial<ImportDetail['decisions']>) => {
    await call(decideImportUseCase, {
      params: { import: detail.id },
      body: { version: detail.version, decisions: { ...nothing, ...decisions } },
    })
    return load(detail.id)
  }
  const commit = async (detail: ImportDetail, caller = province) => {
    await call(commitImportUseCase, { params: { import: detail.id }, body: { version: detail.version } }, caller)
    return load(detail.id, caller)
  }
  const counted = async (): Promise<Record<string, number>> => {
    const found = await runAsSystem(store.engine, (tx) =>
      sql<
        Record<string, number>
      >`select (select count(*) from site) as sites, (select count(*) from organisation) as organisations,
        (select count(*) from fact) as facts, (select count(*) from audit_round) as rounds,
        (select count(*) from organisation_identifier) as codes`.execute(tx),
    )
    return found.rows[0] ?? {}
  }

  test('XJ15-A2 the source text is previewed with every known flaw, and nothing is written', async () => {
    const before = await counted()
    const detail = await start(register.bytes, register.name)
    expect(detail).toMatchObject({
      state: 'previewed',
      rows: 123,
      format: 'document',
      matches: { new: 123, same: 0, doubtful: 0 },
    })
    const counts = Object.fromEntries(detail.counts.map(({ code, count }) => [code, count]))
    expect(counts).toMatchObject({
      list_title_repeated: 1,
      code_without_hyphen: 1,
      branch_suffix_blank: 99,
      branch_suffix_given: 22,
      branch_suffix_incomplete: 1,
    })
    expect(detail.plan).toMatchObject({ planned: 123, listed: 123 })
    expect(detail.plan?.differences).toBeGreaterThan(0)
    const [hyphenless] = await rows(detail.id, { code: 'code_without_hyphen' })
    expect(hyphenless).toMatchObject({
      name: '库尔勒美盈化工有限公司',
      repairs: [{ before: '560527150', after: '56052715-0', applied: false }],
    })
    await expect(commit(detail)).rejects.toMatchObject({ code: 'state_forbids' })
    expect(await counted()).toEqual(before)
  })

  test('XJ15-A2 XJ15-04t with consent it is written whole: 123 sites that agree with the plan cell by cell', async () => {
    const decided = await decide(await start(register.bytes, register.name), register.decisions)
    expect(decided).toMatchObject({ blocking: 0, plan: { planned: 123, listed: 123, differences: 0 } })
    const done = await commit(decided)
    expect(done).toMatchObject({ state: 'committed', written: { created: 123, changed: 0, unchanged: 0, skipped: 0 } })
    const groups = await runAsSystem(store.engine, (tx) =>
      sql<{ group: string; count: number }>`select value #>> '{}' as group, count(*) as count from fact
        where name = 'listedIndustryGroup' group by 1 order by 1`.execute(tx),
    )
    expect(groups.rows).toEqual([
      { group: 'cement', count: 25 },
      { group: 'chemicals', count: 79 },
      { group: 'non_ferrous', count: 11 },
      { group: 'steel', count: 8 },
    ])
    const found = await runAsSystem(store.engine, (tx) =>
      sql<{
        codes: string[]
        industry: string | null
      }>`select codes, industry from site_current where search_form(name) like '%美盈化工%'`.execute(tx),
    )
    expect(found.rows).toEqual([{ codes: ['560527150'], industry: null }])
  })

  test('XJ15-A2 the list decides: its enterprises are within the annex, the list itself is the source', async () => {
    const stated = await runAsSystem(store.engine, (tx) =>
      sql<{ value: string; count: number; listed: number }>`select value #>> '{}' as value, count(*) as count,
          count(*) filter (where source like '%企业名单%，序号 %，第 % 行') as listed
        from fact where name = 'annexMatch' group by 1`.execute(tx),
    )
    expect(stated.rows).toEqual([{ value: 'true', count: 123, listed: 123 }])
  })

  test('running it twice changes nothing', async () => {
    const before = await counted()
    const again = await decide(await start(register.bytes, register.name), register.decisions)
    expect(again).toMatchObject({ matches: { same: 123, new: 0, doubtful: 0 }, blocking: 0 })
    expect(again.sameFileCommittedOn).not.toBeNull()
    expect(await commit(again)).toMatchObject({ written: { created: 0, changed: 0, unchanged: 123, skipped: 0 } })
    expect(await counted()).toEqual(before)
    expect(await seedRegister(deps, register)).toBe(0)
  })

  test('every bad value is an issue at its cell, and a row with an error keeps the file out', async () => {
    const detail = await start(
      csv([
        HEAD,
        '乌鲁木齐市,73179063-3,校验错误厂,10,100,,,,',
        '某某市,91350100M000100Y43,所在地不明厂,#NUM!,100,,,,',
        '乌鲁木齐市,91350100M000100Y43,规模矛盾厂,10,100,大型,9999,1024-03-31,2105-01-01',
        '乌鲁木齐市,91350100M000100Y43,一码两名厂,十人,100,,610,2024-13-01,',
      ]),
      '名录.csv',
    )
    const found = await rows(detail.id)
    const codes = found.map((row) =>
      row.issues.filter((issue) => issue.severity !== 'notice').map((issue) => issue.code),
    )
    expect(codes[0]).toEqual(['code_check_digit'])
    expect(codes[1]).toEqual(expect.arrayContaining(['place_unknown', 'error_value']))
    expect(codes[2]).toEqual(
      expect.arrayContaining(['size_contradicts', 'industry_unknown', 'date_wrong_century', 'code_two_names']),
    )
    expect(codes[3]).toEqual(
      expect.arrayContaining(['not_a_count', 'industry_lost_zero', 'not_a_date', 'code_two_names']),
    )
    const error = found[1]?.issues.find((issue) => issue.code === 'error_value')
    expect(error?.where).toBe('名录.csv 第 3 行 D')
    await expect(commit(detail)).rejects.toMatchObject({ code: 'state_forbids' })
  })

  test('repairs with consent, corrections by hand, accepted warnings and rows left out settle a file', async () => {
    const detail = await start(
      csv([
        HEAD,
        '昌吉州,91350100M000100Y43,甲厂,1200,50000,中型,610,1924-03-31,2021-06-30',
        '乌鲁木齐市,73179063-3,抄错厂,10,100,,,,',
        '乌鲁木齐市,,无码厂,10,100,,,,',
        '乌鲁木齐市,73179063-2,新名有限公司,,,,,,',
        '火星,,外地厂,,,,,,',
      ]),
      '名录.csv',
    )
    const known = (await rows(detail.id))[3]?.candidates[0]?.site ?? ''
    const settled = await decide(detail, {
      consents: [
        { code: 'industry_lost_zero', row: null },
        { code: 'date_wrong_century', row: 0 },
      ],
      accepted: [
        { code: 'size_contradicts', row: 0, source: '2023年统计年报' },
        { code: 'code_missing', row: 2, source: '工商登记尚未换证' },
      ],
      replaced: [{ row: 1, field: 'code', text: '12345678-8', reason: '对照代码证改正' }],
      skipped: [{ row: 4, reason: '不在本区' }],
      matched: [{ row: 3, site: known }],
    })
    expect(await rows(detail.id, { blocking: true })).toEqual([])
    expect(settled.blocking).toBe(0)
    expect(await commit(settled)).toMatchObject({ written: { created: 3, changed: 0, unchanged: 1, skipped: 1 } })
    const facts = await runAsSystem(store.engine, (tx) =>
      sql<{ name: string; value: unknown; valid: string; source: string }>`
        select f.name, f.value, f.valid::text as valid, f.source from fact f join site s on s.id = f.site
        where s.name_as_listed = '甲厂' order by f.name`.execute(tx),
    )
    const from = '[2024-03-31,)'
    const source = '名录.csv，名录.csv，第 2 行'
    expect(facts.rows).toEqual([
      { name: 'employees', value: 1200, valid: from, source },
      { name: 'industry', value: '0610', valid: from, source },
      { name: 'industryEdition', value: '2017', valid: from, source },
      { name: 'revenue', value: '50000', valid: from, source },
      { name: 'size', value: 'medium', valid: from, source },
    ])
    const round = await runAsSystem(store.engine, (tx) =>
      sql`select accepted_on from audit_round r join site s on s.id = r.site where s.name_as_listed = '甲厂'`.execute(
        tx,
      ),
    )
    expect(round.rows).toEqual([{ accepted_on: '2021-06-30' }])
  })

  test('a later file changes what it says otherwise, from its day on, and nothing else', async () => {
    const later = csv([HEAD, '昌吉州,91350100M000100Y43,甲厂,800,50000,,,2025-03-31,2021-06-30'])
    const detail = await start(later, '次年.csv')
    expect(detail).toMatchObject({ matches: { same: 1 }, blocking: 0 })
    expect(await commit(detail)).toMatchObject({ written: { created: 0, changed: 1, unchanged: 0 } })
    const staff = await runAsSystem(store.engine, (tx) =>
      sql`select f.value, f.valid::text as valid from fact f join site s on s.id = f.site
        where s.name_as_listed = '甲厂' and f.name = 'employees' and f.superseded_at is null order by f.valid`.execute(
        tx,
      ),
    )
    expect(staff.rows).toEqual([
      { value: 1200, valid: '[2024-03-31,2025-03-31)' },
      { value: 800, valid: '[2025-03-31,)' },
    ])
    expect(await counted()).toMatchObject({ rounds: 1 })
  })

  test('a failure while writing leaves nothing behind, and the preview can be tried again', async () => {
    const detail = await start(csv([HEAD, '克拉玛依市,87654321-0,失败试验厂,10,100,,,,']), '失败.csv')
    const before = await counted()
    await store.engine
      .script(`create function refuse_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger refuse_it before insert on fact for each row execute function refuse_it()`)
    await expect(commit(detail)).resolves.toMatchObject({ state: 'previewed' })
    expect(await counted()).toEqual(before)
    await store.engine.script('drop trigger refuse_it on fact; drop function refuse_it()')
    const failed = await load(detail.id)
    expect(failed.failure).not.toBeNull()
    expect(await commit(failed)).toMatchObject({ state: 'committed', written: { created: 1 } })
  })

  test('a city officer imports within the city only and does not see the province’s imports', async () => {
    const city = await officerOf(deps, '650000/650200')
    const detail = await start(csv([HEAD, '克拉玛依市,,本市厂,,,,,,', '乌鲁木齐市,,外市厂,,,,,,']), '市.csv', city)
    expect(detail.counts.map(({ code }) => code)).toContain('place_outside')
    const shown = await call<{ items: { id: string }[] }>(listImportsUseCase, { query: {} }, city)
    expect(shown.items.map(({ id }) => id)).toEqual([detail.id])
    const [first] = (await call<{ items: { id: string }[] }>(listImportsUseCase, { query: {} })).items.filter(
      ({ id }) => id !== detail.id,
    )
    await expect(load(first?.id ?? '', city)).rejects.toMatchObject({ code: 'not_found' })
    await call(discardImportUseCase, { params: { import: detail.id }, body: { version: detail.version } }, city)
    expect(await load(detail.id, city)).toMatchObject({ state: 'discarded' })
  })

  test('the imported file itself is kept and can be read back', async () => {
    const bytes = csv([HEAD, '克拉玛依市,,留底厂,,,,,,'])
    const { id } = await start(bytes, '留底.csv')
    const [file] = await runAsSystem(store.engine, (tx) => listFiles(tx, { kind: 'import', id }))
    expect(file).toMatchObject({ name: '留底.csv', media_type: 'text/plain', size_bytes: bytes.length })
    expect(await openFileFolder(deps.filesFolder).get(file?.sha256 ?? '')).toEqual(Buffer.from(bytes))
  })

  test('an exported register is imported again without a change', async () => {
    const before = await counted()
    const exported = await exportRegister(workAsSystem(deps))
    for (const [bytes, name] of [
      [writeRegisterCsv(exported), '导出.csv'],
      [await writeRegisterXlsx(exported), '导出.xlsx'],
    ] as const) {
      const detail = await start(bytes, name, province, '2026-11-21')
      expect(detail).toMatchObject({ rows: exported.length, matches: { same: exported.length, new: 0, doubtful: 0 } })
      const decided = await decide(detail, {
        accepted: ['branch_suffix_incomplete', 'code_missing'].map((code) => ({
          code,
          row: null,
          source: '原登记如此',
        })),
      })
      expect(await commit(decided)).toMatchObject({ written: { created: 0, changed: 0, unchanged: exported.length } })
    }
    expect(await counted()).toEqual(before)
  })

  test('what a stop of the program left half done is taken up again', async () => {
    const detail = await start(csv([HEAD, '克拉玛依市,,续写厂,,,,,,']), '续.csv')
    const ready = await decide(detail, { accepted: [{ code: 'code_missing', row: null, source: '原件如此' }] })
    const unread = await start(csv([HEAD, '克拉玛依市,,未读厂,,,,,,']), '未读.csv')
    await runAsSystem(store.engine, async (tx) => {
      await saveImportState(tx, ready.id, { state: 'committing' })
      await saveImportState(tx, unread.id, { state: 'reading' })
      await tx.updateTable('import_preview').set({ format: null }).where('run', '=', unread.id).execute()
    })
    expect(await resumeImports(deps)).toBe(2)
    expect(await load(ready.id)).toMatchObject({ state: 'committed', written: { created: 1 } })
    expect(await load(unread.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('重新上传') })
    expect(await resumeImports(deps)).toBe(0)
  })

  test('what breaks off on the way goes on where it stopped; a register changed meanwhile is asked about first', async () => {
    const lines = Array.from({ length: 150 }, (_, at) => `克拉玛依市,,分批厂${at},10,100,,,,`)
    const detail = await start(csv([HEAD, ...lines]), '分批.csv')
    const ready = await decide(detail, { accepted: [{ code: 'code_missing', row: null, source: '原件如此' }] })
    const before = await counted()
    const refuse = "if new.name_as_listed = '分批厂120' then raise exception 'broken'; end if; return new;"
    await store.engine
      .script(`create function refuse_it() returns trigger language plpgsql as $$ begin ${refuse} end $$;
      create trigger refuse_it before insert on site for each row execute function refuse_it()`)
    const broken = await commit(ready)
    const isEmbedded = store.engine.name === 'embedded'
    expect(broken).toMatchObject(isEmbedded ? { state: 'failed', written: { created: 100 } } : { state: 'previewed' })
    await store.engine.script('drop trigger refuse_it on site; drop function refuse_it()')

    const other = await start(csv([HEAD, '克拉玛依市,87654322-9,分批厂130,10,100,,,,']), '同名.csv')
    expect(await commit(other)).toMatchObject({ state: 'committed' })
    const asked = await commit(broken)
    expect(asked).toMatchObject({ state: 'previewed', blocking: 1, matches: { doubtful: 1 } })
    expect(asked.failure).toContain('名录有了变化')
    const decided = await decide(asked, {
      accepted: [{ code: 'code_missing', row: null, source: '原件如此' }],
      matched: [{ row: 130, site: null }],
    })
    const done = await commit(decided)
    expect(done.written).toMatchObject(isEmbedded ? { created: 50, unchanged: 100 } : { created: 150, unchanged: 0 })
    expect((await counted())['sites']).toBe((before['sites'] ?? 0) + 151)
  })

  test('written in small portions, two at a time on a server, it is the same register', async () => {
    const code = (at: number) => (at === 10 || at === 35 ? '87654323-7' : '')
    const lines = Array.from({ length: 60 }, (_, at) => `克拉玛依市,${code(at)},小批厂${at},10,100,,,,`)
    const detail = await start(csv([HEAD, ...lines]), '小批.csv')
    const ready = await decide(detail, {
      accepted: detail.counts.map((each) => ({ code: each.code, row: null, source: '原件如此' })),
    })
    expect(ready.blocking).toBe(0)
    const before = await counted()
    await runAsSystem(store.engine, (tx) => saveImportState(tx, ready.id, { state: 'committing' }))
    const isPaired = store.engine.name === 'server'
    const linger = "if new.name_as_listed = '小批厂22' then perform pg_sleep(0.3); end if; return new;"
    await store.engine.script(`create function linger() returns trigger language plpgsql as $$ begin ${linger} end $$;
      create trigger linger before insert on site for each row execute function linger()`)
    await commitImport(workAsSystem(deps), ready.id, { transaction: 20, statement: 7, isPaired })
    await store.engine.script('drop trigger linger on site; drop function linger()')
    expect(await load(ready.id)).toMatchObject({ state: 'committed', done: 60, written: { created: 60, unchanged: 0 } })
    const after = await counted()
    const added = (name: string) => (after[name] ?? 0) - (before[name] ?? 0)
    expect([added('sites'), added('organisations'), added('facts')]).toEqual([60, 59, 120])
  })

  test('the empty template is a register without rows', async () => {
    const { bytes } = await call<{ bytes: Uint8Array }>(importTemplateUseCase, {})
    const detail = await start(bytes, '模板.xlsx')
    expect(detail).toMatchObject({ state: 'previewed', rows: 0, format: 'xlsx' })
    expect(detail.tables[0]?.columns.every((column) => column.field !== null)).toBe(true)
  })
})
