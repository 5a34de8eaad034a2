import { readFile, writeFile } from 'node:fs/promises'
import { AUDIT_OPTIONS } from '@qingshen/application/demonstration/audit/options'
import { rowId } from '@qingshen/application/demonstration/audit/rows'
import { seePdf, squeezed } from '@qingshen/documents/report/read-back.fixture'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INDICATOR_GROUPS, indicatorColumn, indicatorWorkbook, SYSTEM_TITLE } from './src/audit-indicators.ts'
import { enterAudit, enterPlant } from './src/audit-steps.ts'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, publishExceedingList } from './src/case-steps.ts'
import { drawUnit, goToPlace, openDrawing } from './src/drawing-steps.ts'
import { findFlaws } from './src/look.ts'
import { completeOption, effectCell } from './src/option-page-steps.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import type { Visit } from './src/people.ts'
import { clientOf, enter } from './src/people.ts'
import { financeByHand } from './src/plain-finance.ts'
import { indicesByHand, laggingByHand } from './src/plain-level.ts'
import { contentsOf, flawsOfText, ofAnother, scanOf, withWords, wrongPages } from './src/report-file-steps.ts'
import { chapterPages, declareOwnAudit } from './src/report-steps.ts'
import { cellAt, ownCase, pasteAt, typeInto, untilSaved } from './src/workbench-steps.ts'
import { wordsOf } from './src/zip-entries.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const DRAWN_UNIT = '办公生活'
/** Proposed by hand: for an indicator that lags, for a cause, from the library. */
const FOR_INDICATOR = '水洗槽加装电导率控制补水'
const FOR_CAUSE = '镀件出槽停留时间延长到十五秒'
const BY_LIBRARY = '照明改为发光二极管并分区控制'
const STUDIED = '镀铬线改三级逆流漂洗加蒸发浓缩回用'
const VERIFIED = '冷凝水回收到锅炉房'
/** Places of the columns of values in the table of indicators. */
const [BEFORE, AFTER] = [5, 7]
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })
const shares = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 2 })

