import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { appointOfficer, enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startServer } from './src/start-server.ts'

const ENTERPRISE = '巴州东辰工贸有限公司'
const GOVERNING = '新疆重点行业清洁生产推行方案（2015-2017年）'
const CHOSEN = '新疆维吾尔自治区清洁生产审核办法（2005年）'
const NEIGHBOUR = '相邻地区环保科员'

describe.skipIf(BROWSER_MISSING)('the register and one enterprise', () => {
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

  const found = (page: Page) => page.getByRole('link', { name: ENTERPRISE, exact: true })

  test('an officer finds an enterprise by part of its name, by initials, by code and by filters', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '州环保科员')
    await page.goto('/register')
    await page.getByText('33 家企业').waitFor()
    expect(await findFlaws(page, 'register')).toEqual([])
    const search = page.getByRole('searchbox', { name: '查找', exact: true })
    for (const text of ['东辰', 'bzdc', '754584591']) {
      await search.fill(text)
      await page.waitForURL((url) => url.searchParams.get('q') === text)
      await page.getByText('1 家企业', { exact: true }).waitFor()
      await expect.poll(() => found(page).count()).toBe(1)
    }
    await page.reload()
    await found(page).waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByLabel('判定结果').selectOption({ label: '强制性审核' })
    await page.getByText('0 家企业', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('an officer chooses the law of the place by which the register is judged', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '州环保科员')
    await page.goto('/register')
    const choice = page.getByLabel('适用规则')
    await choice.getByText(`按所在地：${GOVERNING}`).waitFor({ state: 'attached' })
    await choice.getByText(CHOSEN, { exact: true }).waitFor({ state: 'attached' })
    await expect.poll(() => choice.getByText('山西').count()).toBe(0)
    await choice.selectOption({ label: CHOSEN })
    await page.waitForURL((url) => url.searchParams.get('law') === 'xinjiang-2005')
    const counts = page.getByRole('region', { name: '各类企业数' })
    await counts.getByText(CHOSEN).waitFor()
    expect(await findFlaws(page, 'register-law')).toEqual([])
    await page.reload()
    await counts.getByText(CHOSEN).waitFor()
    await page.getByRole('link', { name: `看${ENTERPRISE}为什么这样判定` }).click()
    await page.waitForURL((url) => url.searchParams.get('law') === 'xinjiang-2005')
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-08a a fact recorded with its source makes the decision mandatory, with the clause', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '州环保科员')
    await page.goto('/register?q=754584591')
    await found(page).click()
    await page.getByRole('heading', { name: ENTERPRISE }).waitFor()
    expect(await findFlaws(page, 'enterprise-facts')).toEqual([])
    await page.getByRole('tab', { name: '为什么' }).click()
    const missing = page.getByRole('region', { name: '缺少的事实' })
    await missing.getByText('排放超过标准', { exact: true }).waitFor()
    expect(await findFlaws(page, 'enterprise-why')).toEqual([])

    await missing.getByRole('button', { name: '登记排放超过标准' }).click()
    const panel = page.getByRole('dialog', { name: '登记事实' })
    await panel.getByRole('button', { name: '登记事实' }).click()
    await panel.getByText('请写明来源').first().waitFor()
    expect(await findFlaws(page, 'enterprise-record-fact')).toEqual([])
    await panel.getByLabel('排放超过标准').selectOption({ label: '是' })
    await panel.getByRole('textbox', { name: '从哪一天起' }).fill('2026-09-30')
    await panel.getByLabel('来源').fill('2026 年第三季度监督性监测报告，第 18 号')
    await panel.getByRole('button', { name: '登记事实' }).click()

    const conclusion = page.getByRole('region', { name: '判定结论' })
    await conclusion.getByText('强制性审核').waitFor()
    await conclusion.getByText('第八条').first().waitFor()
    await page.getByText('2026 年第三季度监督性监测报告，第 18 号').first().waitFor()
    expect(await findFlaws(page, 'enterprise-mandatory')).toEqual([])
    await page.getByRole('tab', { name: /^事实/ }).click()
    await page.getByRole('row', { name: /排放超过标准.*监督性监测报告/ }).waitFor()
    await page.goto('/register?outcome=mandatory')
    await page.getByText('1 家企业', { exact: true }).waitFor()
    await found(page).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('an officer of a neighbouring prefecture gets "not found" for the same address', async () => {
    const owner = await enter(browser, server.address, '州环保科员')
    await owner.page.goto('/register?q=754584591')
    await found(owner.page).click()
    await owner.page.getByRole('heading', { name: ENTERPRISE }).waitFor()
    const address = owner.page.url()
    await owner.leave()

    await appointOfficer(server.address, '昌吉回族自治州生态环境局', NEIGHBOUR)
    const { page, leave } = await enter(browser, server.address, NEIGHBOUR)
    await page.goto(address)
    await page.getByText('没有找到').first().waitFor()
    await expect.poll(() => page.locator('body').innerText()).not.toContain(ENTERPRISE)
    expect(await findFlaws(page, 'enterprise-not-found')).toEqual([])
    await page.goto('/register?q=754584591')
    await page.getByText('0 家企业').waitFor()
    await leave()
  })
})
