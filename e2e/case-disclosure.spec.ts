import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, openCase, openCaseTab, publishExceedingList } from './src/case-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser, openPage } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const SECRET = '催化剂配方 QX-7'
const PURPOSE = '名单公布后公布企业信息'

async function fillRow(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [column, value] of Object.entries(cells)) {
    await page.getByLabel(`第 1 行${column}`, { exact: true }).fill(value)
  }
}

describe.skipIf(BROWSER_MISSING)('an enterprise publishes the information of its audit', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser

  const as = (name: string) => enter(browser, server.address, name, calendar.today)

  beforeAll(async () => {
    server = await startCalendarServer(calendar)
    browser = await openBrowser()
    const county = await clientOf(server.address, '州环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await server.seatAll()
    await publishExceedingList(server.address, [site], calendar.today)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('XJ05-10 what is typed is saved by itself, survives a reload, and everything missing is said at once', async () => {
    calendar.today = '2026-03-10'
    const { page, complaints, leave } = await as('企业填报人')
    await openCase(page, NAME)
    await openCaseTab(page, '公布')
    const form = page.getByRole('region', { name: PURPOSE })
    await form.getByLabel('填写法人代表').fill('张三')
    await fillRow(page, { 排放污染物名称: '化学需氧量', 排放浓度: '八十' })
    await form.getByText(/^已保存/).waitFor()
    await page.reload()
    await expect.poll(() => form.getByLabel('填写法人代表').inputValue()).toBe('张三')
    await form.getByRole('button', { name: '检查有没有遗漏' }).click()
    await form
      .getByRole('alert')
      .getByText(/“排放浓度”填的是“八十”，不是数/)
      .waitFor()
    await form
      .getByRole('alert')
      .getByText(/企业所在地址”没有填写/)
      .waitFor()
    expect(await findFlaws(page, 'disclosure-findings')).toEqual([])

    await form.getByLabel('填写企业所在地址').fill('库尔勒市石化大道 1 号')
    await fillRow(page, { 排放方式: '连续排放', 排放浓度: '85.5', 排放总量: '12.30' })
    await page.getByLabel('第 1 行排放浓度的单位').selectOption('mg/L')
    await page.getByLabel('第 1 行排放总量的单位').selectOption('t/a')
    await page.getByLabel('第 1 行超标情况不适用').check()
    await form.getByLabel('填写其他需要公布的内容').fill(SECRET)
    await form.getByLabel('属于商业秘密，申请不公布').check()
    await form.getByLabel('为什么属于商业秘密').fill('核心配方，公开会使竞争者获利。')
    await form.getByText(/^已保存/).waitFor()
    await form.getByText('看看公众会看到什么').click()
    await form.getByText(/下列内容按商业秘密不公布：其他需要公布的内容/).waitFor()
    expect(await findFlaws(page, 'disclosure-form')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-20 the prefecture answers the request for secrecy', async () => {
    calendar.today = '2026-03-12'
    const { page, complaints, leave } = await as('州环保科员')
    await openCase(page, NAME)
    await openCaseTab(page, '公布')
    const part = page.getByRole('group', { name: '申请不公布的内容' })
    await part.getByText('核心配方，公开会使竞争者获利。').waitFor()
    await part.getByRole('button', { name: '答复' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: '查看这项内容' }).click()
    await panel.getByText(SECRET).waitFor()
    await panel.getByLabel('理由', { exact: true }).fill('属于商业秘密。')
    expect(await findFlaws(page, 'disclosure-secret')).toEqual([])
    await panel.getByRole('button', { name: '答复企业' }).click()
    await panel.waitFor({ state: 'detached' })
    await part.getByText('同意不公布').waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-10 published with its proof; the prefecture verifies it; anybody reads it, without the secret', async () => {
    calendar.today = '2026-03-20'
    const own = await as('企业填报人')
    await openCase(own.page, NAME)
    await openCaseTab(own.page, '公布')
    const section = own.page.getByRole('region', { name: PURPOSE })
    await section.getByRole('button', { name: '登记公布' }).click()
    const proof = own.page.getByRole('dialog')
    await proof.getByLabel('媒体、网站或者系统的名称').fill('巴音郭楞日报 第 3 版')
    await proof.getByLabel('公布的网址').fill('https://news.example/2026/3')
    expect(await findFlaws(own.page, 'disclosure-proof')).toEqual([])
    await proof.getByRole('button', { name: '登记公布' }).click()
    await proof.waitFor({ state: 'detached' })
    await section.getByText('第 1 版 · 2026-03-20 公布').waitFor()
    expect(await findFlaws(own.page, 'disclosure-published')).toEqual([])
    expect(own.complaints).toEqual([])
    await own.leave()

    calendar.today = '2026-03-25'
    const { page, complaints, leave } = await as('州环保科员')
    await openCase(page, NAME)
    await openCaseTab(page, '公布')
    await page.getByRole('button', { name: '核实公布情况' }).click()
    const check = page.getByRole('dialog')
    await check.getByLabel('核实结果').selectOption('no')
    await check.getByLabel(/主要污染物排放情况：哪里不符/).fill('监测报告的总量为 13.1 t/a。')
    await check.getByRole('button', { name: '登记核实结果' }).click()
    await check.waitFor({ state: 'detached' })
    await page.getByText('核实不符', { exact: true }).waitFor()
    await page.getByText(/核实不符.*请更正后重新公布/).waitFor()
    expect(await findFlaws(page, 'disclosure-checked')).toEqual([])
    expect(complaints).toEqual([])
    await leave()

    const visitor = await openPage(browser, server.address)
    await visitor.page.goto('/public/disclosures')
    await visitor.page.getByRole('link', { name: NAME }).waitFor()
    expect(await findFlaws(visitor.page, 'public-disclosures')).toEqual([])
    await visitor.page.getByRole('link', { name: NAME }).click()
    await visitor.page.getByText('12.30 t/a').waitFor()
    await visitor.page.getByText(/商业秘密不公布：其他需要公布的内容/).waitFor()
    await expect.poll(() => visitor.page.getByText(SECRET).count()).toBe(0)
    expect(await findFlaws(visitor.page, 'public-disclosure')).toEqual([])
    await visitor.page.context().close()
  })
})
