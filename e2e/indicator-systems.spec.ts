import { workbookOf } from '@qingshen/documents/system-in/system-table.fixture'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startServer } from './src/start-server.ts'

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
const SINGLE = [HEAD, ['能耗', 1, '电耗', 'kWh/m2', 1, '≤10', '≤20', '≤30']]
const DOUBLE = [HEAD, ['能耗', 1, '电耗', 'kWh/m2', 1, '≤20', '≤40', '≤60']]
/** A table as it was copied from a page: words of its own, a title in between, the group in a row by itself. */
const COPIED = [
  ['某行业清洁生产评价指标体系（征求意见稿）', null, null, null, null, null, null],
  ['序', '评价内容', '计量', '比重%', '国际领先', '国内先进', '国内一般'],
  ['一', '资源和能源', null, 60, null, null, null],
  [1, '单位产品综合能耗', 'kgce/t', 70, '≤120', '≤135', '≤150'],
  [2, '清洁能源占比', '%', 30, '≥60', '≥40', '≥20'],
  ['二', '清洁生产管理', null, 40, null, null, null],
  [3, '环境管理体系', null, 100, '通过认证', '建立并运行', '有管理制度'],
  ['注：摘自某公告', null, null, null, null, null, null],
]
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe.skipIf(BROWSER_MISSING)('indicator systems that an office enters', () => {
  let server: ServerUnderTest
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const upload = async (page: Page, name: string, ...sheets: Parameters<typeof workbookOf>) => {
    await page.goto('/indicator-systems?do=import')
    const buffer = Buffer.from(await workbookOf(...sheets))
    await page.getByLabel('指标体系的表格').setInputFiles({ name, mimeType: TYPE, buffer })
  }
  /** Reading a system takes a while from now on: what was asked has to stay until it is there. */
  const slowReading = (page: Page) =>
    page.route('**/api/indicator-systems/own*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
  const untilSaved = (page: Page) => page.getByLabel('保存状态').getByText('已保存').waitFor()

  test('a table with faults is imported, corrected cell by cell, published, used, and corrected in the next version', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '县环保科员')
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '评价指标体系' }).click()
    await page.getByText('示范制造业清洁生产评价指标体系（教学用，虚构）').waitFor()
    expect(await findFlaws(page, 'indicator-systems')).toEqual([])
    await upload(page, '表.xlsx', { name: '表1', rows: ROWS, merges: MERGES })
    await page.getByRole('list', { name: '检查结果' }).waitFor()
    expect(await findFlaws(page, 'indicator-system-faults')).toEqual([])
    await page.getByRole('button', { name: /“见标准”读不成基准值/ }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('≥40%')
    await page.getByLabel('1.2 Ⅲ级基准值').fill('≥20%')
    await page.getByLabel('1.2 二级指标权重').fill('0.3')
    await untilSaved(page)
    await page.getByRole('tab', { name: '名称、规则和变量' }).click()
    expect(await findFlaws(page, 'indicator-system-settings')).toEqual([])
    await page.getByRole('button', { name: '核对并发布' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await page.getByText('已发布').waitFor()
    await page.getByRole('tab', { name: '指标', exact: true }).click()
    expect(await findFlaws(page, 'indicator-system-published')).toEqual([])
    await page.getByRole('link', { name: '用它测算' }).click()
    await page.getByText('单位产品综合能耗').first().waitFor()
    await page.goBack()
    await page.getByRole('button', { name: '起草下一版' }).click()
    await page.getByRole('button', { name: '废弃草稿' }).waitFor()
    await page.getByLabel('1.1 Ⅰ级基准值').fill('≤110')
    await untilSaved(page)
    await page.getByRole('tab', { name: '各版' }).click()
    await page.getByRole('cell', { name: '≤110' }).waitFor()
    expect(await findFlaws(page, 'indicator-system-versions')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('columns nobody recognised are said by hand, seen as they are read, remembered by the draft; undo brings back', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '县环保科员')
    await upload(page, '征求意见稿.xlsx', { name: '表1', rows: COPIED })
    const form = page.getByRole('region', { name: '指定各列' })
    await form.waitFor()
    expect(await findFlaws(page, 'indicator-system-columns-begun')).toEqual([])
    await form.getByText('还要指定：').waitFor()
    const say = (column: string, what: string) =>
      form.getByLabel(`${column} 列是`, { exact: true }).selectOption({ label: what })
    await say('B', '二级指标')
    await say('C', '单位')
    await say('D', '二级指标权重')
    await say('E', 'Ⅰ级基准值')
    await say('F', 'Ⅱ级基准值')
    await say('G', 'Ⅲ级基准值')
    await form.getByLabel('从第几行起是指标').fill('３')
    await form.getByText('读到 3 项指标').waitFor()
    expect(await findFlaws(page, 'indicator-system-columns-said')).toEqual([])
    await form.getByRole('button', { name: '按这些列读入' }).click()
    await page.getByRole('button', { name: '废弃草稿' }).waitFor()
    await expect.poll(() => page.getByLabel('1.1 Ⅰ级基准值').inputValue()).toBe('≤120')
    await expect.poll(() => page.getByText('各一级指标权重之和 1').count()).toBe(1)
    await page.getByLabel('1.1 Ⅰ级基准值').fill('≤100')
    await untilSaved(page)
    await page.getByRole('button', { name: '各列认错了，重新读入…' }).click()
    const buffer = Buffer.from(await workbookOf({ name: '第二稿', rows: [['加了一行'], ...COPIED] }))
    await page.getByLabel('指标体系的表格').setInputFiles({ name: '第二稿.xlsx', mimeType: TYPE, buffer })
    await form.getByText('读到 3 项指标').waitFor()
    await expect.poll(() => form.getByLabel('B 列是', { exact: true }).inputValue()).toBe('title')
    expect(await findFlaws(page, 'indicator-system-columns-kept')).toEqual([])
    await slowReading(page)
    await form.getByRole('button', { name: '按这些列读入' }).click()
    await form.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByLabel('1.1 Ⅰ级基准值').inputValue()).toBe('≤120')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => page.getByLabel('1.1 Ⅰ级基准值').inputValue()).toBe('≤100')
    await untilSaved(page)
    expect(complaints).toEqual([])
    await leave()
  })

  test('which of several tables is meant is asked; two people in one cell see both and choose', async () => {
    const first = await enter(browser, server.address, '县环保科员')
    const { page } = first
    await upload(page, '线路板.xlsx', { name: '单面板', rows: SINGLE }, { name: '双面板', rows: DOUBLE })
    await page.getByText('文件里有几张指标表，要用哪一张？').waitFor()
    expect(await findFlaws(page, 'indicator-system-question')).toEqual([])
    await page.getByRole('button', { name: '各种产品按产量份额加权' }).click()
    await page.getByRole('button', { name: '废弃草稿' }).waitFor()
    const second = await enter(browser, server.address, '县环保科员')
    await second.page.goto(page.url())
    await second.page.getByLabel('1.1 Ⅰ级基准值').fill('≤9')
    await untilSaved(second.page)
    await page.getByLabel('1.1 Ⅰ级基准值').fill('≤8')
    await page.getByText('有 1 处您和别人都改了').waitFor()
    expect(await findFlaws(page, 'indicator-system-conflict')).toEqual([])
    await page.getByRole('button', { name: /^用我的/ }).click()
    await untilSaved(page)
    await page.reload()
    await expect.poll(() => page.getByLabel('1.1 Ⅰ级基准值').inputValue()).toBe('≤8')
    expect(first.complaints.filter((text) => !text.includes('409'))).toEqual([])
    await second.leave()
    await first.leave()
  })
})
