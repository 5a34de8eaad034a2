import { readFileSync } from 'node:fs'
import { importSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail, SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import type { ColumnMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { mappingText } from '@qingshen/core/indicator/draft/mapping-text'
import { workbookOf } from '@qingshen/documents/system-in/system-table.fixture'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { publishSystemUseCase } from './change-system.ts'
import { importSystemUseCase } from './import-system.ts'
import { loadSystemUseCase } from './read-systems.ts'

const ROWS = [
  ['某行业审核用表'],
  ['序', '占比', '内容', '计', '比重', '领先', '先进', '一般'],
  ['能源', 0.6, '综合能耗', 'kgce/t', 1, '≤120', '≤135', '≤150'],
  ['管理', 0.4, '环境管理体系', null, 1, '通过认证', '建立并运行', '有管理制度'],
]
const PLACES = { group: 0, groupWeight: 1, title: 2, unit: 3, weight: 4, I: 5, II: 6, III: 7 }
const MAPPING: ColumnMapping = { sheet: '表1', kind: 'levels', firstRow: 3, places: PLACES }
const OLD_WORKBOOK = new URL('../../../documents/src/register-in/register.fixture.xls', import.meta.url)

forEachSeededEngine((store) => {
  let deps: Deps
  let city: Caller
  let other: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, { today: '2026-11-22' })
    city = await officerAt(deps, { region: '650100', department: 'ecology' })
    other = await officerAt(deps, { region: '650200', department: 'ecology' })
  })

  const imported = async (bytes: Uint8Array, query: object = {}, caller = city): Promise<SystemImport> =>
    await call(deps, caller, importSystemUseCase, { query: { name: '体系.xlsx', ...query }, body: bytes })
  const opened = async (ref: string | null): Promise<SystemDetail> =>
    await call(deps, city, loadSystemUseCase, { params: { system: ref } })
  const table = () => workbookOf({ name: '表1', rows: ROWS })
  const columns = [mappingText(MAPPING)]
  const journalled = (action: string) =>
    runAsSystem(store.engine, (tx) =>
      tx.selectFrom('journal_entry').select('after').where('action', '=', action).orderBy('id', 'desc').execute(),
    )

  test('a table nobody understands is shown, its columns are said by hand, and that is journalled', async () => {
    const unknown = await imported(await table())
    expect(unknown).toMatchObject({ outcome: 'unreadable', findings: [{ code: 'table_without_headings' }] })
    const [sheet] = unknown.sheets
    expect(sheet?.top.map(({ row, cells }) => [row, cells[0]?.text])).toEqual([
      [1, '某行业审核用表'],
      [2, '序'],
      [3, '能源'],
      [4, '管理'],
    ])
    expect(sheet?.mapping).toEqual({ ...MAPPING, places: { I: 5, II: 6, III: 7 } })
    const { outcome, ref } = await imported(await table(), { columns })
    expect(outcome).toBe('drafted')
    expect(await opened(ref)).toMatchObject({ rows: 2, faults: 0, importedFrom: '体系.xlsx' })
    const [entry] = await journalled('indicator_system.imported')
    expect(entry?.after).toMatchObject({
      columns: [{ ...MAPPING, headings: ['序', '占比', '内容', '计', '比重', '领先', '先进', '一般'] }],
    })
  })

  test('a text table, an old workbook: the same; what no mapping says is refused with what is lacking', async () => {
    const text = new TextEncoder().encode(ROWS.map((cells) => cells.join(',')).join('\n'))
    const csv = await imported(text, { name: '表1.csv', columns })
    expect((await opened(csv.ref)).content.groups.map(({ title }) => title)).toEqual(['能源', '管理'])
    const old = new Uint8Array(readFileSync(OLD_WORKBOOK))
    const looked = await imported(old, { name: '旧.xls', look: true })
    expect(looked).toMatchObject({ outcome: 'asked', question: 'columns', ref: null })
    expect(looked.sheets[0]?.top.length).toBeGreaterThan(1)
    const fewer = { ...MAPPING, places: { title: 2 } }
    expect(await imported(await table(), { columns: [mappingText(fewer)] })).toMatchObject({
      outcome: 'unreadable',
      sheets: [{ missing: ['Ⅰ级基准值', 'Ⅱ级基准值', 'Ⅲ级基准值'], mapping: fewer }],
    })
    await expect(imported(await table(), { columns: ['levels:1:nowhere=1:表1'] })).rejects.toMatchObject({
      code: 'validation_failed',
    })
    expect(importSystem.query.safeParse({ name: '表.xlsx', columns: ['drop table'] }).success).toBe(false)
  })

  test('a draft remembers what was said: the same table read into it again needs no answer, another headed otherwise does', async () => {
    const { ref } = await imported(await table(), { columns })
    const corrected = ROWS.map((cells) => cells.map((cell) => (cell === '≤120' ? '≤110' : cell)))
    const bytes = await workbookOf({ name: '改过的', rows: [['标题'], ['再一行'], ...corrected] })
    const looked = await imported(bytes, { into: ref, look: true })
    expect(looked.sheets[0]).toMatchObject({ kind: 'levels', mapping: { firstRow: 5, places: PLACES } })
    expect((await imported(bytes)).outcome).toBe('unreadable')
    expect(await imported(bytes, { into: ref, version: 1, name: '第二稿.xlsx' })).toMatchObject({
      outcome: 'drafted',
      ref,
    })
    const after = await opened(ref)
    expect(after).toMatchObject({ version: 2, importedFrom: '第二稿.xlsx', title: '体系' })
    expect(after.content.groups[0]?.indicators[0]?.I).toBe('≤110')
    expect((await journalled('indicator_system.read_again'))[0]?.after).toMatchObject({ version: 2, count: 1 })
    await expect(imported(bytes, { into: ref, version: 1 })).rejects.toMatchObject({ code: 'stale_version' })
  })

  test('only whoever works on a draft reads a table into it, and only while it is one and of the same kind', async () => {
    const { ref } = await imported(await table(), { columns })
    await expect(imported(await table(), { into: ref, columns }, other)).rejects.toMatchObject({ code: 'not_found' })
    const ratio = mappingText({ ...MAPPING, kind: 'ratio', places: { title: 2, weight: 4 } })
    await expect(imported(await table(), { into: ref, columns: [ratio] })).rejects.toMatchObject({
      code: 'validation_failed',
    })
    await call(deps, city, publishSystemUseCase, { params: { system: ref }, body: { version: 1 } })
    await expect(imported(await table(), { into: ref })).rejects.toMatchObject({ code: 'state_forbids' })
  })
})
