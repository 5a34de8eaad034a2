import { deadlines } from '@qingshen/contracts/calculators.operations'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import { organisationCheckCharacter } from '@qingshen/core/kernel/organisation-code'
import { unifiedCheckCharacter } from '@qingshen/core/kernel/unified-code'
import { writeRegisterXlsx } from '@qingshen/documents/register-out/write-register'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { uploadRegister, writeRegister, XLSX } from './src/import-steps.ts'
import { openFromTable, openTab, openThroughWizard, runTheRules, sendPartUp } from './src/listing-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser, openPage } from './src/open-browser.ts'
import type { Visit } from './src/people.ts'
import { clientOf, enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'

const KIND = '年度强制性清洁生产审核企业名单'
const TITLE = /强制性清洁生产审核企业名单/
const COKING = '太原焦化有限公司'
const CEMENT = '太原水泥制造有限责任公司'
const CAKES = '太原糕点有限公司'

/** A code whose check characters are right, one for each number. */
function aUnifiedCode(number: number): string {
  const body = String(70000000 + number)
  const unified = `91140100${body}${organisationCheckCharacter(body)}`
  return `${unified}${unifiedCheckCharacter(unified)}`
}

const REGISTER = [
  { name: COKING, industry: '2521', size: '大型', highConsumption: '是' },
  { name: CEMENT, industry: '3011', size: '中型', highConsumption: '是' },
  { name: CAKES, industry: '1411', size: '小型', overStandard: '否' },
].map((row, index) => ({ ...row, place: '太原市', code: aUnifiedCode(index + 1), validOn: '2026-01-15' }))

describe.skipIf(BROWSER_MISSING)('the yearly list of a province, along its calendar', () => {
  const calendar: Calendar = { today: '2026-02-20' }
  let server: ServerUnderTest
  let browser: Browser

  beforeAll(async () => {
    server = await startCalendarServer(calendar)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const city = (): Promise<Visit> => enter(browser, server.address, '山西市环保科员', calendar.today)
  const province = (): Promise<Visit> => enter(browser, server.address, '山西省环保处员', calendar.today)
  const stepCard = (page: Page, title: string) =>
    page
      .getByRole('list', { name: '名单的步骤' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) })

  test('SX22-A the city imports its register and proposes from the annex, each enterprise with its receipt', async () => {
    const { page, complaints, leave } = await city()
    const bytes = Buffer.from(await writeRegisterXlsx(REGISTER))
    await uploadRegister(page, { name: '太原市名录.xlsx', mimeType: XLSX, buffer: bytes })
    await page.getByText('可以写入', { exact: true }).waitFor()
    expect(await findFlaws(page, 'shanxi-import')).toEqual([])
    expect(await writeRegister(page)).toMatch(/新增企业\s*3 家/)

    await openThroughWizard(page, KIND)
    await stepCard(page, '基于名录总库提出年度名单').getByText('还剩 8 天').waitFor()
    const counts = await runTheRules(page)
    expect(counts).toMatch(/新列入\s*2 家/)
    expect(counts).toMatch(/还不能判定\s*1 家/)
    await page.getByRole('button', { name: '查看列入的企业' }).click()
    await page.getByRole('button', { name: COKING }).click()
    const entry = page.getByRole('dialog', { name: COKING })
    await entry.getByText('行业小类：炼焦（2521）').waitFor()
    expect(await findFlaws(page, 'shanxi-entry')).toEqual([])
    await entry.getByRole('button', { name: '关闭' }).click()
    expect(complaints).toEqual([])
    await leave()
  })

  test('SX22-03b what is sent after February is marked late; the province verifies and publishes for comment', async () => {
    calendar.today = '2026-03-03'
    const proposing = await city()
    await openFromTable(proposing.page, TITLE)
    await stepCard(proposing.page, '基于名录总库提出年度名单').getByText('逾期 3 天').waitFor()
    expect(await findFlaws(proposing.page, 'shanxi-late')).toEqual([])
    await sendPartUp(proposing.page)
    await openTab(proposing.page, '步骤')
    await proposing.page.getByText('2026-03-03 办理，晚于期限 2026-02-28').waitFor()
    await proposing.leave()

    const { page, complaints, leave } = await province()
    await openFromTable(page, TITLE)
    await page.getByRole('button', { name: '核定名单' }).click()
    const verify = page.getByRole('dialog', { name: '核定名单' })
    await verify.getByRole('button', { name: '核定名单' }).click()
    await verify.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '公示名单' }).click()
    const comment = page.getByRole('dialog', { name: '公示名单' })
    await comment.getByRole('textbox', { name: '公示截止' }).fill('2026-03-09')
    await expect.poll(() => comment.getByRole('button', { name: '公示名单' }).isDisabled()).toBe(true)
    await comment.getByLabel('公示期限的依据').fill('参照政府信息公开的通行做法，五个工作日')
    expect(await findFlaws(page, 'shanxi-comment-period')).toEqual([])
    await comment.getByRole('button', { name: '公示名单' }).click()
    await comment.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await leave()

    const visitor = await openPage(browser, server.address)
    await visitor.page.goto('/public')
    await visitor.page.getByRole('link', { name: TITLE }).click()
    await visitor.page.getByText('2026-03-03 至 2026-03-09').waitFor()
    await visitor.page.getByRole('row', { name: new RegExp(CEMENT) }).waitFor()
    expect(await findFlaws(visitor.page, 'shanxi-public-comment')).toEqual([])
    await visitor.page.context().close()
  })

  test('SX22-03b an objection keeps the list from being fixed until it is answered', async () => {
    calendar.today = '2026-03-05'
    const officer = await city()
    await openFromTable(officer.page, TITLE)
    await openTab(officer.page, '企业')
    await officer.page.getByRole('button', { name: CEMENT }).click()
    await officer.page.getByRole('dialog', { name: CEMENT }).getByRole('button', { name: '提出异议' }).click()
    const objection = officer.page.getByRole('dialog', { name: '登记异议' })
    await objection.getByLabel('谁提出的异议').fill('某社区居民委员会')
    await objection.getByLabel('异议的内容和理由').fill('该厂熟料生产线已于去年拆除')
    await objection.getByRole('button', { name: '登记异议' }).click()
    await objection.waitFor({ state: 'detached' })
    await officer.leave()

    const early = await province()
    await openFromTable(early.page, TITLE)
    const fixing = stepCard(early.page, '确定名单')
    await fixing.getByText('为什么不能办').click()
    await fixing.getByText(/公示/).last().waitFor()
    await fixing.getByText(/异议/).waitFor()
    expect(await findFlaws(early.page, 'shanxi-fix-refused')).toEqual([])
    await early.leave()

    calendar.today = '2026-03-10'
    const { page, complaints, leave } = await province()
    await openFromTable(page, TITLE)
    await stepCard(page, '确定名单').getByText('为什么不能办').click()
    await stepCard(page, '确定名单').getByText(/异议/).waitFor()
    await openTab(page, '异议')
    await page.getByRole('button', { name: '答复异议' }).click()
    const answer = page.getByRole('dialog', { name: '答复异议' })
    await answer.getByLabel('异议是否成立').selectOption({ label: '不成立，仍列入名单' })
    await answer.getByLabel('答复的理由').fill('现场核实，熟料生产线仍在运行')
    expect(await findFlaws(page, 'shanxi-answer')).toEqual([])
    await answer.getByRole('button', { name: '答复异议' }).click()
    await answer.waitFor({ state: 'detached' })
    await openTab(page, '步骤')
    await page.getByRole('button', { name: '确定名单' }).click()
    const fix = page.getByRole('dialog', { name: '确定名单' })
    await fix.getByRole('button', { name: '确定名单' }).click()
    await fix.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '登记公布' }).click()
    const publish = page.getByRole('dialog', { name: '登记公布' })
    await publish.getByRole('button', { name: '登记公布' }).click()
    await publish.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await leave()
  })

  test('SX22-03b SX22-03n the city notifies before the end of March, with the duties of the enterprise', async () => {
    calendar.today = '2026-03-12'
    const above = await province()
    await openFromTable(above.page, TITLE)
    await stepCard(above.page, '下达书面通知').getByText('为什么不能办').click()
    await above.leave()

    const { page, complaints, leave } = await city()
    await openFromTable(page, TITLE)
    await stepCard(page, '下达书面通知').getByText('还剩 19 天').waitFor()
    await page.getByRole('button', { name: '出具书面通知' }).click()
    const issue = page.getByRole('dialog', { name: '出具书面通知' })
    await issue.getByLabel('文号格式').fill('并环函〔2026〕{n}号')
    await issue.getByLabel('第一个序号').fill('8')
    await issue.getByRole('button', { name: '出具 2 份通知' }).click()
    await issue.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '并环函〔2026〕8号' }).click()
    await page.getByRole('heading', { name: '二、应当履行的义务和期限' }).waitFor()
    const words = await page.getByRole('article').innerText()
    const officer = await clientOf(server.address, '山西市环保科员')
    const dates = await officer(deadlines, { body: { law: 'shanxi-2022', published: '2026-03-10' } })
    const duties = dates.filter((row) => row.holder === 'enterprise')
    expect(duties.map((row) => row.clause)).toContain('SX22-03n')
    for (const { due } of duties) expect(words).toContain(chineseDate(due))
    expect(await findFlaws(page, 'shanxi-notice')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })
})
