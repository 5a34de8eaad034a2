import { listCases, loadCase, recordCaseEvent } from '@qingshen/contracts/cases.operations'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { chooseAct, enterEnterprise, openCase } from './src/case-steps.ts'
import { PROOF } from './src/listing-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'
import { declareOwnAudit, handInReport, takeReportIn } from './src/report-steps.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'

describe.skipIf(BROWSER_MISSING)('a voluntary audit from the plan to the published result', () => {
  const calendar: Calendar = { today: '2026-05-06' }
  let server: CalendarServer
  let browser: Browser
  let id = ''

  const as = (name: string) => enter(browser, server.address, name, calendar.today)

  beforeAll(async () => {
    server = await startCalendarServer(calendar)
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await server.seatAll()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('XJ05-12 an enterprise that is on no list hands in its plan', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await page.getByRole('heading', { name: '现在没有要办的事' }).waitFor()
    expect(await findFlaws(page, 'home-empty')).toEqual([])
    await page.getByRole('link', { name: '申请自愿审核' }).first().click()
    await page.getByLabel('为哪家企业申请').selectOption({ index: 1 })
    await page.getByLabel('依据的规定').selectOption('xinjiang-2005')
    await page
      .getByLabel('计划：审核的范围、时间安排和准备采取的措施')
      .fill('全厂审核，六月启动，年内完成；先做物料平衡，再定方案。')
    expect(await findFlaws(page, 'case-apply')).toEqual([])
    await page.getByRole('button', { name: '提交申请计划' }).click()
    await page.getByRole('list', { name: '案件的经过' }).waitFor()
    await page.getByText('已申请，待组织').first().waitFor()
    expect(await findFlaws(page, 'case-applied')).toEqual([])
    id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    await page.goto('/cases/new')
    await page.getByLabel('为哪家企业申请').selectOption({ index: 1 })
    await page.getByLabel('计划：审核的范围、时间安排和准备采取的措施').fill('再申请一次')
    await page.getByRole('button', { name: '提交申请计划' }).click()
    await page.getByRole('link', { name: '打开办理中的案件' }).waitFor()
    expect(await findFlaws(page, 'case-apply-refused')).toEqual([])
    expect(complaints.filter((line) => !line.includes('409'))).toEqual([])
    await leave()
  })

  test('XJ05-12 the region finds the plan among its tasks and organises the audit', async () => {
    calendar.today = '2026-05-20'
    const { page, complaints, leave } = await as('自治区环保处员')
    const task = page.getByRole('region', { name: '按申请计划组织审核' })
    await task.getByRole('link', { name: NAME }).waitFor()
    expect(await findFlaws(page, 'tasks-organise')).toEqual([])
    await task.getByRole('link', { name: NAME }).click()
    await page.getByText('下一步：').waitFor()
    await page.getByRole('button', { name: '按申请计划组织审核' }).click()
    const form = page.getByRole('dialog', { name: '按申请计划组织审核' })
    await form.getByLabel('说明（可不填）').fill('列入自愿审核工作安排')
    expect(await findFlaws(page, 'case-organise')).toEqual([])
    await form.getByRole('button', { name: '登记按申请计划组织审核' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('待启动').first().waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-12 the enterprise begins, and an officer who is overtaken by another loses nothing typed', async () => {
    calendar.today = '2026-06-01'
    const own = await as('企业填报人')
    await openCase(own.page, NAME)
    const start = await chooseAct(own.page, '启动审核')
    await start.getByRole('button', { name: '登记启动审核' }).click()
    await start.waitFor({ state: 'detached' })
    await own.page.getByText('审核中').first().waitFor()
    const plan = await chooseAct(own.page, '报送审核计划')
    await plan.getByLabel(/^审核计划/).setInputFiles(PROOF)
    await plan.getByText('已上传').waitFor()
    await plan.getByRole('textbox', { name: '计划提交报告的日期' }).fill('2026-05-01')
    await plan.getByRole('button', { name: '报送审核计划' }).click()
    await plan.getByText(/早于/).first().waitFor()
    await plan.getByRole('textbox', { name: '计划提交报告的日期' }).fill('2026-12-01')
    expect(await findFlaws(own.page, 'case-plan')).toEqual([])
    await plan.getByRole('button', { name: '报送审核计划' }).click()
    await plan.waitFor({ state: 'detached' })
    await own.leave()

    const { page, complaints, leave } = await as('州环保科员')
    await openCase(page, NAME)
    const urge = await chooseAct(page, '指导督促实施方案')
    await urge.getByLabel('说明', { exact: true }).fill('请按计划完成物料平衡')
    const county = await clientOf(server.address, '县环保科员')
    const { version } = await county(loadCase, { params: { case: id } })
    const body = { event: 'urged' as const, onDay: calendar.today, note: '现场指导一次', version }
    await county(recordCaseEvent, { params: { case: id }, body })
    await urge.getByRole('button', { name: '登记指导督促实施方案' }).click()
    const since = urge.getByRole('region', { name: '打开之后的变化' })
    await since.getByText(/现场指导一次/).waitFor()
    await expect.poll(() => urge.getByLabel('说明', { exact: true }).inputValue()).toBe('请按计划完成物料平衡')
    expect(await findFlaws(page, 'case-overtaken')).toEqual([])
    await urge.getByRole('button', { name: '登记指导督促实施方案' }).click()
    await urge.waitFor({ state: 'detached' })
    expect(complaints.filter((line) => !line.includes('409'))).toEqual([])
    await leave()
  })

  test('XJ05-17a XJ05-17b the report is reviewed, the result published and reported upwards', async () => {
    calendar.today = '2026-11-20'
    const enterprise = await clientOf(server.address, '企业填报人')
    await declareOwnAudit(enterprise, id, calendar.today)
    await handInReport(enterprise, id, '2026-11-10')
    await takeReportIn(await clientOf(server.address, '州环保科员'), id)

    const { page, complaints, leave } = await as('州环保科员')
    await openCase(page, NAME)
    await page.getByRole('button', { name: '专家评审通过' }).click()
    const review = page.getByRole('dialog', { name: '专家评审通过' })
    await review.getByRole('button', { name: '登记专家评审通过' }).click()
    await review.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '公布评审结果并抄报上级' }).click()
    const result = page.getByRole('dialog', { name: '公布评审结果并抄报上级' })
    await expect.poll(() => result.getByRole('button', { name: '登记公布评审结果并抄报上级' }).isDisabled()).toBe(true)
    await result.getByLabel('说明', { exact: true }).fill('在州政府网站公布，抄报自治区三部门。')
    await result.getByRole('button', { name: '登记公布评审结果并抄报上级' }).click()
    await result.waitFor({ state: 'detached' })
    await page.getByText('案件已经办结（结果已公布），没有要办的事。').waitFor()
    expect(await findFlaws(page, 'case-published')).toEqual([])
    const { items } = await (await clientOf(server.address, '企业填报人'))(listCases, { query: { ended: true } })
    expect(items).toMatchObject([{ id, state: 'published', isEnded: true }])
    expect(complaints).toEqual([])
    await leave()
  })

  test('a neighbour finds nothing, who has no case work is refused, and a filter is kept for the next time', async () => {
    const neighbour = await as('山西市环保科员')
    await neighbour.page.goto(`/cases/${id}`)
    await neighbour.page.getByRole('heading', { name: '没有找到这一页' }).waitFor()
    expect(await findFlaws(neighbour.page, 'case-not-found')).toEqual([])
    await neighbour.page.goto('/cases')
    await neighbour.page.getByRole('heading', { name: '还没有未办结的案件' }).waitFor()
    expect(await findFlaws(neighbour.page, 'cases-empty')).toEqual([])
    await neighbour.leave()

    const denied = await as('日志管理员')
    await denied.page.goto('/cases')
    await denied.page.getByRole('heading', { name: '没有查看这一页的权限' }).waitFor()
    expect(await findFlaws(denied.page, 'cases-denied')).toEqual([])
    await denied.leave()

    const { page, complaints, leave } = await as('自治区环保处员')
    await page.goto('/cases?ended=yes&kind=voluntary')
    await page.getByRole('row', { name: new RegExp(NAME) }).waitFor()
    await page.getByText('常用筛选').click()
    await page.getByLabel('常用筛选的名称').fill('办结的自愿审核')
    await page.getByRole('button', { name: '保存筛选' }).click()
    await page.getByRole('button', { name: '办结的自愿审核', exact: true }).waitFor()
    expect(await findFlaws(page, 'cases-saved-filter')).toEqual([])
    await page.goto('/cases')
    await page.getByRole('heading', { name: '还没有未办结的案件' }).waitFor()
    await page.getByText('常用筛选').click()
    await page.getByRole('button', { name: '办结的自愿审核', exact: true }).click()
    await page.getByRole('row', { name: new RegExp(NAME) }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ15-05a an office opens the case of an enterprise with which it has agreed', async () => {
    const { page, complaints, leave } = await as('县环保科员')
    await page.goto('/cases/new')
    await page.getByRole('searchbox', { name: '企业' }).fill('世纪中星')
    await page.getByRole('button', { name: new RegExp(NAME) }).click()
    await page.getByLabel('依据的规定').selectOption('xinjiang-2015')
    await page.getByLabel('与企业协商的情况和审核的目标').fill('经协商，单位产品能耗再降百分之五。')
    await page.getByText('请附与企业签订的协议').waitFor()
    await page.getByLabel('与企业签订的协议').setInputFiles(PROOF)
    await page.getByText('已上传').waitFor()
    expect(await findFlaws(page, 'case-open')).toEqual([])
    await page.getByRole('button', { name: '立案', exact: true }).click()
    await page.getByRole('list', { name: '案件的经过' }).waitFor()
    await page.getByText('待启动').first().waitFor()
    expect(complaints).toEqual([])
    await leave()
  })
})
