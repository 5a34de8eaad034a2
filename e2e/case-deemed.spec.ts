import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { chooseAct, enterEnterprise, openCase, openCaseTab, publishYearlyList } from './src/case-steps.ts'
import { PROOF } from './src/listing-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'

const CERTIFIED = '太原重型机械集团煤机有限公司铸锻分公司'
const OTHER_CODE = '110009022'
const OTHER = '太原水泥制造有限责任公司'
/** An organisation code whose check character is right. */
const CODE = '110009014'

describe.skipIf(BROWSER_MISSING)('a certified enterprise whose audit counts as done', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser

  beforeAll(async () => {
    const account = {
      name: '企业环保科长',
      displayName: '企业环保科长',
      description: '填报人',
      role: 'enterprise' as const,
    }
    server = await startCalendarServer(calendar, [{ ...account, organisation: { kind: 'enterprise', code: CODE } }])
    browser = await openBrowser()
    const city = await clientOf(server.address, '山西市环保科员')
    const sites = [
      await enterEnterprise(city, { name: CERTIFIED, code: CODE, place: '太原市', industry: '3011' }),
      await enterEnterprise(city, { name: OTHER, code: OTHER_CODE, place: '太原市', industry: '3011' }),
    ]
    await publishYearlyList(server.address, calendar, sites, '2026-03-31')
    await server.seatAll()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('SX22-03n the enterprise is told on its first page what to do and by when', async () => {
    calendar.today = '2026-04-10'
    const { page, complaints, leave } = await enter(browser, server.address, '企业环保科长', calendar.today)
    await page.getByRole('heading', { name: '本企业要办的事' }).waitFor()
    const own = page.getByRole('region', { name: new RegExp(CERTIFIED) })
    await own.getByText('下一步：').waitFor()
    await own
      .getByText(/还剩 \d+ 天/)
      .first()
      .waitFor()
    expect(await findFlaws(page, 'home-enterprise')).toEqual([])
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain(OTHER)
    await own.getByRole('link', { name: CERTIFIED }).click()
    await page.getByRole('list', { name: '案件的经过' }).waitFor()
    await openCaseTab(page, '义务')
    await page.getByRole('list', { name: '义务和期限' }).waitFor()
    expect(await findFlaws(page, 'case-duties')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('SX22-03l the city finds that a certification counts as the audit, and the case ends', async () => {
    calendar.today = '2026-06-30'
    const { page, complaints, leave } = await enter(browser, server.address, '山西市环保科员', calendar.today)
    await page.getByRole('heading', { name: '我的事项' }).waitFor()
    await page.getByRole('table', { name: '各地区的案件数' }).waitFor()
    expect(await findFlaws(page, 'tasks')).toEqual([])
    await page.goto('/cases')
    await page.getByRole('row', { name: new RegExp(OTHER) }).waitFor()
    expect(await findFlaws(page, 'cases')).toEqual([])
    await openCase(page, CERTIFIED)
    expect(await findFlaws(page, 'case-timeline')).toEqual([])

    const form = await chooseAct(page, '自愿性清洁生产认证或者整体审核视同完成审核')
    await form.getByText('须同时符合').waitFor()
    await form.getByLabel('属于哪种情形').selectOption({ label: '通过清洁生产评价认证，且满足清洁生产审核要求' })
    await form.getByLabel('认定的理由').fill('认证范围覆盖全厂，认证报告满足审核的要求，证书在有效期内。')
    await form.getByLabel(/^证明材料/).setInputFiles(PROOF)
    await form.getByText('已上传').waitFor()
    expect(await findFlaws(page, 'case-deem')).toEqual([])
    await form.getByRole('button', { name: '认定视同完成审核' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('案件已经办结（视同完成），没有要办的事。').waitFor()
    expect(await findFlaws(page, 'case-deemed')).toEqual([])
    await page.goto('/cases')
    await page.getByRole('row', { name: new RegExp(OTHER) }).waitFor()
    await expect.poll(() => page.getByRole('row', { name: new RegExp(CERTIFIED) }).count()).toBe(0)
    expect(complaints).toEqual([])
    await leave()
  })

  test('SX22-03l the enterprise reads that nothing is owed any more', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '企业环保科长', calendar.today)
    await page.getByRole('heading', { name: '现在没有要办的事' }).waitFor()
    await page.goto('/cases?ended=all')
    await page.getByRole('link', { name: CERTIFIED }).click()
    await page.getByText('案件已经办结（视同完成），没有要办的事。').waitFor()
    await page.goto('/messages')
    await page.getByRole('list', { name: '消息' }).waitFor()
    await page.getByRole('button', { name: /视同完成审核/ }).click()
    await page.getByRole('button', { name: /视同完成审核/, expanded: true }).waitFor()
    await page.getByRole('button', { name: '新建日历订阅' }).click()
    await expect
      .poll(() => page.getByLabel('订阅地址（只显示这一次）').inputValue())
      .toMatch(/\/api\/calendar\/.+\.ics$/)
    await page.getByRole('button', { name: '收回订阅' }).waitFor()
    expect(await findFlaws(page, 'messages')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })
})
