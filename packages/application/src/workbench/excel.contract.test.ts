import type { FileAnswer } from '@qingshen/contracts/operation'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ExcelDifference, SheetDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import { ExcelDifferenceSchema } from '@qingshen/core/workbench/excel/excel-difference.schema'
import type { Cells } from '@qingshen/documents/workbench-excel/edited-workbook.fixture'
import { cellsOf, editedWorkbook } from '@qingshen/documents/workbench-excel/edited-workbook.fixture'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { compareWorkbenchExcelUseCase } from './excel-compare.ts'
import { downloadWorkbenchExcelUseCase } from './excel-download.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  const download = (caller: Caller, id: string, query: object = {}) =>
    call<FileAnswer>(deps, caller, downloadWorkbenchExcelUseCase, { params: { case: id }, query })

  const compare = async (caller: Caller, id: string, bytes: Uint8Array): Promise<ExcelDifference> => {
    const input = { params: { case: id }, query: { name: '审核.xlsx' }, body: bytes }
    return ExcelDifferenceSchema.parse(await call(deps, caller, compareWorkbenchExcelUseCase, input))
  }

  const edited = (file: FileAnswer, tab: string, change: (rows: Cells) => void) =>
    editedWorkbook(file.bytes, tab, change)

  const ofSheet = ({ sheets }: ExcelDifference, id: string): SheetDifference => {
    const found = sheets.find(({ sheet }) => sheet === id)
    if (found === undefined) throw new Error(`nothing about ${id}`)
    return found
  }

  test('XJ05-13a: all tables go out and come back without a difference', async () => {
    const { id, enterprise } = await aCase(deps)
    const item = aRow('survey_items', { kind: 'water', name: '新水', unit: 'm3' })
    await entered(deps, enterprise, id, [
      aRow('team', { name: '古丽', team_role: '组长', hours: '0' }),
      aRow('plan', { phase: '1', content: '=动员', finish_on: '2026-12-01' }),
      item,
      aRow('survey_figures', { item: item.id, year: '2024', amount: '0.10' }),
      aRow('survey_figures', { item: item.id, year: '2025', amount: '不适用' }),
    ])
    const file = await download(enterprise, id)
    expect(file.name).toMatch(/审核数据\.xlsx$/u)
    const difference = await compare(enterprise, id, file.bytes)
    expect(difference.issues).toEqual([])
    for (const { added, changed, removed, issues } of difference.sheets) {
      expect({ added, changed, removed, issues }).toEqual({ added: [], changed: [], removed: [], issues: [] })
    }
    expect(ofSheet(difference, 'survey_figures').unchanged).toBe(2)
  })

  test('what is changed in the file is the difference, what others change meanwhile a conflict only in the same cell', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const row = aRow('team', { name: '古丽', team_role: '组长', post: '厂长', hours: '40' })
    await entered(deps, enterprise, id, [row])
    const file = await download(enterprise, id, { sheet: 'team' })
    await entered(deps, second, id, [{ ...row, seen: 1, set: { post: '副厂长', specialty: '化工' } }])
    const bytes = await edited(file, '表1-1 审核小组成员表', (rows) => {
      const line = rows[3] ?? []
      line[2] = '总经理'
      line[5] = '60'
      rows.push(['李强', '组员', '车间', null, '实测', 8])
    })
    const { changed, added, removed } = ofSheet(await compare(enterprise, id, bytes), 'team')
    expect(changed[0]?.fields.map((field) => [field.cell, field.before, field.after, field.isConflict])).toEqual([
      ['C4', '副厂长', '总经理', true],
      ['F4', '40', '60', false],
    ])
    expect(added.map(({ name, line }) => [name, line])).toEqual([['李强', 5]])
    expect(removed).toEqual([])
    const accepted: WorkbenchChange[] = added.map(({ id: rowId, fields, position }) => {
      const set = Object.fromEntries(fields.map(({ field, after }) => [field, after]))
      return { id: rowId, sheet: 'team', seen: 0, position, set }
    })
    const { results } = await entered(deps, enterprise, id, accepted)
    expect(results).toMatchObject([
      { outcome: 'saved', row: { fields: { name: '李强', team_role: 'member', hours: '8' } } },
    ])
  })

  test('a row that others removed since is said and not entered again', async () => {
    const { id, enterprise } = await aCase(deps)
    const row = aRow('barriers', { barrier: '资金' })
    await entered(deps, enterprise, id, [row])
    const file = await download(enterprise, id)
    await entered(deps, enterprise, id, [{ ...row, seen: 1, set: {}, remove: true }])
    const bytes = await edited(file, '障碍及解决办法', (rows) => void ((rows[1] ?? [])[1] = '筹措'))
    expect(ofSheet(await compare(enterprise, id, bytes), 'barriers')).toMatchObject({
      added: [],
      changed: [],
      issues: [{ code: 'row_gone' }],
    })
  })

  test('an officer reads a copy, which is written down, and cannot upload; an empty copy shows nothing', async () => {
    const { id, enterprise } = await aCase(deps)
    await entered(deps, enterprise, id, [aRow('team', { name: '古丽' })])
    const file = await download(county, id, { sheet: 'team' })
    const noted = await runAsSystem(deps.engine, (tx) =>
      tx.selectFrom('confidential_read').select('document_name').where('document_id', '=', id).execute(),
    )
    expect(noted.map(({ document_name: name }) => name)).toEqual([expect.stringContaining('（Excel）')])
    const refused = await compare(county, id, file.bytes).catch((error: unknown) => error)
    expect(refused instanceof Problem ? refused.code : refused).toBe('forbidden')
    const empty = await download(county, id, { sheet: 'team', empty: true })
    expect(await cellsOf(empty.bytes, '表1-1 审核小组成员表')).toHaveLength(3)
    const unknown = await download(county, id, { sheet: 'steps' }).catch((error: unknown) => error)
    expect(unknown instanceof Problem ? unknown.code : unknown).toBe('not_found')
  })
})
