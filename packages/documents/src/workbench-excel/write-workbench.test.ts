import { anyRows, idOf, present, tablesOf, wholeDifference } from '@qingshen/core/workbench/excel/excel.fixture'
import type { PresentRow } from '@qingshen/core/workbench/excel/match-rows'
import fc from 'fast-check'
import { openXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbenchFile } from './read-workbench-file.ts'
import { writeWorkbench } from './write-workbench.ts'

async function readBack(rows: readonly PresentRow[]) {
  return await readWorkbenchFile(await writeWorkbench(tablesOf(rows)), '审核.xlsx')
}

test('a workbook that is written and read back changes nothing, in any audit', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const { sheets, issues } = wholeDifference(await readBack(rows), rows)
      expect(issues).toEqual([])
      expect(sheets).toHaveLength(tablesOf(rows).length)
      for (const { added, changed, removed } of sheets) {
        expect({ added, changed, removed }).toEqual({ added: [], changed: [], removed: [] })
      }
    }),
    { numRuns: 8 },
  )
}, 30_000)

test('texts that look like formulas, escapes or numbers come back as they were', async () => {
  const texts = [
    '=HYPERLINK("x")',
    "'=1",
    '_x000D_',
    '_x005F_x000D_',
    '007',
    '12345678901234567890',
    ' a  b ',
    '1\n2',
    '+86',
  ]
  const rows = texts.map((text, index) => present('overview', index, { topic: `${index}`, content: text.trim() }))
  const bare = (await readBack(rows)).map(({ name, rows: lines }) => {
    return { name, rows: lines.map(({ row, cells }) => ({ row, cells: cells.slice(0, 2) })) }
  })
  const overview = wholeDifference(bare, rows).sheets.find(({ sheet }) => sheet === 'overview')
  expect(overview).toMatchObject({ unchanged: texts.length, added: [], changed: [] })
})

test('XJ05-13a: worksheets 1-1 and 1-2 have title, official columns, 制表, 审核 and pages; a template has no rows', async () => {
  const { sheets } = await openXlsx(await writeWorkbench(tablesOf([])), { readStyles: true })
  const [team] = sheets
  expect(team?.name).toBe('表1-1 审核小组成员表')
  expect(team?.rows[0]?.[0]).toBe('表1-1 审核小组成员表')
  expect(team?.rows[1]?.filter((cell) => cell !== null && cell !== '')).toEqual(['制表：', '审核：'])
  expect(team?.rows[2]?.slice(0, 6)).toEqual([
    '姓名',
    '审核小组职务',
    '来自部门及职务职称',
    '专业',
    '职责',
    '应投入的时间（h）',
  ])
  expect(team?.rows).toHaveLength(3)
  expect(team?.headerFooter?.oddFooter).toBe('&R第 &P 页 共 &N 页')
  expect(team?.columns?.at(6)?.hidden).toBe(true)
  expect(team?.dataValidations?.[0]).toMatchObject({ type: 'list', range: 'B4:B303' })
  const plan = sheets.find(({ name }) => name === '表1-2 审核工作计划表')
  expect(plan?.rows[2]?.slice(0, 3)).toEqual(['阶段', '工作内容', '完成时间'])
  expect(sheets.find(({ name }) => name === '选项')?.hidden).toBe(true)
  const survey = sheets.find(({ name }) => name === '历年数据')
  expect(survey?.rows[0]?.slice(0, 3)).toEqual(['项目', '单位', '2024年'])
})

test('numbers and days are numbers and days for a spreadsheet, zero is not empty', async () => {
  const figures = [
    present('survey_items', 1, { kind: 'water', name: '新水', unit: 'm3' }),
    present('survey_figures', 2, { item: idOf(1), year: '2024', amount: '0' }),
    present('plan', 3, { phase: '1', content: '动员', finish_on: '2026-03-05' }),
  ]
  const { sheets } = await openXlsx(await writeWorkbench(tablesOf(figures)), { readStyles: true })
  expect(sheets.find(({ name }) => name === '历年数据')?.rows[1]?.slice(0, 5)).toEqual([
    '用水 / 新水',
    'm³',
    0,
    null,
    null,
  ])
  expect(sheets.find(({ name }) => name === '表1-2 审核工作计划表')?.rows[3]?.[2]).toEqual(
    new Date('2026-03-05T00:00:00Z'),
  )
})
