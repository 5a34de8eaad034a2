import { searchSites } from '@qingshen/contracts/register.operations'
import { loadDemonstrationRegister } from '@qingshen/law/demonstration-register'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCalendarServer } from './src/calendar-server.ts'
import { uploadRegister, writeRegister, XLSX } from './src/import-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'

const SOURCE = loadDemonstrationRegister()
const CHECKED = '照录原件附表 2，已与原件核对'

describe.skipIf(BROWSER_MISSING)('importing a register into an empty store', () => {
  let server: ServerUnderTest
  let browser: Browser

  beforeAll(async () => {
    server = await startCalendarServer({ today: '2026-11-20' })
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const uploadSource = (page: Page): Promise<void> =>
    uploadRegister(page, { name: '附表2.txt', mimeType: 'text/plain', buffer: Buffer.from(SOURCE.bytes) })
  const kindOf = (page: Page, title: string) =>
    page
      .getByRole('list', { name: '各类问题' })
      .getByRole('listitem')
      .filter({ has: page.getByText(title, { exact: true }) })

  test('XJ15-A2 XJ15-04t the 123 of the source: known dirts, repairs with consent, plan table, all written', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '自治区环保处员', '2026-11-20')
    await uploadSource(page)
    await page.getByText('读到 123 行').waitFor()
    for (const [title, count] of [
      ['名单标题重复，很可能印错', 1],
      ['代码缺少短横线', 1],
      ['分支后缀为空', 99],
      ['注明了分支后缀', 22],
      ['分支后缀不完整', 1],
    ] as const) {
      await kindOf(page, title).getByText(`${count} 处`, { exact: true }).waitFor()
    }
    await expect.poll(() => page.getByRole('button', { name: '写入企业名录' }).isDisabled()).toBe(true)
    expect(await findFlaws(page, 'import-findings')).toEqual([])

    await kindOf(page, '代码缺少短横线').getByRole('button', { name: '逐行看' }).click()
    const row = page.getByRole('article').filter({ hasText: '库尔勒美盈化工有限公司' })
    await row.getByText('56052715-0', { exact: true }).waitFor()
    expect(await findFlaws(page, 'import-rows')).toEqual([])
    await row.getByRole('button', { name: '同意这一处' }).click()
    await page.getByText('没有这样的行').waitFor()
    await page.getByRole('button', { name: '问题汇总' }).click()
    await page.getByRole('region', { name: '名单的修正' }).getByRole('button', { name: '同意这样修正' }).click()
    await page.getByRole('button', { name: '撤回，保留原样' }).waitFor()
    const suffix = kindOf(page, '分支后缀不完整')
    await suffix.getByLabel('核对无误的依据').fill(CHECKED)
    await suffix.getByRole('button', { name: '全部接受（1 处）' }).click()
    await page.getByText('可以写入', { exact: true }).waitFor()

    await page.getByRole('button', { name: '与计划表核对（0 处不符）' }).click()
    await page.getByText('计划 123 家，名单 123 家，逐格相符').waitFor()
    const table = page.getByRole('region', { name: '计划表', exact: true })
    const sums = await table.getByRole('row').last().innerText()
    expect(sums.trim().split(/\s+/)).toEqual(['合计', '25', '8', '11', '79', '123'])
    expect(await findFlaws(page, 'import-plan')).toEqual([])
    expect(await writeRegister(page)).toMatch(/新增企业\s*123 家/)
    expect(await findFlaws(page, 'import-result')).toEqual([])
    await page.getByRole('link', { name: '查看企业名录' }).click()
    await page.getByText('123 家企业').waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ15-A2 the same text again changes nothing', async () => {
    const { page, leave } = await enter(browser, server.address, '自治区环保处员', '2026-11-20')
    await uploadSource(page)
    await page.getByText('已有的 123 家').waitFor()
    await page.getByText('同一个文件已于').waitFor()
    await page.getByRole('region', { name: '名单的修正' }).getByRole('button', { name: '同意这样修正' }).click()
    await kindOf(page, '代码缺少短横线')
      .getByRole('button', { name: /^全部按建议修正/ })
      .click()
    await page.getByText('已同意这一类全部按建议修正').waitFor()
    const suffix = kindOf(page, '分支后缀不完整')
    await suffix.getByLabel('核对无误的依据').fill(CHECKED)
    await suffix.getByRole('button', { name: '全部接受（1 处）' }).click()
    const result = await writeRegister(page)
    expect(result).toMatch(/没有变化\s*123 家/)
    expect(result).toMatch(/新增企业\s*0 家/)
    await leave()
  })

  test('a bad file is refused at the exact place, and the register stays as it was', async () => {
    const { page, leave } = await enter(browser, server.address, '自治区环保处员', '2026-11-20')
    const html = Buffer.from('<!DOCTYPE html><html><body><table><tr><td>企业名称</td></tr></table></body></html>')
    await uploadRegister(page, { name: '名录.xlsx', mimeType: XLSX, buffer: html })
    await page.getByText('其实是网页').waitFor()
    expect(await findFlaws(page, 'import-refused')).toEqual([])

    const lines = ['所在地,统一社会信用代码,企业名称,从业人员', '乌鲁木齐市,73179063-2,甲厂,#NUM!']
    const csv = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
    await uploadRegister(page, { name: '名录.csv', mimeType: 'text/csv', buffer: csv })
    await kindOf(page, '单元格是错误值').getByRole('button', { name: '逐行看' }).click()
    const row = page.getByRole('article').filter({ hasText: '甲厂' })
    await row.waitFor()
    await expect.poll(() => row.innerText()).toMatch(/第 2 行 D/)
    await expect.poll(() => page.getByRole('button', { name: '写入企业名录' }).isDisabled()).toBe(true)
    expect(await findFlaws(page, 'import-error-value')).toEqual([])
    await page.getByRole('button', { name: '放弃这次导入' }).click()
    await page.getByRole('button', { name: '确认放弃' }).click()
    await page.getByText('已放弃这次导入，名录没有改变').waitFor()
    const officer = await clientOf(server.address, '自治区环保处员')
    expect(await officer(searchSites, { query: {} })).toMatchObject({ total: 123 })
    await leave()
  })
})
