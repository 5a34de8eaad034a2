import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, openCase, openCaseTab, publishExceedingList } from './src/case-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'
import { pdfOf } from './src/report-steps.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const CONSULTANCY = '演示审核咨询机构'

async function pdf(words: string) {
  return { name: `${words}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(words).bytes()) }
}

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
}

describe.skipIf(BROWSER_MISSING)('a report from the consultancy that writes it to the office that returns it', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser

  const as = (name: string) => enter(browser, server.address, name, calendar.today)
  const openTab = async (page: Page, tab: string): Promise<void> => {
    await openCase(page, NAME)
    await openCaseTab(page, tab)
  }

  beforeAll(async () => {
    server = await startCalendarServer(calendar)
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await publishExceedingList(server.address, [site], '2026-03-02')
    await server.seatAll()
    calendar.today = '2026-04-10'
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('XJ05-11a the enterprise engages a consultancy: all that is lacking is said at once, then it is entered', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openTab(page, '委托与人员')
    expect(await findFlaws(page, 'engagement-empty')).toEqual([])
    await page.getByRole('button', { name: '登记委托的机构' }).click()
    await page.getByLabel('机构名称（按合同）').fill('天山清洁生产技术中心')
    for (const label of ['合同签订日期', '服务期首日', '委托的日期']) await fillDay(page, label, '2026-04-10')
    await fillDay(page, '服务期末日', '2027-04-09')
    await page.getByRole('button', { name: '登记委托', exact: true }).click()
    await page.getByText('没有填写合同编号').first().waitFor()
    await page.getByText('没有选择服务内容').first().waitFor()
    expect(await findFlaws(page, 'engagement-refused')).toEqual([])

    await page.getByLabel('合同编号').fill('QS-2026-01')
    await page.getByLabel('清洁生产技术咨询').check()
    await page.getByLabel('姓名').fill('古丽')
    await page.getByLabel('职务').fill('审核组长')
    await page.getByLabel('专业').fill('化工')
    for (const no of await page.getByLabel('否', { exact: true }).all()) await no.check()
    await page.getByLabel('合同（签章的扫描件）').setInputFiles(await pdf('合同'))
    for (const proof of await page.getByLabel(/^证明：/).all()) await proof.setInputFiles(await pdf('条件的证明'))
    await expect.poll(() => page.getByText('条件的证明.pdf').count(), { timeout: 20_000 }).toBe(6)
    await page.getByRole('button', { name: '登记委托', exact: true }).click()
    await page.getByRole('article', { name: '委托天山清洁生产技术中心' }).waitFor()
    expect(await findFlaws(page, 'engagement')).toEqual([])

    await page.getByRole('button', { name: '委托机构办理本案' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByPlaceholder('输入名称的一部分').fill('演示')
    await panel.getByRole('button', { name: CONSULTANCY }).click()
    await fillDay(page, '末日（当日仍有效）', '2026-12-31')
    expect(await findFlaws(page, 'delegation-panel')).toEqual([])
    await panel.getByRole('button', { name: '委托办理' }).click()
    await page.getByText('2026-04-10 至 2026-12-31').waitFor()
    // the refusal above is one, and the only one
    expect(complaints).toEqual([expect.stringContaining('422')])
    await leave()
  })

  test('the consultancy finds the case that was given to it and puts the files into the draft', async () => {
    calendar.today = '2026-11-02'
    const { page, complaints, leave } = await as('咨询机构人员')
    await openTab(page, '报告')
    for (const input of ['清洁生产审核报告', '主要污染物排放情况已经公布的证明']) {
      await page.getByLabel(`上传${input}`).setInputFiles(await pdf(input))
      await page.getByRole('link', { name: `${input}.pdf` }).waitFor()
    }
    await page.getByLabel('上传佐证材料').setInputFiles(await pdf('锅炉监测'))
    await page.getByLabel('证明什么').fill('二氧化硫的监测结果')
    await fillDay(page, '材料反映的日期', '2026-10-20')
    await page.getByLabel('地点', { exact: true }).fill('锅炉房')
    const pages = page.getByRole('region', { name: '各章节的页码' }).getByRole('textbox')
    for (const [index, field] of (await pages.all()).entries()) await field.fill(String(index + 3))
    await page.getByText('草稿已保存').waitFor()
    await page.getByText('由企业自己提交').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '报送审核报告' }).count()).toBe(0)
    await expect.poll(() => page.getByLabel('已经阅读，确认上述声明').isDisabled()).toBe(true)
    await page.getByLabel('给企业的话（可不写）').fill('请核对产量')
    await page.getByRole('button', { name: '请企业提交' }).click()
    await page.getByText('您已请企业核对并提交').waitFor()
    expect(await findFlaws(page, 'report-draft')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-16 the enterprise declares, is told what is lacking, hands in and gets its receipt', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openTab(page, '报告')
    await page.getByText('受托机构已准备好这份报告').waitFor()
    await page.getByRole('link', { name: '清洁生产审核报告.pdf' }).waitFor()
    await page.getByRole('button', { name: '检查', exact: true }).click()
    await page.getByText('没有填写报告的日期').first().waitFor()
    await page.getByText('没有写明由谁作出真实性声明').first().waitFor()
    expect(await findFlaws(page, 'report-findings')).toEqual([])
    await fillDay(page, '报告的日期（数据截止）', '2026-10-31')
    await page.getByLabel('已经阅读，确认上述声明').check()
    await page.getByLabel('由谁声明（职务）').fill('法定代表人')
    await page.getByText('草稿已保存').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('由谁声明（职务）').inputValue()).toBe('法定代表人')
    await page.getByRole('button', { name: '检查', exact: true }).click()
    await page.getByText('没有发现问题').waitFor()
    await page.getByRole('button', { name: '报送审核报告' }).click()
    await page.getByRole('button', { name: '确认报送' }).click()
    const version = page.getByRole('article', { name: '第 1 版报告' })
    await version.getByText('等待受理').waitFor()
    await version
      .getByText(/2026-11-02T10:00.*\+08:00/)
      .first()
      .waitFor()
    expect(await findFlaws(page, 'report-submitted')).toEqual([])
    await version.getByText('回执原文和签名').click()
    await version.getByRole('link', { name: '核验回执' }).click()
    await page.getByRole('heading', { name: '回执有效' }).waitFor()
    expect(await findFlaws(page, 'receipt-valid')).toEqual([])
    await page.getByLabel('签名', { exact: true }).fill('AAAA')
    await page.getByRole('button', { name: '核验', exact: true }).click()
    await page.getByRole('heading', { name: '不能确认这份回执' }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('the office returns it with a remark, and sees what is different in the next version', async () => {
    const office = await as('县环保科员')
    await openTab(office.page, '报告')
    await office.page.getByRole('button', { name: '退回补正' }).click()
    const panel = office.page.getByRole('dialog')
    await panel.getByLabel('退回的理由').fill('物料平衡不完整')
    await panel.getByLabel(/对“清洁生产审核报告”的意见/).fill('第 3 章没有物料平衡')
    await panel.getByRole('button', { name: '退回补正' }).click()
    await office.page.getByText('已退回补正').waitFor()
    expect(await findFlaws(office.page, 'report-returned')).toEqual([])
    expect(office.complaints).toEqual([])
    await office.leave()

    calendar.today = '2026-11-10'
    const own = await as('企业填报人')
    await openTab(own.page, '报告')
    await own.page.getByText('第 3 章没有物料平衡').waitFor()
    await own.page.getByLabel('上传清洁生产审核报告').setInputFiles(await pdf('补正后的审核报告'))
    await own.page.getByRole('link', { name: '补正后的审核报告.pdf' }).waitFor()
    await own.page
      .getByRole('region', { name: '编写报告' })
      .getByRole('button', { name: '去掉 清洁生产审核报告.pdf' })
      .click()
    await own.page.getByLabel('改正了什么（逐项说明）').fill('第 3 章补充了物料平衡')
    await own.page.getByLabel('已经阅读，确认上述声明').check()
    await own.page.getByText('草稿已保存').waitFor()
    await own.page.getByRole('button', { name: '报送审核报告' }).click()
    await own.page.getByRole('button', { name: '确认报送' }).click()
    await own.page.getByRole('article', { name: '第 2 版报告' }).waitFor()
    expect(own.complaints).toEqual([])
    await own.leave()

    const later = await as('县环保科员')
    await openTab(later.page, '报告')
    const second = later.page.getByRole('article', { name: '第 2 版报告' })
    await second.getByText('与上一版的不同').click()
    await second.getByText('清洁生产审核报告.pdf → 补正后的审核报告.pdf').waitFor()
    await second.getByText('＋ 第 3 章补充了物料平衡').waitFor()
    expect(await findFlaws(later.page, 'report-difference')).toEqual([])
    await second.getByRole('button', { name: '受理报告' }).click()
    await later.page.getByRole('dialog').getByRole('button', { name: '受理报告' }).click()
    await second.getByText('已受理').waitFor()
    expect(later.complaints).toEqual([])
    await later.leave()
  })
})
