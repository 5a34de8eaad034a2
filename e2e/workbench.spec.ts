import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, openCase, publishExceedingList } from './src/case-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import type { Visit } from './src/people.ts'
import { clientOf, enter } from './src/people.ts'
import { declareOwnAudit, handInReport } from './src/report-steps.ts'
import {
  cellAt,
  delegateToConsultancy,
  openPart,
  ownCase,
  pasteAt,
  typeInto,
  untilSaved,
} from './src/workbench-steps.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const NEIGHBOUR = { name: '新疆邻厂化工有限公司', code: '110009014', account: '邻厂填报人' }

const TEAM = [
  ['李强', '组员', '电解车间主任', '冶金', '组织实测', '80'],
  ['古丽', '组员', '环保科科长', '环境工程', '汇总废弃物数据', '80'],
  ['赵敏', '外聘专家', '某设计院高级工程师', '有色冶金', '技术咨询', '24'],
]
const PLAN = [
  ['审核准备', '成立小组，宣传培训', '2026-04-30', '企管科 王芳', '总经理', '文件、签到表'],
  ['预审核', '现状调查，确定审核重点', '2026-06-30', '环保科 古丽', '王芳', '预审核报告'],
]

describe.skipIf(BROWSER_MISSING)('an audit from the team to its targets, by several people at once', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser
  let id = ''

  const as = (name: string) => enter(browser, server.address, name, calendar.today)
  const open = async (visit: Visit, query = ''): Promise<Page> => {
    await visit.page.goto(`/workbench/${id}${query}`)
    await visit.page.getByRole('navigation', { name: '审核的各部分' }).waitFor()
    return visit.page
  }

  beforeAll(async () => {
    const account = loadDemonstration().accounts.find(({ name }) => name === '企业填报人')
    if (account === undefined) throw new Error('the demonstration has no enterprise')
    const organisation = { kind: 'enterprise' as const, code: NEIGHBOUR.code }
    const neighbour = { ...account, name: NEIGHBOUR.account, displayName: NEIGHBOUR.account, organisation }
    server = await startCalendarServer(calendar, [neighbour])
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await enterEnterprise(county, { name: NEIGHBOUR.name, code: NEIGHBOUR.code, place: '库尔勒市' })
    await publishExceedingList(server.address, [site], '2026-03-02')
    await server.seatAll()
    calendar.today = '2026-04-10'
    id = await ownCase(server.address)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('XJ05-13a the enterprise sets up the audit: team by keyboard, the rest pasted from a spreadsheet', async () => {
    const visit = await as('企业填报人')
    const { page } = visit
    await openCase(page, NAME)
    await page.getByRole('link', { name: '审核工作台', exact: true }).click()
    await page.getByText('已完成 0 步，共 35 步').waitFor()
    expect(await findFlaws(page, 'workbench-progress')).toEqual([])

    await openPart(page, '筹划与组织', '审核小组成员表')
    await cellAt(page, '新的一行', 0).click()
    for (const text of ['王芳', '组长', '总经理助理', '企业管理', '统筹，协调各部门']) {
      if (text === '组长') await page.keyboard.press('z')
      else await page.keyboard.type(text)
      if (text === '组长') await page.getByRole('combobox').selectOption({ label: text })
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('一百')
    await page.keyboard.press('Enter')
    await page.getByRole('grid').getByText('“一百”读不成数').waitFor()
    await page.getByRole('status', { name: '保存状态' }).getByText('1 处须改正').waitFor()
    expect(await findFlaws(page, 'workbench-team')).toEqual([])
    await typeInto(cellAt(page, '王芳', 5), '１００')
    await untilSaved(page)
    await expect.poll(() => cellAt(page, '王芳', 5).innerText()).toBe('100')

    await pasteAt(cellAt(page, '新的一行', 0), TEAM)
    await cellAt(page, '赵敏', 1).getByText('外聘专家').waitFor()
    await page.keyboard.press('Control+Z')
    await expect.poll(() => page.getByRole('row', { name: '赵敏', exact: true }).count()).toBe(0)
    await page.keyboard.press('Control+Y')
    await page.getByRole('row', { name: '赵敏', exact: true }).waitFor()
    await openPart(page, '筹划与组织', '审核工作计划表')
    await pasteAt(cellAt(page, '新的一行', 0), PLAN)
    await openPart(page, '筹划与组织', '培训记录')
    await pasteAt(cellAt(page, '新的一行', 0), [['2026-04-20', '清洁生产审核方法', '赵敏', '审核小组', '12', '8']])
    await openPart(page, '筹划与组织', '宣传活动记录')
    await pasteAt(cellAt(page, '新的一行', 0), [['2026/4/18', '动员会', '全体中层参加', '中层干部', '36']])
    await untilSaved(page)
    expect(visit.complaints).toEqual([])

    await openPart(page, '进度')
    await page.getByText('组建审核小组').click()
    await page.getByLabel('状态', { exact: true }).selectOption({ label: '已完成' })
    await page.getByText('已完成 1 步，共 35 步').waitFor()
    await untilSaved(page)
    await page.reload()
    await page.getByText('已完成 1 步，共 35 步').waitFor()
    await visit.leave()
  })

  test('XJ05-13b trap 7 the survey takes any year, also one to come; what follows from it is computed beside', async () => {
    const visit = await as('企业填报人')
    const page = await open(visit, '?tab=survey')
    await pasteAt(cellAt(page, '新的产品产量', 0), [['电解铝', 't', '120,000', '118,000', '125,000']])
    await pasteAt(cellAt(page, '新的能源消耗', 0), [
      ['电力', '万kWh', '162000', '158000', '340000'],
      ['天然气', '万m³', '1200', '1180', '1250'],
    ])
    await pasteAt(cellAt(page, '新的用水', 0), [['新鲜水', '万m³', '35.2', '34.1', '36']])
    await page.getByLabel('要添加的年份').fill('2031')
    await page.getByRole('button', { name: '添加年份' }).click()
    await page.getByRole('columnheader', { name: '2031 年' }).waitFor()
    await typeInto(cellAt(page, '新鲜水', 5), '30.5')
    await page.getByText('+115.2 % 突变').waitFor()
    await expect.poll(() => cellAt(page, '电力', 6).innerText()).toContain('2.72')
    await untilSaved(page)
    await page.goto(`/workbench/${id}?tab=survey`)
    await page.getByRole('columnheader', { name: '2031 年' }).waitFor()
    expect(await findFlaws(page, 'workbench-survey')).toEqual([])
    await page.getByRole('button', { name: '单位产品消耗' }).click()
    await page.getByRole('region', { name: '单位产品消耗' }).getByText('1.35', { exact: true }).waitFor()
    await page.getByRole('button', { name: '看数据' }).click()
    await page.getByRole('table', { name: /逐年/ }).waitFor()
    expect(visit.complaints).toEqual([])
    await visit.leave()
  })

  test('XJ05-13b the audit focus follows from weights and scores, and targets stand against a base year', async () => {
    const visit = await as('企业填报人')
    const page = await open(visit, '?tab=focus&sheet=focus_criteria')
    await page.getByRole('button', { name: /^采用这 \d+ 个因素$/ }).click()
    await pasteAt(cellAt(page, '废弃物量', 2), [['10'], ['8'], ['8'], ['5'], ['2']])
    await openPart(page, '审核重点', '备选审核重点')
    await pasteAt(cellAt(page, '新的一行', 0), [['电解车间'], ['铸造车间'], ['阳极组装']])
    await openPart(page, '审核重点', '打分和排序')
    await pasteAt(cellAt(page, '电解车间', 0), [
      ['8', '9', '7', '6', '5'],
      ['6', '5', '9', '8', '7'],
      ['4', '4', '6', '5', '3'],
    ])
    // 8*10 + 9*8 + 7*8 + 6*5 + 5*2
    await expect.poll(() => cellAt(page, '电解车间', 5).innerText()).toBe('248')
    await expect.poll(() => cellAt(page, '铸造车间', 6).innerText()).toBe('2')
    await page.getByRole('checkbox', { name: /电解车间/ }).check()
    await page.getByLabel('确定的理由').fill('得分最高，电耗占全厂九成')
    await page.getByLabel('确定的理由').blur()
    expect(await findFlaws(page, 'workbench-focus')).toEqual([])

    await openPart(page, '目标')
    const target = ['铝液电耗', '', '', '电力', '万kWh/t', '2025', '2.72', '2027', '2.6', '2030', '2.4', '行业先进水平']
    await pasteAt(cellAt(page, '新的一行', 0), [target])
    await page.getByRole('region', { name: '目标与实际' }).first().getByText('-4.4 %').waitFor()
    await page.getByText('2.72（2025）').last().waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'workbench-targets')).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.leave()
  })

  test('XJ05-14 trap 8 a consultancy sees nothing until the audit is given to it; then both edit at once and lose nothing', async () => {
    const consultancy = await as('咨询机构人员')
    await consultancy.page.goto(`/workbench/${id}`)
    await consultancy.page.getByRole('heading', { name: '没有找到这一页' }).waitFor()
    await delegateToConsultancy(server.address, id, '2026-12-31')
    const own = await as('企业填报人')
    const [a, b] = await Promise.all([
      open(own, '?tab=preparation&sheet=team'),
      open(consultancy, '?tab=preparation&sheet=team'),
    ])
    await a
      .getByRole('list', { name: '也打开了这个审核的人' })
      .getByText(/咨询机构人员/)
      .waitFor({ state: 'attached' })

    await typeInto(cellAt(a, '王芳', 3), '工商管理')
    await typeInto(cellAt(b, '王芳', 5), '120')
    await cellAt(a, '王芳', 5).getByText('120').waitFor()
    await cellAt(b, '王芳', 3).getByText('工商管理').waitFor()

    await cellAt(b, '王芳', 4).click()
    await b.keyboard.press('Control+A')
    await b.keyboard.type('对接咨询机构')
    await typeInto(cellAt(a, '王芳', 4), '统筹全厂')
    await untilSaved(a)
    await b.keyboard.press('Enter')
    const conflict = b.getByRole('region', { name: '冲突' })
    await conflict.getByText('统筹全厂').waitFor()
    await conflict.getByText('对接咨询机构').waitFor()
    expect(await findFlaws(b, 'workbench-conflict')).toEqual([])
    await b.reload()
    await conflict.getByRole('button', { name: '用我的' }).click()
    await cellAt(a, '王芳', 4).getByText('对接咨询机构').waitFor()
    await a.getByRole('button', { name: /^打开第 \d+ 行：王芳/ }).click()
    await a.getByText('修改历史').click()
    await a.getByRole('dialog').locator('del', { hasText: '统筹全厂' }).waitFor()
    expect(await findFlaws(a, 'workbench-row')).toEqual([])
    await own.leave()
    await consultancy.leave()
  })

  test('trap 8 what is typed while the server cannot be reached survives a reload and is saved afterwards', async () => {
    const visit = await as('企业填报人')
    const page = await open(visit, '?tab=preparation&sheet=team')
    await page.getByRole('row', { name: '李强', exact: true }).waitFor()
    await page.route('**/workbench/changes', (route) => route.abort())
    await typeInto(cellAt(page, '李强', 3), '有色金属冶金')
    await page.getByText('未保存 1 处，网络恢复后自动保存').waitFor()
    expect(await findFlaws(page, 'workbench-unsaved')).toEqual([])
    await page.reload()
    await cellAt(page, '李强', 3).getByText('有色金属冶金').waitFor()
    await page.unroute('**/workbench/changes')
    await page.getByRole('button', { name: '再试一次' }).click()
    await untilSaved(page)
    await page.reload()
    await cellAt(page, '李强', 3).getByText('有色金属冶金').waitFor()

    await page.context().clearCookies()
    await typeInto(cellAt(page, '李强', 5), '96')
    await page.getByText('登录已过期，未保存 1 处').waitFor()
    await page.getByRole('link', { name: '重新登录，填写的内容都还在' }).click()
    await page.getByLabel('账号', { exact: true }).fill('企业填报人')
    await page.getByLabel('密码', { exact: true }).fill(loadDemonstration().password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await cellAt(page, '李强', 5).getByText('96').waitFor()
    await untilSaved(page)
    await visit.leave()
  })

  test('a finding is answered with a reason; the officer reads it, speaks to a row, and cannot edit; a neighbour sees nothing', async () => {
    const own = await as('企业填报人')
    const page = await open(own, '?tab=checks')
    const jump = page.getByRole('article', { name: '相邻年份变化过大' }).getByRole('listitem').first()
    await jump.getByRole('button', { name: '写明理由' }).click()
    await page.getByLabel('为什么这样是对的（评审的人会看到）').fill('二期投产，用电翻倍，见电费结算单')
    await page.getByRole('button', { name: '保存说明' }).click()
    await page.getByText('二期投产').waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'workbench-checks')).toEqual([])

    const officer = await as('县环保科员')
    const desk = await open(officer, '?tab=checks')
    await desk.getByText('二期投产，用电翻倍，见电费结算单').waitFor()
    await desk.getByText('只读：审核数据由企业和受托机构填写').waitFor()
    expect(await findFlaws(desk, 'workbench-officer')).toEqual([])
    await openPart(desk, '筹划与组织', '审核小组成员表')
    await cellAt(desk, '赵敏', 2).click()
    await desk.keyboard.type('改')
    await expect.poll(() => desk.getByRole('textbox').count()).toBe(0)
    await desk.getByRole('button', { name: /^打开第 \d+ 行：赵敏/ }).click()
    await desk.getByLabel('对这一行提出意见').fill('请附聘书')
    await desk.getByRole('button', { name: '提出意见' }).click()
    await desk.getByRole('dialog').getByRole('article').getByText('请附聘书').waitFor()
    await openPart(page, '意见')
    await page.getByText('请附聘书').waitFor()
    await page.getByRole('button', { name: '已经处理' }).click()
    await page.getByText('没有待处理的意见').waitFor()
    expect(await findFlaws(page, 'workbench-comments')).toEqual([])

    const neighbour = await as(NEIGHBOUR.account)
    await neighbour.page.goto(`/workbench/${id}?tab=survey`)
    await neighbour.page.getByRole('heading', { name: '没有找到这一页' }).waitFor()
    await neighbour.page.goto('/workbench')
    await neighbour.page.getByText('还没有审核').waitFor()
    expect(await findFlaws(neighbour.page, 'workbench-empty')).toEqual([])
    for (const visit of [own, officer, neighbour]) await visit.leave()
  })

  test('XJ05-16 the audit as it was handed in stays as it was, while the enterprise goes on', async () => {
    const client = await clientOf(server.address, '企业填报人')
    await declareOwnAudit(client, id, calendar.today)
    await handInReport(client, id, '2026-04-01')
    const own = await as('企业填报人')
    const page = await open(own, '?tab=preparation&sheet=team')
    await typeInto(cellAt(page, '古丽', 2), '安全环保部部长')
    await untilSaved(page)

    const officer = await as('县环保科员')
    const desk = await open(officer, '?tab=preparation&sheet=team')
    await cellAt(desk, '古丽', 2).getByText('安全环保部部长').waitFor()
    await desk.getByRole('link', { name: '第 1 版报告时的数据' }).click()
    await desk.getByText('这是报送时的审核数据').waitFor()
    await openPart(desk, '筹划与组织', '审核小组成员表')
    await cellAt(desk, '古丽', 2).getByText('环保科科长').waitFor()
    expect(await findFlaws(desk, 'workbench-frozen')).toEqual([])
    await desk.getByRole('link', { name: '看现在的数据' }).click()
    await openPart(desk, '筹划与组织', '审核小组成员表')
    await cellAt(desk, '古丽', 2).getByText('安全环保部部长').waitFor()
    expect([...own.complaints, ...officer.complaints]).toEqual([])
    await own.leave()
    await officer.leave()
  })
})
