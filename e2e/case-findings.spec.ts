import { listCases, loadCase, recordCaseEvent } from '@qingshen/contracts/cases.operations'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { chooseAct, enterEnterprise, openCase, publishYearlyList } from './src/case-steps.ts'
import { PROOF } from './src/listing-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'
import { declareOwnAudit, handInReport, takeReportIn } from './src/report-steps.ts'

const NAME = '太原重型机械集团煤机有限公司铸锻分公司'
/** An organisation code whose check character is right. */
const CODE = '110009014'

describe.skipIf(BROWSER_MISSING)('what an office finds about a case: its mode, and that it needs no acceptance', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser

  beforeAll(async () => {
    const person = {
      name: '企业环保科长',
      displayName: '企业环保科长',
      description: '填报人',
      role: 'enterprise' as const,
    }
    server = await startCalendarServer(calendar, [{ ...person, organisation: { kind: 'enterprise', code: CODE } }])
    browser = await openBrowser()
    const city = await clientOf(server.address, '山西市环保科员')
    const site = await enterEnterprise(city, { name: NAME, code: CODE, place: '太原市', industry: '3011' })
    await publishYearlyList(server.address, calendar, [site], '2026-03-31')
    await server.seatAll()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('SX22-03i the city fixes the mode of a case with its reason', async () => {
    calendar.today = '2026-04-10'
    const { page, complaints, leave } = await enter(browser, server.address, '山西市环保科员', calendar.today)
    await openCase(page, NAME)
    const form = await chooseAct(page, '确定审核方式')
    await form.getByText('请选择审核方式').waitFor()
    await form.getByLabel('审核方式').selectOption({ label: '快速审核' })
    await form.getByLabel('理由').fill('能耗和排放量小，生产工艺简单。')
    expect(await findFlaws(page, 'case-mode')).toEqual([])
    await form.getByRole('button', { name: '确定审核方式' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('快速审核：能耗和排放量小，生产工艺简单。').waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('SX22-03j the city finds that an evaluated case needs no acceptance', async () => {
    calendar.today = '2026-06-30'
    const own = await clientOf(server.address, '企业环保科长')
    const id = (await own(listCases, { query: {} })).items[0]?.id ?? ''
    await declareOwnAudit(own, id, calendar.today)
    await handInReport(own, id, calendar.today)
    const city = await clientOf(server.address, '山西市环保科员')
    await takeReportIn(city, id)
    const { version } = await city(loadCase, { params: { case: id } })
    const body = { event: 'evaluated' as const, onDay: calendar.today, version }
    await city(recordCaseEvent, { params: { case: id }, body })

    const { page, complaints, leave } = await enter(browser, server.address, '山西市环保科员', calendar.today)
    await openCase(page, NAME)
    const form = await chooseAct(page, '认定不需验收，或者采用其他部门的专项验收结论')
    await form.getByLabel('属于哪种情形').selectOption({ label: '不涉及具体技术改造的无低费方案可以不开展验收' })
    await form.getByLabel('认定的理由').fill('评估意见载明全部为无低费方案。')
    await form.getByLabel(/^证明材料/).setInputFiles(PROOF)
    await form.getByText('已上传').waitFor()
    expect(await findFlaws(page, 'case-no-acceptance')).toEqual([])
    await form.getByRole('button', { name: '认定不需验收' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('验收合格').first().waitFor()
    expect(complaints).toEqual([])
    await leave()
  })
})
