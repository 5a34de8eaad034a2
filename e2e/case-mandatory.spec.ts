import { listCases, recordCaseEvent } from '@qingshen/contracts/cases.operations'
import { listListings } from '@qingshen/contracts/listing.operations'
import { issueNotices } from '@qingshen/contracts/notices.operations'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { chooseAct, enterEnterprise, openCase, openCaseTab, publishYearlyList } from './src/case-steps.ts'
import { PROOF } from './src/listing-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'
import { declareOwnAudit, handInReport, takeReportIn } from './src/report-steps.ts'

const OWN = '太原重型机械集团煤机有限公司铸锻分公司'
const OTHER = '太原水泥制造有限责任公司'
const CODE = '110009014'
const OFFICER = '山西市环保科员'
const ENTERPRISE = '企业环保科长'

describe.skipIf(BROWSER_MISSING)(
  'a mandatory audit from the notice to the report, with a shutdown and an extension',
  () => {
    const calendar: Calendar = { today: '2026-03-02' }
    let server: CalendarServer
    let browser: Browser
    let id = ''

    const as = (name: string) => enter(browser, server.address, name, calendar.today)

    beforeAll(async () => {
      const account = { name: ENTERPRISE, displayName: ENTERPRISE, description: '填报人', role: 'enterprise' as const }
      server = await startCalendarServer(calendar, [{ ...account, organisation: { kind: 'enterprise', code: CODE } }])
      browser = await openBrowser()
      const city = await clientOf(server.address, OFFICER)
      const sites = [
        await enterEnterprise(city, { name: OWN, code: CODE, place: '太原市', industry: '3011' }),
        await enterEnterprise(city, { name: OTHER, code: '110009022', place: '太原市', industry: '3011' }),
      ]
      await publishYearlyList(server.address, calendar, sites, '2026-03-31')
      await server.seatAll()
      const notifying = await clientOf(server.address, OFFICER)
      const listing = (await notifying(listListings, { query: {} })).items[0]?.id ?? ''
      const body = { entries: null, numberPattern: '并环函〔2026〕{n}号', firstNumber: 8, issuedOn: calendar.today }
      await notifying(issueNotices, { params: { listing }, body })
      id = (await notifying(listCases, { query: {} })).items.find(({ name }) => name === OWN)?.id ?? ''
    })

    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })

    test('SX22-03n the enterprise finds its notice and what it has to do first', async () => {
      calendar.today = '2026-04-10'
      const { page, complaints, leave } = await as(ENTERPRISE)
      await page
        .getByRole('region', { name: '收到的文书' })
        .getByText(/并环函〔2026〕\d号/)
        .waitFor()
      const own = page.getByRole('region', { name: new RegExp(OWN) })
      await own.getByText('下一步：公布清洁生产审核信息').waitFor()
      expect(complaints).toEqual([])
      await leave()
      await declareOwnAudit(await clientOf(server.address, ENTERPRISE), id, calendar.today)
    })

    test('while the plant stands still the dates do too; they run on with the days left', async () => {
      calendar.today = '2026-06-01'
      const officer = await as(OFFICER)
      await openCase(officer.page, OWN)
      const stop = await chooseAct(officer.page, '登记停产中止')
      await stop.getByLabel('停产的原因').fill('窑炉大修')
      await expect.poll(() => stop.getByRole('button', { name: '登记停产中止' }).isDisabled()).toBe(true)
      await stop.getByLabel('停产的证明材料').setInputFiles(PROOF)
      await stop.getByText('已上传').waitFor()
      expect(await findFlaws(officer.page, 'case-suspend')).toEqual([])
      await stop.getByRole('button', { name: '登记停产中止' }).click()
      await stop.waitFor({ state: 'detached' })
      await officer.page.getByText('停产期间，各项期限暂停计算。').waitFor()
      await officer.leave()

      calendar.today = '2026-07-10'
      const { page, complaints, leave } = await as(ENTERPRISE)
      await page.getByRole('link', { name: '登记恢复生产' }).click()
      const resume = page.getByRole('dialog', { name: '登记恢复生产' })
      await resume.getByRole('textbox', { name: '停产的最后一天' }).fill('2026-05-20')
      await resume.getByLabel('恢复生产的证明材料').setInputFiles(PROOF)
      await resume.getByText('已上传').waitFor()
      await resume.getByRole('button', { name: '登记恢复生产' }).click()
      await resume.getByText(/早于/).first().waitFor()
      expect(await findFlaws(page, 'case-resume-refused')).toEqual([])
      await resume.getByRole('textbox', { name: '停产的最后一天' }).fill('2026-06-30')
      await resume.getByRole('button', { name: '登记恢复生产' }).click()
      await resume.waitFor({ state: 'detached' })
      await openCaseTab(page, '义务')
      const report = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: '提交清洁生产审核报告' }) })
      await report.getByText('2027-04-30', { exact: true }).waitFor()
      await report
        .getByText(/因停产/)
        .first()
        .waitFor()
      expect(await findFlaws(page, 'case-resumed')).toEqual([])
      expect(complaints.filter((line) => !/40[09]|422/.test(line))).toEqual([])
      await leave()
    })

    test('many are urged at once; the one that moved on meanwhile is refused with its reason', async () => {
      const { page, complaints, leave } = await as(OFFICER)
      await page.goto('/cases')
      await page.getByRole('row', { name: new RegExp(OTHER) }).waitFor()
      await page.getByLabel('选中本页全部').check()
      await page.getByRole('button', { name: '指导督促' }).click()
      const other = await clientOf(server.address, OFFICER)
      const row = (await other(listCases, { query: {} })).items.find(({ name }) => name === OTHER)
      const body = { event: 'urged' as const, onDay: calendar.today, note: '电话督促', version: row?.version ?? 0 }
      await other(recordCaseEvent, { params: { case: row?.id ?? '' }, body })
      const form = page.getByRole('dialog', { name: '指导督促（2 件）' })
      await form.getByLabel('内容').fill('请尽快公布信息')
      expect(await findFlaws(page, 'cases-bulk')).toEqual([])
      await form.getByRole('button', { name: '为 2 件登记' }).click()
      const result = page.getByRole('dialog', { name: '指导督促的结果' })
      await result.getByText('已登记 1 件，1 件没有登记：').waitFor()
      await result.getByText(/已由他人办理/).waitFor()
      expect(await findFlaws(page, 'cases-bulk-result')).toEqual([])
      await result.getByRole('button', { name: '回到案件目录' }).click()
      expect(complaints).toEqual([])
      await leave()
    })

    test('SX22-03d after the evaluation the enterprise asks for more time and the city answers', async () => {
      calendar.today = '2026-12-01'
      await handInReport(await clientOf(server.address, ENTERPRISE), id, '2026-11-20')
      await takeReportIn(await clientOf(server.address, OFFICER), id)
      const evaluating = await as(OFFICER)
      await openCase(evaluating.page, OWN)
      await evaluating.page.getByRole('button', { name: '评估通过' }).click()
      const pass = evaluating.page.getByRole('dialog', { name: '评估通过' })
      await pass.getByRole('button', { name: '登记评估通过' }).click()
      await pass.waitFor({ state: 'detached' })
      await evaluating.leave()

      const asking = await as(ENTERPRISE)
      await openCase(asking.page, OWN)
      const ask = await chooseAct(asking.page, '申请延期')
      await ask.getByRole('textbox', { name: '申请延至' }).fill('2035-01-01')
      await ask.getByLabel('延期的理由').fill('改造设备到货推迟')
      await ask.getByRole('button', { name: '提交延期申请' }).click()
      await ask
        .getByText(/超过规定的上限/)
        .first()
        .waitFor()
      await expect.poll(() => ask.getByLabel('延期的理由').inputValue()).toBe('改造设备到货推迟')
      expect(await findFlaws(asking.page, 'case-extend-refused')).toEqual([])
      await ask.getByRole('textbox', { name: '申请延至' }).fill('2028-12-31')
      await ask.getByRole('button', { name: '提交延期申请' }).click()
      await ask.waitFor({ state: 'detached' })
      await asking.leave()

      const { page, complaints, leave } = await as(OFFICER)
      await page.getByRole('region', { name: '待答复的延期申请' }).getByRole('link', { name: OWN }).click()
      await page.getByRole('button', { name: '答复延期申请' }).first().click()
      await page.getByRole('region', { name: '延期' }).getByRole('button', { name: '答复延期申请' }).click()
      const decide = page.getByRole('dialog', { name: '答复延期申请' })
      await decide.getByRole('textbox', { name: '批准延至' }).fill('2028-06-30')
      await decide.getByLabel('答复的理由').fill('情况属实')
      expect(await findFlaws(page, 'case-decide-extension')).toEqual([])
      await decide.getByRole('button', { name: '批准延期' }).click()
      await decide.waitFor({ state: 'detached' })
      const acceptance = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '通过验收' }) })
      await acceptance.getByText('2028-06-30', { exact: true }).first().waitFor()
      await acceptance.getByText(/因延期/).waitFor()
      expect(await findFlaws(page, 'case-extended')).toEqual([])
      expect(complaints).toEqual([])
      await leave()
    })
  },
)
