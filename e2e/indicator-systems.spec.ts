import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workbookOf } from '@qingshen/documents/system-in/system-table.fixture'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { openBrowser } from './src/open-browser.ts'
import { enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startServer } from './src/start-server.ts'

let server: ServerUnderTest
let browser: Browser
let table = ''

const HEAD = ['一级指标', '一级指标权重', '二级指标', '单位', '二级指标权重', 'Ⅰ级基准值', 'Ⅱ级基准值', 'Ⅲ级基准值']
const ROWS = [
  ['某行业清洁生产评价指标体系', ...Array.from({ length: 7 }, () => null)],
  HEAD,
  ['能源消耗', 0.6, '*单位产品综合能耗', 'kgce/t', '70%', '≤120', '≤１３５', '≤150'],
  [null, null, '清洁能源占比', '%', 0.2, '≥ 60 %', '见标准', null],
  ['清洁生产管理', 0.4, '环境管理体系', null, 1, '通过认证', '建立并运行', '有管理制度'],
]
const MERGES = [
  { startRow: 0, startCol: 0, endRow: 0, endCol: 7 },
  { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
  { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
]

beforeAll(async () => {
  table = join(tmpdir(), `system-${process.pid}.xlsx`)
  await writeFile(table, await workbookOf({ name: '表1', rows: ROWS, merges: MERGES }))
  server = await startServer()
  browser = await openBrowser()
}, 200_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a table with faults is imported, corrected cell by cell, published and used', async () => {
  const { page, complaints } = await enter(browser, server.address, '县环保科员')
  await page.goto('/indicator-systems')
  await page.getByText('示范制造业清洁生产评价指标体系（教学用，虚构）').waitFor()
  expect(await findFlaws(page, 'indicator-systems')).toEqual([])
  await page.getByRole('button', { name: '导入表格' }).click()
  await page.getByLabel('指标体系的表格').setInputFiles(table)
  await page.getByRole('list', { name: '检查结果' }).waitFor()
  expect(await findFlaws(page, 'indicator-system-faults')).toEqual([])
  await page.getByRole('button', { name: /“见标准”读不成基准值/ }).click()
  await page.keyboard.type('≥40%')
  await page.getByLabel('1.2 Ⅲ级基准值').fill('≥20%')
  await page.getByLabel('1.2 二级指标权重').fill('0.3')
  await page.getByLabel('1.2 Ⅱ级基准值').fill('≥40%')
  await page.getByText('已保存').waitFor()
  await page.getByRole('button', { name: '核对并发布' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('已发布').waitFor()
  expect(await findFlaws(page, 'indicator-system-published')).toEqual([])
  await page.getByRole('link', { name: '用它测算' }).click()
  await page.getByText('单位产品综合能耗').first().waitFor()
  expect(complaints).toEqual([])
}, 200_000)