describe.skipIf(BROWSER_MISSING)('a whole audit, from the drawing to its report', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser
  let id = ''
  let visit: Visit
  let page: Page
  const word = { name: '报告.docx', mimeType: DOCX, buffer: Buffer.alloc(0) as Buffer }

  const open = async (query: string, on = page): Promise<void> => {
    await on.goto(`/workbench/${id}${query}`)
    await on.getByRole('navigation', { name: '审核的各部分' }).waitFor()
  }
  const seen = (locator: Locator): Promise<void> => locator.first().waitFor()
  const press = (button: RegExp): Promise<void> => page.getByRole('button', { name: button }).first().click()
  const region = (name: string | RegExp, on = page) => on.getByRole('region', { name }).first()
  const fill = async (label: string, text: string): Promise<void> => {
    const field = page.getByLabel(label, { exact: true }).first()
    await field.fill(text)
    await field.press('Tab')
  }
  const download = async (button: RegExp | string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).first().click(),
    ])
    return readFile(await file.path())
  }
  beforeAll(async () => {
    server = await startCalendarServer(calendar)
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await publishExceedingList(server.address, [site], '2026-03-02')
    await server.seatAll()
    id = await ownCase(server.address)
    calendar.today = '2026-04-10'
    await declareOwnAudit(await clientOf(server.address, '企业填报人'), id, '2026-04-10')
    calendar.today = '2026-11-02'
    visit = await enter(browser, server.address, '企业填报人', calendar.today)
    page = visit.page
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('the last unit and its flows are drawn, measured and reconciled; another program enters the rest', async () => {
    const own = await clientOf(server.address, '企业填报人')
    await enterPlant(own, id, { units: [DRAWN_UNIT] })
    await openDrawing(page, id)
    await drawUnit(page, { name: DRAWN_UNIT, source: '新水站', inflow: '生活用水', outflow: '生活污水' })
    await page.getByText('30 个工序，80 股流股').waitFor()
    await goToPlace(page, '生活用水')
    await fill('数值', '350.7')
    await fill('相对标准差，%', '1.5')
    await page.getByRole('button', { name: '校核平衡', exact: true }).click()
    await page.getByText('个数可疑').waitFor()
    await untilSaved(page)
    await enterAudit(own, id, { options: [FOR_INDICATOR, FOR_CAUSE, BY_LIBRARY], studies: [STUDIED] })
  })

  test('an indicator system of 40 rows is imported, a mistyped benchmark corrected, put in use and chosen', async () => {
    await open('?tab=level')
    await page.getByRole('button', { name: '导入指标体系' }).click()
    const buffer = await indicatorWorkbook({ title: '逆流漂洗级数', II: '≥ ４' })
    await page.getByLabel('指标体系的表格').setInputFiles({ name: '体系.xlsx', mimeType: XLSX, buffer })
    await page.getByRole('list', { name: '检查结果' }).waitFor()
    expect(await findFlaws(page, 'report-system-imported')).toEqual([])
    await page.getByLabel('1.4 Ⅱ级基准值').fill('≥2')
    await page.getByLabel('保存状态').getByText('已保存').waitFor()
    await page.getByRole('button', { name: /^核对并启用/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '启用', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await open('?tab=level')
    await page.getByRole('searchbox', { name: '查找评价指标体系' }).fill('电镀车间')
    await page.getByRole('button', { name: `采用：${SYSTEM_TITLE}`, exact: true }).click()
    await page.getByText('还没有填审核前的数值').waitFor()
  })

  test('SX22-02 the level before and after, exact, with what fails first and what is required beside it', async () => {
    for (const [column, moment] of [
      [BEFORE, 'before'],
      [AFTER, 'after'],
    ] as const) {
      await pasteAt(cellAt(page, '采用清洁生产工艺', column), indicatorColumn(moment))
      const result = region(moment === 'before' ? '审核前的等级' : '审核后的等级')
      await result.locator('.index-bar strong').first().waitFor()
      await expect
        .poll(() => result.locator('.index-bar strong').allInnerTexts())
        .toEqual(indicesByHand(INDICATOR_GROUPS, moment))
      if (moment === 'after') continue
      await region('要求达到的水平').getByText('没有达到', { exact: true }).waitFor()
      const limiting = laggingByHand(INDICATOR_GROUPS, 'before').slice(0, 4).join('、')
      await result.getByText(`限定性指标落后：${limiting}。`).waitFor()
    }
    const wanted = laggingByHand(INDICATOR_GROUPS, 'before')
    await expect
      .poll(() => page.locator('.level-lagging > li').allInnerTexts())
      .toEqual(wanted.map((title) => expect.stringContaining(title)))
    await region('要求达到的水平').getByText('已经达到', { exact: true }).waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'report-level')).toEqual([])
  })

  test('XJ05-13e options from a lagging indicator, a cause and the library; their classes follow from what they cost', async () => {
    await page.getByRole('button', { name: '为“单位镀层面积新水用量”提出方案' }).click()
    await completeOption(page, FOR_INDICATOR, '3.6')
    await page.getByRole('dialog').getByText('费用类别：低费').waitFor()
    expect(await findFlaws(page, 'report-option')).toEqual([])
    await open('?tab=options')
    await page.getByRole('button', { name: '添加方案' }).click()
    await page.getByRole('button', { name: '从原因分析' }).click()
    await press(/^为“.*添加方案$/)
    await completeOption(page, FOR_CAUSE, '0')
    await page.getByRole('dialog').getByText('费用类别：无费').waitFor()
    await open('?tab=options')
    await page.getByRole('button', { name: '添加方案' }).click()
    await page.getByRole('button', { name: '从方案库' }).click()
    await press(/^采用“/)
    await completeOption(page, BY_LIBRARY, '6.4')
    await page.getByRole('dialog').getByText('费用类别：低费').waitFor()
    await untilSaved(page)
    await open('?tab=options')
    await region('方案的性质').getByText('15 个方案').waitFor()
    expect(await findFlaws(page, 'report-options')).toEqual([])
  })

  test('an option is scored and studied: bad input is refused in words, the figures are those worked out by hand', async () => {
    const option = rowId(id, 'options', STUDIED)
    await open('?tab=options&view=screening')
    for (const column of [0, 1, 2, 3]) await typeInto(cellAt(page, STUDIED, column), '9')
    // 9, 8, 7 and 5 times 9
    await page.getByRole('row', { name: STUDIED, exact: true }).getByText('261').waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'report-screening')).toEqual([])
    await open(`?tab=options&view=studies&option=${option}`)
    await fill('综合税率（%）', '120')
    const fieldOf = (label: string) => page.locator('.study-field').filter({ hasText: label })
    await fieldOf('综合税率').getByText('“综合税率”不能大于100，现在是120。').waitFor()
    await fill('投资（万元）', '-5')
    await fieldOf('投资（万元）').getByText('“投资”不能小于0，现在是-5。').waitFor()
    await region('测算结果').getByText('请先改正标红的格子').waitFor()
    expect(await findFlaws(page, 'report-study-refused')).toEqual([])
    const typed = [
      ['投资（万元）', '186'],
      ['年降低运行费用（万元）', '58'],
      ['折旧年限（年）', '10'],
      ['综合税率（%）', '25'],
      ['折现率（%）', '8'],
      ['基准收益率（%）', '8'],
      ['要求的偿还期（年）', '5'],
      ['随价格变化的收益份额（%）', '80'],
    ] as const
    for (const [label, text] of typed) await fill(label, text)
    const wanted = financeByHand({ investment: 186, saving: 58, years: 10, tax: 0.25, discount: 0.08 })
    const result = region('测算结果')
    await result.getByText(`${figures.format(wanted.npv)} 万元`, { exact: true }).waitFor()
    await result.getByText(`${figures.format(wanted.payback)} 年`, { exact: true }).waitFor()
    await result.getByText(shares.format(wanted.irr), { exact: true }).waitFor()
    await region('敏感性分析')
      .getByRole('img', { name: /净现值的范围/ })
      .waitFor()
    await page.getByRole('button', { name: '推荐实施' }).click()
    await untilSaved(page)
    expect(await findFlaws(page, 'report-study')).toEqual([])
    await expect.poll(() => page.getByText('NaN').count()).toBe(0)
  })

  test('what the options change is seen beside the plant as it is', async () => {
    await openDrawing(page, id, '?scenario=both')
    await goToPlace(page, '镀锌水洗用水')
    const change = region('方案改变多少')
    await change.getByLabel('方案', { exact: true }).selectOption({ label: FOR_INDICATOR })
    await change.getByLabel(/^增减多少/).fill('-120')
    await change.getByLabel(/^增减多少/).press('Tab')
    await region('方案实施后')
      .getByRole('row', { name: /镀锌水洗用水/ })
      .waitFor()
    await untilSaved(page)
    expect(await findFlaws(page, 'report-scenario')).toEqual([])
  })

  test('YL22-04 an effect is claimed by the enterprise and verified by the county, each by nobody else', async () => {
    const option = rowId(id, 'options', VERIFIED)
    await open('?tab=options&view=effects')
    await page
      .getByRole('row', { name: new RegExp(FOR_INDICATOR) })
      .getByRole('link', { name: '填写' })
      .click()
    await page.getByRole('button', { name: '添加自报的效果' }).click()
    await page.locator('.add-effect').getByRole('button', { name: '节约用水', exact: true }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel(/^每年的量/).fill('5180')
    await panel.getByLabel('对应的调查项目').fill('新水')
    await panel.getByLabel('对应的调查项目').press('Tab')
    await panel.getByRole('button', { name: '关闭' }).click()
    await untilSaved(page)
    await open(`?tab=options&view=effects&option=${option}`)
    await effectCell(page, 4).click()
    await page.keyboard.type('1')
    await expect.poll(() => page.getByRole('grid').locator('input').count()).toBe(0)
    expect(await findFlaws(page, 'report-effects')).toEqual([])

    const county = await enter(browser, server.address, '县环保科员', calendar.today)
    await open(`?tab=options&view=effects&option=${option}`, county.page)
    await typeInto(effectCell(county.page, 4), '1850')
    await untilSaved(county.page)
    await seen(county.page.getByRole('row', { name: /^节约用水/ }).getByText('1,850'))
    expect(await findFlaws(county.page, 'report-effects-verified')).toEqual([])
    expect(county.complaints).toEqual([])
    await county.leave()
    const totals = page.getByRole('table', { name: '效果汇总' })
    await totals
      .getByRole('row', { name: /节约用水/ })
      .getByText('1,850')
      .waitFor()
  })
  test('an investment in yuan and an effect above its baseline are found, and gone once corrected', async () => {
    const option = rowId(id, 'options', VERIFIED)
    await open(`?tab=options&do=option.${option}`)
    await page.getByRole('dialog').getByLabel('投资（万元）').fill('280000')
    await page.getByRole('dialog').getByLabel('投资（万元）').press('Tab')
    const yuan = '请核对是不是把元写成了万元。'
    await region('检查发现').getByText(yuan).waitFor()
    await open('?tab=options&view=effects')
    await page
      .getByRole('row', { name: new RegExp(FOR_INDICATOR) })
      .getByRole('link', { name: '填写' })
      .click()
    await typeInto(effectCell(page, 2), '51800')
    await open('?tab=checks')
    await page.getByText(yuan).first().waitFor()
    await seen(page.getByText(/“新水”2025 年为 39,?800 m³，各方案自报的减少量合计多出/))
    expect(await findFlaws(page, 'report-checks')).toEqual([])
    await open('?tab=options&view=effects')
    await page
      .getByRole('row', { name: new RegExp(FOR_INDICATOR) })
      .getByRole('link', { name: '填写' })
      .click()
    await typeInto(effectCell(page, 2), '5180')
    await open(`?tab=options&do=option.${option}`)
    await page.getByRole('dialog').getByLabel('投资（万元）').fill('28')
    await page.getByRole('dialog').getByLabel('投资（万元）').press('Tab')
    await untilSaved(page)
    await open('?tab=checks')
    await page.getByText('没有实测值').first().waitFor()
    await expect.poll(() => page.getByText(yuan).count()).toBe(0)
    await expect.poll(() => page.getByText('合计多出').count()).toBe(0)
  })

  test('XJ05-13f every number of the report leads to its cell; texts stay; a changed number makes an edition stale', async () => {
    await open('?tab=report&variant=acceptance')
    const number = page.getByRole('button', { name: /^39,800 m³，.*新水.*看出处$/ }).first()
    await number.scrollIntoViewIfNeeded()
    await number.hover()
    await page.getByRole('complementary', { name: '数字的出处' }).getByText(/新水/).first().waitFor()
    expect(await findFlaws(page, 'report-preview', true)).toEqual([])
    const benchmark = page.getByRole('button', { name: /Ⅰ级基准，看出处$/ }).first()
    await benchmark.scrollIntoViewIfNeeded()
    await benchmark.hover()
    const source = page.getByRole('complementary', { name: '数字的出处' })
    await source.getByRole('link', { name: `指标体系“${SYSTEM_TITLE}”` }).waitFor()
    expect(await findFlaws(page, 'report-benchmark', true)).toEqual([])
    await press(/^(编写|修改文字)：领导支持/)
    await page.locator('.report-textarea').fill('厂长担任审核小组组长。\n各车间指定专人配合。')
    await page.getByRole('button', { name: '完成', exact: true }).click()
    await untilSaved(page)
    await page.reload()
    await page.getByText('各车间指定专人配合。').waitFor()

    await open('?tab=report&view=editions&variant=acceptance')
    await page.getByRole('button', { name: '生成一版验收报告' }).click()
    const first = page.getByRole('article', { name: '验收报告第 1 版' })
    await first.getByText('与数据一致').waitFor()
    await open('?tab=report&variant=acceptance')
    await number.click()
    await page.waitForURL(/sheet=survey_figures/)
    await page.locator('[data-cell]:focus').waitFor()
    await page.keyboard.type('39600')
    await page.keyboard.press('Enter')
    await untilSaved(page)
    await open('?tab=report&view=editions&variant=acceptance')
    await first.getByText('数据已改').waitFor()
    await first.locator('summary').click()
    await seen(first.getByRole('row', { name: /新水.*39,800.*39,600/ }))
    expect(await findFlaws(page, 'report-editions-stale')).toEqual([])
    await page.getByRole('button', { name: '生成一版验收报告' }).click()
    const second = page.getByRole('article', { name: '验收报告第 2 版' })
    await second.getByText('与数据一致').waitFor()
    await second.getByRole('button', { name: /^放入提交的报告/ }).click()
    await second.getByText('已放入提交的报告。').waitFor()
    expect((await chapterPages(await clientOf(server.address, '企业填报人'), id)).length).toBeGreaterThan(6)
    expect(await findFlaws(page, 'report-editions')).toEqual([])
  })

  test('the PDF and the Word file of the edition hold all of it, and the contents name the right pages', async () => {
    const pdf = new Uint8Array(await download(/^PDF（/))
    word.buffer = await download(/^Word（/)
    await writeFile(new URL('screenshots/report-edition.pdf', import.meta.url), pdf)
    const says = [
      NAME,
      '各车间指定专人配合。',
      `《${SYSTEM_TITLE}》`,
      '结果为Ⅱ级',
      ...AUDIT_OPTIONS.map(({ name }) => name),
    ]
    const { pages, words } = await seePdf(pdf)
    expect(flawsOfText(words, says)).toEqual([])
    expect(flawsOfText(squeezed(wordsOf(word.buffer)), says)).toEqual([])
    expect(contentsOf(pages).length).toBeGreaterThan(40)
    expect(wrongPages(pages)).toEqual([])
  })

  test('a report somebody changed contradicts the data beside it; one of another enterprise and a scan are told apart', async () => {
    await open('?tab=report&view=reading&variant=acceptance')
    const choose = async (buffer: Buffer, name: string): Promise<void> => {
      const mimeType = name.endsWith('.pdf') ? 'application/pdf' : DOCX
      await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
    }
    await choose(
      withWords(word.buffer, (xml) => xml.replace('39,600', '36,900')),
      '改过的.docx',
    )
    await page.getByText(/^读完了“改过的/).waitFor()
    await page.getByRole('button', { name: '不一致 1', exact: true }).click()
    await page.getByRole('button', { name: '没找到 0', exact: true }).waitFor()
    const row = page.getByRole('row', { name: /新水/ }).filter({ hasText: '36,900' }).first()
    await seen(row.getByText(/39,?600/))
    await seen(row.getByText(/表 2-8/))
    await seen(region('没有参加核对的').getByText(/年份和日期，不是数量/))
    expect(await findFlaws(page, 'report-reading')).toEqual([])
    const other = ofAnother(word.buffer, { [NAME]: '新疆邻厂化工有限公司', [CODE]: '110009014' })
    await choose(other, '别家.docx')
    await page.getByText(/^读完了“别家/).waitFor()
    const about = region('关于这份文件')
    await seen(about.getByText(/新疆邻厂|另一家|不是本企业|没有.*企业名称/))
    await about.getByText(/修订/).first().waitFor()
    expect(await findFlaws(page, 'report-reading-other')).toEqual([])
    await choose(await scanOf(page), '纸面.pdf')
    await about.getByText(/扫描件/).waitFor()
    expect(await findFlaws(page, 'report-reading-scan')).toEqual([])
  })

  test('the whole audit on one page, and as little paper', async () => {
    await open('')
    await region('平衡')
      .getByRole('row', { name: /水平衡/ })
      .waitFor()
    await region('水平').getByText('Ⅱ级').first().waitFor()
    expect(await findFlaws(page, 'report-overview')).toEqual([])
    const paper = await page.pdf({ preferCSSPageSize: true })
    await writeFile(new URL('screenshots/report-overview.pdf', import.meta.url), paper)
    expect((await seePdf(new Uint8Array(paper))).pages).toHaveLength(1)
    expect(visit.complaints).toEqual([])
  })
})
