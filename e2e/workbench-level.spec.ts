import {
  createSystem,
  editSystem,
  listSystems,
  loadSystem,
  publishSystem,
  reviseSystem,
  withdrawSystem,
} from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, publishExceedingList } from './src/case-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import type { Visit } from './src/people.ts'
import { clientOf, enter } from './src/people.ts'
import { cellAt, openPart, ownCase, pasteAt, typeInto, untilSaved } from './src/workbench-steps.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const SYSTEM = '示范制造业清洁生产评价指标体系（教学用，虚构）'
/** Places of the columns of values in the table of indicators. */
const [BEFORE, AFTER] = [5, 7]
/** What a plant copies from its own table: levels, yes or no, numbers as people write them. */
const VALUES = ['Ⅱ级', '1级', '80 %', '√', 'Ⅱ级', '１３８', '90', '45', '≤2']

describe.skipIf(BROWSER_MISSING)('the level of a plant, before and after its audit', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser
  let id = ''

  const as = (name: string) => enter(browser, server.address, name, calendar.today)
  const open = async ({ page }: Visit): Promise<Page> => {
    await page.goto(`/workbench/${id}?tab=level`)
    await page.getByRole('navigation', { name: '审核的各部分' }).waitFor()
    return page
  }

  beforeAll(async () => {
    server = await startCalendarServer(calendar, [])
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await publishExceedingList(server.address, [site], '2026-03-02')
    await server.seatAll()
    calendar.today = '2026-04-10'
    id = await ownCase(server.address)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('trap 13 the level follows from pasted values, cell by cell; what cannot be read is told and not counted', async () => {
    const visit = await as('企业填报人')
    const page = await open(visit)
    await page.getByText('先选评价指标体系').waitFor()
    await page.getByRole('searchbox', { name: '查找评价指标体系' }).fill('示范 教学')
    expect(await findFlaws(page, 'level-choice')).toEqual([])
    await page.getByRole('button', { name: `采用：${SYSTEM}`, exact: true }).click()
    await page.getByText('还没有填审核前的数值').waitFor()
    await pasteAt(
      cellAt(page, '主体工艺', BEFORE),
      VALUES.map((value) => [value]),
    )
    await untilSaved(page)
    const before = page.getByRole('region', { name: '审核前的等级' })
    await before.getByText('等级待定').waitFor()
    await before.getByText('限定性指标落后：单位产品综合能耗。').waitFor()
    await page.getByText('“单位产品取水量”的审核前数值“≤2”读不出来').waitFor()
    await typeInto(cellAt(page, '单位产品取水量', BEFORE), '2.4')
    await before.getByText('限定性指标落后：单位产品综合能耗、单位产品取水量。').waitFor()
    await typeInto(cellAt(page, '单位产品综合能耗', AFTER), '118')
    await page.getByRole('button', { name: '其余与审核前相同（8 项）' }).click()
    await untilSaved(page)
    const after = page.getByRole('region', { name: '审核后的等级' })
    await after.getByText('限定性指标落后：单位产品取水量。').waitFor()
    expect(await findFlaws(page, 'level-values')).toEqual([])
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })

  test('trap 11 an option is proposed for the limiting indicator that lags first', async () => {
    const visit = await as('企业填报人')
    const page = await open(visit)
    await page.getByRole('button', { name: '单位产品综合能耗' }).first().click()
    const panel = page.getByRole('dialog')
    await panel.getByText('达到Ⅲ级（要求 ≤150）').waitFor()
    expect(await findFlaws(page, 'level-indicator')).toEqual([])
    await panel.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '为“单位产品综合能耗”提出方案' }).click()
    const option = page.getByRole('dialog')
    await option.getByLabel('方案名称').fill('窑头余热发电')
    await option.getByLabel('内容').fill('回收窑头余热')
    await option.getByRole('button', { name: '关闭' }).click()
    await untilSaved(page)
    await openPart(page, '水平')
    await page.getByRole('link', { name: '1 个方案' }).waitFor()
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })

  test('trap 6 a later version of the system is told, taken with one click, and nothing entered is lost', async () => {
    const county = await clientOf(server.address, '县环保科员')
    const publish = async ({ ref, version }: SystemDetail) =>
      county(publishSystem, { params: { system: ref }, body: { version } })
    const title = '某行业清洁生产评价指标体系'
    const copied = await county(createSystem, { body: { kind: 'levels', title, from: 'teaching-2026' } })
    const first = await publish(copied)
    const visit = await as('企业填报人')
    const page = await open(visit)
    await page.getByRole('button', { name: '换一个体系' }).click()
    await page.getByRole('button', { name: `采用：${title}`, exact: true }).click()
    await page.getByRole('region', { name: '审核前的等级' }).getByText('限定性指标落后').waitFor()
    await untilSaved(page)
    const draft = await county(reviseSystem, { params: { system: first.ref } })
    const groups = draft.content.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((row) =>
        row.title === '单位产品综合能耗'
          ? { ...row, I: '≤110' }
          : row.title === '单位产品取水量'
            ? { ...row, unit: 'L/t' }
            : row,
      ),
    }))
    const { version } = await county(editSystem, {
      params: { system: draft.ref },
      body: { version: draft.version, content: { ...draft.content, groups } },
    })
    await publish({ ...draft, version })
    await page.reload()
    const told = page.getByRole('region', { name: '新的一版' })
    await told.getByText('与采用的第 1 版有 2 处不同').waitFor()
    await told.getByText('单位改了，请看数值还对不对').waitFor()
    await told.getByText('哪些地方不同').click()
    expect(await findFlaws(page, 'level-newer')).toEqual([])
    await openPart(page, '检查')
    await page.getByText('采用的评价指标体系有新的一版').waitFor()
    await openPart(page, '水平')
    await told.getByRole('button', { name: '改用第 2 版' }).click()
    await page.getByText('这几行与新版不合，没有删去，请核对：').waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'level-newer-taken')).toEqual([])
    await page.reload()
    await page.getByRole('region', { name: '审核前的等级' }).getByText('限定性指标落后').waitFor()
    await expect.poll(() => told.count()).toBe(0)
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })

  test('that its version was withdrawn without a successor is told with when and why, and the level stands', async () => {
    const county = await clientOf(server.address, '县环保科员')
    const { items } = await county(listSystems, { query: {} })
    const used = items.find(({ title, number }) => title === '某行业清洁生产评价指标体系' && number === 2)
    const params = { system: used?.ref ?? '' }
    const { version } = await county(loadSystem, { params })
    await county(withdrawSystem, { params, body: { version, reason: '所依据的标准已经废止' } })
    const visit = await as('企业填报人')
    const page = await open(visit)
    const told = page.getByRole('region', { name: '已停用的一版' })
    await told.getByText('停用的原因：所依据的标准已经废止').waitFor()
    await told.getByText('停用后没有新的一版。请点“换一个体系”另选').waitFor()
    await page.getByRole('region', { name: '审核前的等级' }).getByText('限定性指标落后').waitFor()
    expect(await findFlaws(page, 'level-withdrawn')).toEqual([])
    await openPart(page, '检查')
    await page.getByText('采用的评价指标体系已停用').waitFor()
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })

  test('anybody reckons the level by a pasted system, also where its headings are its own', async () => {
    const visit = await as('企业填报人')
    const { page } = visit
    await page.goto('/level?system=own')
    const rows = ['大类\t占比\t考核内容\t分量\t领跑\t先进\t达标', '能源\t1\t单位产品电耗\t1\t≤120\t≤135\t≤150']
    await page.getByLabel(/^从 Excel/).fill(rows.join('\n'))
    await page.getByText('前 10 行里没有找到表头').waitFor()
    for (const [column, what] of Object.entries({ A: 'group', B: 'groupWeight', C: 'title', D: 'weight' })) {
      await page.getByLabel(`${column} 列是`).selectOption(what)
    }
    expect(await findFlaws(page, 'level-own-columns')).toEqual([])
    await page.getByRole('button', { name: '按这些列读入' }).click()
    await page.getByText('现在按自己指定的各列读。').waitFor()
    await page.getByText('单位产品电耗').first().waitFor()
    expect(await findFlaws(page, 'level-own')).toEqual([])
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })

  test('a system the team enters for its audit is listed apart for it, with the way to the case', async () => {
    const own = await clientOf(server.address, '企业填报人')
    const title = '本厂适用的评价指标体系'
    await own(createSystem, { body: { kind: 'levels', title, from: 'teaching-2026', case: id } })
    const visit = await as('企业填报人')
    await visit.page.goto('/indicator-systems')
    const apart = visit.page.getByRole('region', { name: '各次审核自己录入的', exact: true })
    await apart.getByRole('link', { name: title }).waitFor()
    expect(await findFlaws(visit.page, 'indicator-systems-of-audits')).toEqual([])
    await apart.getByRole('link', { name: new RegExp(NAME) }).click()
    await visit.page.getByRole('navigation', { name: '审核的各部分' }).waitFor()
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })

  test('who reviews sees the same level and changes nothing', async () => {
    const visit = await as('县环保科员')
    const page = await open(visit)
    await page.getByRole('region', { name: '审核前的等级' }).getByText('等级待定').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '换一个体系' }).count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: /提出方案/ }).count()).toBe(0)
    await visit.leave()
    expect(visit.complaints).toEqual([])
  })
})
