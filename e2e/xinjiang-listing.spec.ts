import { deadlines } from '@qingshen/contracts/calculators.operations'
import { searchSites } from '@qingshen/contracts/register.operations'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  downloadFrom,
  openFromTable,
  openTab,
  openThroughWizard,
  PROOF,
  recordFacts,
  runTheRules,
  sendPartUp,
} from './src/listing-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser, openPage } from './src/open-browser.ts'
import { appointOfficer, clientOf, enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startServer } from './src/start-server.ts'
import { wordsOf, zipEntries } from './src/zip-entries.ts'

const KIND = '第八条第一项'
const MONITORING = '2026 年上半年监督性监测报告'
/** The enterprise of the demonstration account, and three others of the real register. */
const EXCEEDING = ['666674319', '754584591', '666658714', '776052967']
const CLEAN = ['560521541', '722368405']
const LEFT_OUT = '国投新疆罗布泊钾盐有限责任公司'
/** The server counts days in Beijing time. */
const PUBLISHED = Temporal.Now.plainDateISO('Asia/Shanghai').toString()

describe.skipIf(BROWSER_MISSING)('the yearly list of the region, from the real register to printed notices', () => {
  let server: ServerUnderTest
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    const prefecture = await clientOf(server.address, '州环保科员')
    const siteOf = async (code: string): Promise<string> => {
      const { items } = await prefecture(searchSites, { query: { text: code } })
      const [site] = items
      if (site === undefined) throw new Error(`no enterprise with the code ${code}`)
      return site.id
    }
    for (const code of EXCEEDING) await recordFacts(prefecture, await siteOf(code), { overStandard: true }, MONITORING)
    const clean = { overStandard: false, overCap: false, toxicMaterial: false, toxicDischarge: false }
    for (const code of CLEAN) await recordFacts(prefecture, await siteOf(code), clean, MONITORING)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('XJ05-09a the prefecture opens the list, proposes by the rules and sends its part', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '州环保科员')
    await openThroughWizard(page, KIND)
    expect(await findFlaws(page, 'listing-opened')).toEqual([])
    const counts = await runTheRules(page)
    expect(counts).toMatch(/共判定\s*33 家/)
    expect(counts).toMatch(/新列入\s*4 家/)
    expect(counts).toMatch(/还不能判定\s*25 家/)
    // the two fictitious enterprises, whose audits are under way
    expect(counts).toMatch(/上一轮审核仍在有效期内\s*2 家/)
    expect(counts).toMatch(/不应列入\s*2 家/)
    await page.getByRole('button', { name: '查看列入的企业' }).click()
    await page.getByRole('row', { name: /库尔勒勤博石油技术服务有限责任公司/ }).waitFor()
    expect(await findFlaws(page, 'listing-entries')).toEqual([])
    await openTab(page, '待查明')
    await page.getByText('排放超过标准').first().waitFor()
    expect(await findFlaws(page, 'listing-questions')).toEqual([])
    await sendPartUp(page)
    await page.getByText('已报送').first().waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-09a the region returns the part with a reason, which is corrected by hand and sent again', async () => {
    const region = await enter(browser, server.address, '自治区环保处员')
    await openFromTable(region.page, /审核企业名单/)
    await openTab(region.page, '初选名单')
    await region.page.getByRole('button', { name: '退回初选名单' }).click()
    const back = region.page.getByRole('dialog', { name: '退回初选名单' })
    await back.getByLabel('退回的理由').fill(`漏列${LEFT_OUT}，请核对其总量控制情况后补充。`)
    await back.getByRole('button', { name: '退回初选名单' }).click()
    await back.waitFor({ state: 'detached' })
    await region.leave()

    const { page, complaints, leave } = await enter(browser, server.address, '州环保科员')
    await openFromTable(page, /审核企业名单/)
    await openTab(page, '初选名单')
    await page.getByText(`漏列${LEFT_OUT}`).waitFor()
    expect(await findFlaws(page, 'listing-returned')).toEqual([])
    await page.getByRole('button', { name: '手工增加' }).click()
    const form = page.getByRole('dialog', { name: '手工增加企业' })
    await form.getByRole('searchbox', { name: '企业' }).fill('罗布泊')
    await form.getByRole('button', { name: new RegExp(LEFT_OUT) }).click()
    await form.getByLabel('列入理由').selectOption({ label: '超标准或超总量排放（“双超”）' })
    await form.getByLabel('符合理由的事实').fill('2026 年上半年化学需氧量排放量超过核定的总量控制指标')
    await form.getByLabel('事实的来源').fill('排污总量核查意见，第 7 号')
    await form.getByLabel('手工增加的理由').fill('自治区退回意见指出漏列，经核对属实')
    await form.getByLabel('证明材料（可不附）').setInputFiles(PROOF)
    await form.getByText('已上传').waitFor()
    expect(await findFlaws(page, 'listing-add-by-hand')).toEqual([])
    await form.getByRole('button', { name: '加入名单' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: '企业（5）' }).waitFor()
    await sendPartUp(page)
    await page.getByText('已报送').first().waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-04 XJ05-09a other departments and neighbours are refused, each with the reason', async () => {
    const development = await enter(browser, server.address, '自治区发改处员')
    await openFromTable(development.page, /审核企业名单/)
    const steps = development.page.getByRole('list', { name: '名单的步骤' }).getByRole('listitem')
    const fixing = steps.filter({ has: development.page.getByRole('heading', { name: '审核确定名单' }) })
    await fixing.getByText('为什么不能办').click()
    await fixing
      .getByText(/生态环境/)
      .first()
      .waitFor()
    await expect.poll(() => fixing.getByRole('button', { name: '确定名单' }).count()).toBe(0)
    expect(await findFlaws(development.page, 'listing-other-department')).toEqual([])
    await development.leave()

    await appointOfficer(server.address, '昌吉回族自治州生态环境局', '邻州环保科员')
    const neighbour = await enter(browser, server.address, '邻州环保科员')
    await openFromTable(neighbour.page, /审核企业名单/)
    await openTab(neighbour.page, '企业')
    await neighbour.page.getByText('名单上还没有企业').waitFor()
    await expect.poll(() => neighbour.page.getByRole('main').innerText()).not.toContain('巴州')
    await neighbour.leave()
  })

  test('XJ05-09a the region fixes, publishes and notifies in writing, with copies to the two others', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '自治区环保处员')
    await openFromTable(page, /审核企业名单/)
    await page.getByRole('button', { name: '确定名单' }).click()
    const fix = page.getByRole('dialog', { name: '确定名单' })
    await fix.getByLabel('文号（可不填）').fill('新环发〔2026〕88号')
    expect(await findFlaws(page, 'listing-fix')).toEqual([])
    await fix.getByRole('button', { name: '确定名单' }).click()
    await fix.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: '登记公布' }).click()
    const publish = page.getByRole('dialog', { name: '登记公布' })
    await publish.getByRole('textbox', { name: '公布日期' }).fill(PUBLISHED)
    await publish.getByLabel('公布的媒体').fill('新疆日报')
    await publish.getByRole('button', { name: '登记公布' }).click()
    await publish.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: '出具书面通知' }).click()
    const issue = page.getByRole('dialog', { name: '出具书面通知' })
    await issue.getByLabel('文号格式').fill('新环清审〔2026〕{n}号')
    await issue.getByLabel('第一个序号').fill('17')
    await issue.getByText('新环清审〔2026〕17号').waitFor()
    expect(await findFlaws(page, 'listing-issue-notices')).toEqual([])
    await issue.getByRole('button', { name: '出具 5 份通知' }).click()
    await issue.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '新环清审〔2026〕21号' }).waitFor()
    expect(await findFlaws(page, 'listing-notices')).toEqual([])
    await openTab(page, '会同、意见和抄送')
    const copies = page.getByRole('region', { name: '抄送' })
    await copies.getByText('新疆维吾尔自治区发展和改革委员会').waitFor()
    await copies.getByText('新疆维吾尔自治区工业和信息化厅').waitFor()
    expect(await findFlaws(page, 'listing-copies')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-09a the printed notices carry the facts, the clause and the dates that deadlines gives', async () => {
    const { page, leave } = await enter(browser, server.address, '自治区环保处员')
    await openFromTable(page, /审核企业名单/)
    await openTab(page, '通知')
    const { name, bytes } = await downloadFrom(page, '下载全部（每家一份 Word）')
    expect(name).toMatch(/\.zip$/)
    const files = zipEntries(bytes)
    expect(files.size).toBe(5)
    const own = [...files].find(([file]) => file.includes('库尔勒勤博石油技术服务有限责任公司'))?.[1]
    const words = wordsOf(own ?? Buffer.alloc(0))
    for (const part of ['库尔勒勤博石油技术服务有限责任公司', MONITORING, '第八条', '新环清审〔2026〕']) {
      expect(words).toContain(part)
    }
    const dates = await (
      await clientOf(server.address, '自治区环保处员')
    )(deadlines, { body: { law: 'xinjiang-2005', published: PUBLISHED } })
    const duties = dates.filter((row) => row.holder === 'enterprise')
    expect(duties.length).toBeGreaterThan(0)
    for (const { due } of duties) expect(words).toContain(chineseDate(due))

    const bound = await downloadFrom(page, '合订一份，供打印')
    expect(wordsOf(bound.bytes)).toContain(LEFT_OUT)
    const recipients = await downloadFrom(page, '发放名册')
    expect(recipients.name).toMatch(/\.xlsx$/)
    await page.getByRole('link', { name: '新环清审〔2026〕17号' }).click()
    await page.getByRole('heading', { name: '二、应当履行的义务和期限' }).waitFor()
    expect(await findFlaws(page, 'notice')).toEqual([])
    await leave()
  })

  test('XJ05-09a the public sees the list, the enterprise its notice and its duties', async () => {
    const visitor = await openPage(browser, server.address)
    await visitor.page.goto('/public')
    await visitor.page.getByRole('link', { name: /审核企业名单/ }).click()
    await visitor.page.getByRole('row', { name: new RegExp(LEFT_OUT) }).waitFor()
    await visitor.page.getByText(`${PUBLISHED}，新疆日报`).waitFor()
    expect(await findFlaws(visitor.page, 'public-listing')).toEqual([])
    await visitor.page.context().close()

    const { page, complaints, leave } = await enter(browser, server.address, '企业填报人')
    await page.goto('/listings')
    await page.getByText(MONITORING).waitFor()
    expect(await findFlaws(page, 'own-listing')).toEqual([])
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain(LEFT_OUT)
    await page.getByRole('link', { name: /查看书面通知/ }).click()
    await page.getByRole('heading', { name: '二、应当履行的义务和期限' }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })
})
