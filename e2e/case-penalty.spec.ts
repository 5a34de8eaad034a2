import type { Browser } from 'playwright-core'
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
const NUMBER = '巴环罚〔2026〕3号'

describe.skipIf(BROWSER_MISSING)('an enterprise that does not publish is ordered to, and punished', () => {
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

  test('XJ05-28 when the month has passed without publication the prefecture orders it, with a last day', async () => {
    calendar.today = '2026-04-20'
    const { page, complaints, leave } = await as('州环保科员')
    await page.getByRole('link', { name: /逾期的案件/ }).click()
    await page
      .getByRole('row', { name: new RegExp(NAME) })
      .getByText(/逾期 \d+ 天/)
      .waitFor()
    await openCase(page, NAME)
    await page.getByText('等待企业：公布清洁生产审核信息').waitFor()
    await openCaseTab(page, '责令与处罚')
    await page.getByRole('button', { name: '责令公布' }).click()
    const order = page.getByRole('dialog', { name: '责令公布' })
    await order.getByRole('textbox', { name: '期限', exact: true }).fill('2026-05-10')
    await order.getByLabel('事由和要求').fill('列入名单满一个月仍未公布主要污染物排放情况，责令公布。')
    expect(await findFlaws(page, 'case-order')).toEqual([])
    await order.getByRole('button', { name: '登记责令' }).click()
    await order.waitFor({ state: 'detached' })
    await page.getByRole('article', { name: '责令公布' }).waitFor()
    expect(await findFlaws(page, 'case-ordered')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-28 the enterprise reads on its first page that it is ordered to publish, and by when', async () => {
    calendar.today = '2026-04-21'
    const { page, complaints, leave } = await as('企业填报人')
    const own = page.getByRole('region', { name: new RegExp(NAME) })
    await own.getByText('公布清洁生产审核信息（已经逾期，请尽快办理）').waitFor()
    await own.getByText('按责令公布信息').waitFor()
    await own.getByText('2026-05-10').waitFor()
    expect(await findFlaws(page, 'home-ordered')).toEqual([])
    await own.getByRole('link', { name: '填写公布信息' }).click()
    await page.getByRole('tab', { name: '公布', selected: true }).waitFor()
    await page.getByRole('region', { name: '主要污染物排放情况', exact: true }).waitFor()
    expect(await findFlaws(page, 'case-disclosure')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-28 the order ran out unmet: the prefecture imposes a fine and makes it known', async () => {
    calendar.today = '2026-05-20'
    const { page, complaints, leave } = await as('州环保科员')
    await openCase(page, NAME)
    await openCaseTab(page, '责令与处罚')
    await page.getByRole('button', { name: '登记行政处罚决定' }).click()
    const form = page.getByRole('dialog', { name: '登记行政处罚决定' })
    await form.getByRole('textbox', { name: '行为发生日期' }).fill('2026-05-10')
    await form.getByRole('textbox', { name: '决定日期' }).fill('2026-05-20')
    await form.getByRole('radio').first().check()
    await form.getByLabel('罚款（元，不罚款的留空）').fill('20000')
    await form.getByLabel('决定书文号').fill(NUMBER)
    await form.getByLabel('事实和理由').fill('责令公布的期限届满仍未公布。')
    expect(await findFlaws(page, 'case-penalise')).toEqual([])
    await form.getByRole('button', { name: '登记处罚决定' }).click()
    await form.waitFor({ state: 'detached' })
    const penalty = page.getByRole('article', { name: NUMBER })
    await penalty.getByText('XJ05-28').or(penalty.getByText('新疆2005办法第二十八条')).first().waitFor()
    await page.getByText('处罚中').first().waitFor()
    await penalty.getByRole('button', { name: '登记向社会公布' }).click()
    const known = page.getByRole('dialog', { name: /登记向社会公布/ })
    await known.getByLabel('公布的网站或者渠道').fill('信用中国')
    await known.getByRole('button', { name: '登记公布' }).click()
    await known.waitFor({ state: 'detached' })
    expect(await findFlaws(page, 'case-penalised')).toEqual([])
    expect(complaints).toEqual([])
    await leave()

    const visitor = await openPage(browser, server.address)
    await visitor.page.goto('/public/penalties')
    await visitor.page.getByText(NUMBER).first().waitFor()
    await visitor.page.getByText(NAME).first().waitFor()
    expect(await findFlaws(visitor.page, 'public-penalties')).toEqual([])
    await visitor.page.context().close()
  })
})
