import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { changeWorkbench } from '@qingshen/contracts/workbench.operations'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, publishExceedingList } from './src/case-steps.ts'
import { drawFrom, goToPlace, middleOf, openDrawing, unitOf } from './src/drawing-steps.ts'
import { findFlaws, sticksOut } from './src/look.ts'
import { BROWSER_MISSING, openBrowser, PHONE } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'
import { enterPlant } from './src/audit-steps.ts'
import { PLANT_FLOWS, WRONG_METER, WRONG_SAMPLE } from '@qingshen/application/demonstration/audit/plant'
import { ownCase, untilSaved } from './src/workbench-steps.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const COLLEAGUE = '企业环保员'
const DRAWN_UNIT = '办公生活'
const OPTION = '反渗透产水率提高'

/** Where and how near every drawing on the page is looked at. */
const viewsOf = (page: Page) =>
  page.evaluate<string[]>("[...document.querySelectorAll('.react-flow__viewport')].map(({ style }) => style.transform)")

describe.skipIf(BROWSER_MISSING)('a plant is drawn, measured, reconciled and shown', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser
  let id = ''

  const as = (name: string) => enter(browser, server.address, name, calendar.today)
  const canvas = (page: Page) => page.locator('.drawing-canvas')
  const rail = (page: Page) => page.getByRole('complementary', { name: '平衡和校核' })
  const typeBeside = async (page: Page, field: string, text: string): Promise<void> => {
    const input = rail(page).getByLabel(field, { exact: true }).first()
    await input.fill(text)
    await input.press('Tab')
  }
  const reconcile = async (page: Page, button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByText('个数可疑').waitFor()
  }

  beforeAll(async () => {
    const account = loadDemonstration().accounts.find(({ name }) => name === '企业填报人')
    if (account === undefined) throw new Error('the demonstration has no enterprise')
    server = await startCalendarServer(calendar, [{ ...account, name: COLLEAGUE, displayName: COLLEAGUE }])
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await publishExceedingList(server.address, [site], '2026-03-02')
    await server.seatAll()
    calendar.today = '2026-11-02'
    id = await ownCase(server.address)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('an empty drawing says how to begin; a layer and a period are made on it', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openDrawing(page, id)
    await page.getByRole('heading', { name: '还没有工序' }).waitFor()
    expect(await findFlaws(page, 'drawing-empty')).toEqual([])
    await page.getByRole('button', { name: '建立第一个图层' }).click()
    const panel = page.getByRole('dialog', { name: '新建图层' })
    await panel.getByLabel('平衡什么').selectOption('material')
    await panel.getByLabel('图层名称').fill('电镀药剂')
    await panel.getByRole('button', { name: '建立图层' }).click()
    await page.getByRole('button', { name: '电镀药剂' }).waitFor()
    await page.getByRole('button', { name: '新时段' }).click()
    await page
      .getByLabel('时段', { exact: true })
      .locator('option', { hasText: '实测时段' })
      .waitFor({ state: 'attached' })
    await untilSaved(page)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '建立第一个图层' }).waitFor()
    await untilSaved(page)
    expect(complaints).toEqual([])
    await leave()
  })

  test('a unit and its flows are drawn by keyboard and mouse, and measured on the arrows', async () => {
    await enterPlant(await clientOf(server.address, '企业填报人'), id, { units: [DRAWN_UNIT] })
    const { page, complaints, leave } = await as('企业填报人')
    await openDrawing(page, id)
    await goToPlace(page, '新水站')
    await canvas(page).focus()
    await page.keyboard.press('n')
    await page.getByLabel('工序名称').fill(DRAWN_UNIT)
    await page.getByLabel('工序名称').press('Enter')

    const drawn = unitOf(page, DRAWN_UNIT)
    const source = unitOf(page, '新水站')
    await source.hover()
    await drawFrom(
      page,
      source.locator('.react-flow__handle-right'),
      await middleOf(drawn.locator('.react-flow__handle-left')),
    )
    await page.getByLabel('流股名称').fill('生活用水')
    await page.getByLabel('流股名称').press('Enter')
    await goToPlace(page, DRAWN_UNIT)
    await canvas(page).focus()
    await page.keyboard.press('f')
    await page.getByLabel('流股名称').fill('生活污水')
    await page.getByLabel('流股名称').press('Enter')
    await page.getByText('30 个工序，80 股流股').waitFor()

    // by keyboard: from the unit to its flow, a wrong unit is refused with a sentence, then the figure
    await canvas(page).focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('region', { name: `工序 ${DRAWN_UNIT}` }).waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('region', { name: '流股 生活用水' }).waitFor()
    await page.keyboard.press('Enter')
    const editor = page.locator('.figure-editor')
    await editor.getByLabel('数值', { exact: true }).fill('350 kg')
    await editor.getByLabel('数值', { exact: true }).press('Enter')
    await editor.getByText('两者不能换算').waitFor()
    await editor.getByLabel('数值', { exact: true }).fill('0.0351 万m³')
    await editor.getByLabel('相对标准差').first().fill('1.5')
    await editor.getByLabel('相对标准差').first().press('Enter')
    await editor.waitFor({ state: 'detached' })
    await rail(page).getByText('0.0351', { exact: true }).or(page.getByText('0.0351 ±').first()).first().waitFor()

    // in the panel beside it: the other flow, and that neither holds any chromium, which is a finding, not a gap
    await goToPlace(page, '生活污水')
    await typeBeside(page, '数值', '350.7')
    await typeBeside(page, '相对标准差，%', '1.5')
    for (const flow of ['生活用水', '生活污水']) {
      await goToPlace(page, flow)
      await typeBeside(page, '总铬含量', '0')
      await typeBeside(page, '标准差，mg/L', '0.01')
    }
    await untilSaved(page)

    // moved by one step of the grid, removed with its flows, and all of it taken back
    await goToPlace(page, DRAWN_UNIT)
    await canvas(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await page.getByText('29 个工序，78 股流股').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('30 个工序，80 股流股').waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'drawing')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('two people draw and measure at once, and nothing of either is lost', async () => {
    const one = await as('企业填报人')
    const other = await as(COLLEAGUE)
    await openDrawing(one.page, id)
    await openDrawing(other.page, id)
    await goToPlace(one.page, '软水原水')
    await goToPlace(other.page, '软水原水')
    await rail(one.page).getByLabel('数值', { exact: true }).fill('3571')
    await rail(other.page).getByLabel('相对标准差，%').first().fill('1.3')
    await rail(one.page).getByLabel('数值', { exact: true }).press('Tab')
    await rail(other.page).getByLabel('相对标准差，%').first().press('Tab')
    await goToPlace(other.page, '压滤机')
    await canvas(other.page).focus()
    await other.page.keyboard.press('ArrowRight')
    await goToPlace(one.page, '砂滤罐')
    await canvas(one.page).focus()
    await one.page.keyboard.press('ArrowLeft')
    await untilSaved(one.page)
    await untilSaved(other.page)
    const others = one.page.getByRole('list', { name: '也打开了这个审核的人' })
    await others.getByText(new RegExp(COLLEAGUE)).waitFor({ state: 'attached' })
    for (const { page, complaints, leave } of [one, other]) {
      await goToPlace(page, '软水原水')
      await page.waitForFunction(
        `[...document.querySelectorAll('.drawn-label-figure')].some((text) => text.textContent === '3,571 ± 46 m³')`,
      )
      expect(complaints).toEqual([])
      await leave()
    }
  })

  test('trap 24 the two gross errors are found by name, marked, and lead to their arrows', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openDrawing(page, id)
    await reconcile(page, '校核平衡')
    const sentences = page.getByRole('list', { name: '发现' }).getByRole('listitem')
    const texts = await sentences.allInnerTexts()
    const named = (flow: string) => texts.findIndex((text) => text.startsWith(`“${flow}”`))
    expect([named(WRONG_SAMPLE.flow), named(WRONG_METER.flow)].every((at) => at >= 0 && at < 3)).toBe(true)
    expect(texts[named(WRONG_METER.flow)]).toContain('实测 2703 m³')
    await page.getByRole('button', { name: new RegExp(`^“${WRONG_METER.flow}”`) }).click()
    await page.getByRole('region', { name: `流股 ${WRONG_METER.flow}` }).waitFor()
    await page.locator('g.drawn-flow-suspect.drawn-flow-selected').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: new RegExp(`^“${WRONG_SAMPLE.flow}”`) }).click()
    await page
      .getByRole('region', { name: `流股 ${WRONG_SAMPLE.flow}` })
      .getByText('可疑', { exact: true })
      .waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: '总铬', exact: true }).getAttribute('aria-pressed'))
      .toBe('true')
    expect(await findFlaws(page, 'drawing-reconciled')).toEqual([])

    // the sample is analysed again: the result is visibly out of date, then this suspicion is gone and the other stays
    const sample = PLANT_FLOWS.find(({ name }) => name === WRONG_SAMPLE.flow)
    const content = ((sample?.chromium ?? 0) / (sample?.water ?? 1)) * 1000
    await typeBeside(page, '总铬含量', content.toFixed(1))
    await page.getByText('数据已改，请重新校核').first().waitFor()
    await reconcile(page, '重新校核')
    await expect.poll(() => page.getByRole('button', { name: new RegExp(`^“${WRONG_SAMPLE.flow}”`) }).count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: new RegExp(`^“${WRONG_METER.flow}”`) }).count()).toBe(1)
    await expect.poll(() => page.getByText('NaN').count()).toBe(0)
    await untilSaved(page)
    expect(complaints).toEqual([])
    await leave()
  })

  test('the Sankey diagram of every layer and the drawing are saved as pictures with text in them', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openDrawing(page, id)
    await reconcile(page, '校核平衡')
    const save = async (what: string): Promise<{ name: string; bytes: Buffer }> => {
      await page.getByRole('button', { name: '导出' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: what }).click(),
      ])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const drawing = await save('SVG 图')
    expect(drawing.name).toBe(`${NAME} 水平衡平衡图.svg`)
    const svg = drawing.bytes.toString('utf8')
    expect(PLANT_FLOWS.every(({ name }) => svg.includes(name.slice(0, 8)))).toBe(true)
    expect(svg).toContain('⚠ 可疑')
    expect(svg).not.toContain('NaN')
    await page.getByRole('button', { name: '桑基图' }).click()
    await page.getByRole('img', { name: /^水平衡：进入全厂/ }).waitFor()
    expect((await save('SVG 图')).bytes.toString('utf8')).toContain('市政新水')
    await page.getByRole('button', { name: '总铬', exact: true }).click()
    await page.getByRole('img', { name: /^总铬：进入全厂 .*外运污泥/ }).waitFor()
    const pixels = await save('PNG 图')
    expect(pixels.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(pixels.bytes.readUInt32BE(16)).toBeGreaterThan(2000)
    expect(await findFlaws(page, 'drawing-sankey')).toEqual([])
    await page.getByRole('button', { name: '看数据表' }).click()
    await page.getByRole('row', { name: /铬酐溶液/ }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('XJ05-13e an option changes a flow: the plant as it is and as it will be side by side, every balance closed', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openDrawing(page, id, '?scenario=both')
    await page.getByText('还没有方案。先登记方案').waitFor()
    const client = await clientOf(server.address, '企业填报人')
    const set = { name: OPTION, content: '反渗透装置换膜', state: 'accepted' }
    const option = { id: randomUUID(), sheet: 'options', seen: 0, set, position: 1 }
    await client(changeWorkbench, { params: { case: id }, body: { origin: 'typed', changes: [option] } })
    await goToPlace(page, '反渗透产水')
    const change = page.getByRole('region', { name: '方案改变多少' })
    await change.getByLabel('方案', { exact: true }).selectOption({ label: OPTION })
    await change.getByLabel('增减多少').fill('多一些')
    await change.getByLabel('增减多少').press('Tab')
    await change.getByText('“多一些”不是一个数').waitFor()
    await change.getByLabel('增减多少').fill('+10%')
    await change.getByLabel('增减多少').press('Tab')
    await change.getByText('（+10 %）').waitFor()
    const panel = page.getByRole('region', { name: '方案实施后', exact: true })
    await panel.getByRole('row', { name: /反渗透产水.*\+10 %/ }).waitFor()
    await page.getByRole('button', { name: '全图' }).click()
    await expect.poll(async () => new Set(await viewsOf(page)).size).toBe(1)
    expect(await findFlaws(page, 'drawing-scenario')).toEqual([])
    await panel.getByRole('checkbox', { name: OPTION }).uncheck()
    await panel.getByText('各股流量与现状相同').waitFor()
    await panel.getByRole('checkbox', { name: OPTION }).check()
    await change.getByLabel('方案实施后变为').fill('1500')
    await change.getByLabel('方案实施后变为').press('Tab')
    await panel.getByRole('row', { name: /反渗透产水.*1,500/ }).waitFor()
    await change.getByLabel('增减多少').fill('-99999')
    await change.getByLabel('增减多少').press('Tab')
    await panel.getByText('比零还少').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await panel.getByRole('row', { name: /反渗透产水.*\+10 %/ }).waitFor()
    await page.setViewportSize({ width: 1024, height: 800 })
    await expect.poll(() => page.locator('.drawing-canvas').count()).toBe(1)
    await untilSaved(page)
    expect(complaints).toEqual([])
    await leave()
  })

  test('the whole audit is on one page, and on one sheet of paper', async () => {
    const { page, complaints, leave } = await as('县环保科员')
    await page.goto(`/workbench/${id}`)
    const balance = page.getByRole('region', { name: '平衡', exact: true })
    await balance.getByRole('row', { name: /水平衡/ }).waitFor()
    expect(await findFlaws(page, 'workbench-overview')).toEqual([])
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type \/Page\b/gu)).toHaveLength(1)
    await balance.getByRole('link', { name: /水平衡/ }).click()
    await page.getByRole('region', { name: '平衡图（只读）', exact: true }).or(canvas(page)).first().waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('trap 25 a printed balance whose difference is not input less output is caught', async () => {
    const { page, complaints, leave } = await as('企业填报人')
    await openDrawing(page, id)
    await page.getByRole('button', { name: '新时段' }).click()
    await page.getByLabel('时段', { exact: true }).selectOption({ label: '实测时段' })
    await page.getByText('时段和报告所写的平衡表').click()
    const stated = [
      ['所写输入合计', '4,746,025'],
      ['所写输出合计', '4,646,377'],
      ['所写差值', '43,088'],
      ['所写偏差，%', '0.91'],
    ] as const
    for (const [label, text] of stated) {
      await page.getByLabel(label, { exact: true }).fill(text)
      await page.getByLabel(label, { exact: true }).press('Enter')
    }
    const findings = page.getByRole('list', { name: '对所写平衡表的核对' })
    await findings.getByText('99,648').waitFor()
    await findings.getByText('2.10 %').waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'drawing-stated')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('an officer sees the drawing and changes nothing; on a phone it can be looked at', async () => {
    const { page, complaints, leave } = await as('县环保科员')
    await openDrawing(page, id)
    await page.getByText('30 个工序，80 股流股').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '加工序' }).count()).toBe(0)
    await goToPlace(page, '软水站')
    await expect.poll(() => page.getByLabel('工序名称').getAttribute('readonly')).not.toBeNull()
    await canvas(page).focus()
    await page.keyboard.press('Delete')
    await page.getByText('30 个工序，80 股流股').waitFor()
    await page.setViewportSize(PHONE)
    await page.getByText('30 个工序，80 股流股').waitFor()
    expect(await sticksOut(page)).toBe(false)
    expect(complaints).toEqual([])
    await leave()
  })
})
