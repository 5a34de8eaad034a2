import { readFile } from 'node:fs/promises'
import type { Client } from '@qingshen/contracts/client'
import { changeWorkbench, listWorkbenches, syncWorkbench } from '@qingshen/contracts/workbench.operations'
import { editedWorkbook } from '@qingshen/documents/workbench-excel/edited-workbook.fixture'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, CalendarServer } from './src/calendar-server.ts'
import { startCalendarServer } from './src/calendar-server.ts'
import { enterEnterprise, publishExceedingList } from './src/case-steps.ts'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { clientOf, enter } from './src/people.ts'

const NAME = '北京世纪中星能源技术有限公司库尔勒分公司'
/** Of the enterprise whose account the demonstration has. */
const CODE = '666674319'
const TEAM_TAB = '表1-1 审核小组成员表'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const LEADER = { id: '5f0e7a52-4c1e-4b6a-9f6b-0f5c7a1d0001', sheet: 'team', seen: 0 }
const MEMBER = { id: '5f0e7a52-4c1e-4b6a-9f6b-0f5c7a1d0002', sheet: 'team', seen: 0 }

describe.skipIf(BROWSER_MISSING)('the tables of an audit are filled in as Excel', () => {
  const calendar: Calendar = { today: '2026-03-02' }
  let server: CalendarServer
  let browser: Browser
  let client: Client
  let auditCase = ''

  const change = (changes: { id: string; sheet: string; seen: number; set: Record<string, string | null> }[]) =>
    client(changeWorkbench, { params: { case: auditCase }, body: { origin: 'typed', changes } })
  const rows = async () => {
    const news = await client(syncWorkbench, { params: { case: auditCase }, body: { since: 0, place: null } })
    return new Map(news.rows.map(({ fields }) => [fields['name'] ?? '', fields]))
  }

  beforeAll(async () => {
    server = await startCalendarServer(calendar)
    browser = await openBrowser()
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, { name: NAME, code: CODE, place: '库尔勒市' })
    await publishExceedingList(server.address, [site], '2026-03-02')
    await server.seatAll()
    calendar.today = '2026-04-10'
    client = await clientOf(server.address, '企业填报人')
    auditCase = (await client(listWorkbenches, { query: {} })).items[0]?.case ?? ''
    await change([
      { ...LEADER, set: { name: '古丽', team_role: 'leader', post: '厂长', duties: '统筹', hours: '40' } },
      { ...MEMBER, set: { name: '李强', team_role: 'member', post: '车间主任', duties: '实测', hours: '20' } },
    ])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const openExcel = async (page: Page, title = '用 Excel 填写', tab = 'preparation') => {
    await page.goto(`/workbench/${auditCase}?tab=${tab}`)
    await page.getByRole('button', { name: 'Excel', exact: true }).click()
    const panel = page.getByRole('dialog', { name: title })
    await panel.getByRole('button', { name: '导出现有内容' }).waitFor()
    return panel
  }

  test('XJ05-13a worksheet 1-1 is exported, changed, compared row by row, and what is accepted stands', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '企业填报人', calendar.today)
    const panel = await openExcel(page)
    await panel.getByLabel('哪张表').selectOption({ label: TEAM_TAB })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: '导出现有内容' }).click(),
    ])
    expect(download.suggestedFilename()).toContain('审核小组成员表')
    const bytes = await editedWorkbook(new Uint8Array(await readFile(await download.path())), TEAM_TAB, (lines) => {
      const [leader, member] = [lines[3] ?? [], lines[4] ?? []]
      leader[5] = '１，２００'
      leader[3] = '#NUM!'
      member[2] = '总工程师'
      lines.push(['赵敏', '组员', '财务科', '会计', '核算', 8], ['钱进', '组员', '采购科', null, '台账', 6])
    })
    await change([{ ...MEMBER, seen: 1, set: { post: '生产副厂长' } }])

    const file = { name: '小组.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) }
    await panel.getByLabel(/^上传填好的文件/).setInputFiles(file)
    const difference = panel.getByRole('region', { name: '审核小组成员表' })
    await difference.getByText('单元格 D4（专业）是表格软件的错误值 #NUM!').waitFor()
    await difference.getByText('1200', { exact: true }).waitFor()
    await difference.getByText('在您导出以后也改过').waitFor()
    await expect.poll(() => difference.getByLabel(/^李强/).isChecked()).toBe(false)
    expect(await findFlaws(page, 'workbench-excel-difference')).toEqual([])
    await difference.getByLabel(/^钱进/).uncheck()
    await panel.getByRole('button', { name: '采用选中的 2 行' }).click()
    await panel.getByText('采用了 2 行，已保存；还有 2 行没有采用。').waitFor()
    await panel.getByRole('button', { name: '关闭', exact: true }).click()
    await page.getByText('赵敏').first().waitFor()

    const team = await rows()
    expect(team.get('古丽')).toMatchObject({ hours: '1200' })
    expect(team.get('古丽')?.['specialty']).toBeUndefined()
    expect(team.get('李强')).toMatchObject({ post: '生产副厂长' })
    expect(team.get('赵敏')).toMatchObject({ team_role: 'member', hours: '8' })
    expect(team.has('钱进')).toBe(false)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(async () => (await rows()).get('古丽')?.['hours']).toBe('40')
    expect(complaints).toEqual([])
    await leave()
  })

  test('a unit that a head names is converted, one that does not fit is refused at its column, none is misread', async () => {
    const option = { id: '5f0e7a52-4c1e-4b6a-9f6b-0f5c7a1d0003', sheet: 'options', seen: 0 }
    await change([{ ...option, set: { name: '回收冷凝水', content: '回收', investment: '60', state: 'accepted' } }])
    const { page, complaints, leave } = await enter(browser, server.address, '企业填报人', calendar.today)
    const panel = await openExcel(page, '用 Excel 填写', 'options')
    const lines = ['方案,折旧年限（月）,综合税率（小数）,年增加收入（元）,补贴（美元）', '回收冷凝水,120,0.25,123456,9']
    const file = { name: '方案可行性分析.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
    await panel.getByLabel(/^上传填好的文件/).setInputFiles(file)
    const difference = panel.getByRole('region', { name: '方案可行性分析' })
    await difference.getByText('表头 E1“补贴（美元）”里的“美元”不能换算：这一列按 万元 计。').waitFor()
    await difference.getByText('表头 B1“折旧年限（月）”的单位是 月，这一列的数已按 年 准确换算。').waitFor()
    await difference.getByText('12.3456', { exact: true }).waitFor()
    expect(await findFlaws(page, 'workbench-excel-units')).toEqual([])
    await panel.getByRole('button', { name: '采用选中的 1 行' }).click()
    await panel.getByText('采用了 1 行，已保存').waitFor()
    const news = await client(syncWorkbench, { params: { case: auditCase }, body: { since: 0, place: null } })
    const study = news.rows.find(({ sheet }) => sheet === 'option_studies')
    expect(study?.fields).toMatchObject({ depreciation_years: '10', tax_rate: '25', income: '12.3456' })
    expect(study?.fields['subsidy']).toBeUndefined()
    expect(complaints).toEqual([])
    await leave()
  })

  test('a file that is no workbook is refused with what to do, and the office may only export', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '企业填报人', calendar.today)
    const panel = await openExcel(page)
    const pdf = { name: '小组.xlsx', mimeType: XLSX, buffer: Buffer.from('%PDF-1.7') }
    await panel.getByLabel(/^上传填好的文件/).setInputFiles(pdf)
    await panel.getByText('是 PDF，表格的行列已经丢失').waitFor()
    expect(await findFlaws(page, 'workbench-excel-refused')).toEqual([])
    expect(complaints).toEqual([expect.stringContaining('4')])
    await leave()

    const office = await enter(browser, server.address, '县环保科员', calendar.today)
    const read = await openExcel(office.page, '导出 Excel')
    await expect.poll(() => read.getByLabel(/^上传填好的文件/).count()).toBe(0)
    expect(office.complaints).toEqual([])
    await office.leave()
  })
})
