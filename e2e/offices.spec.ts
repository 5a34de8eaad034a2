import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startServer } from './src/start-server.ts'

describe.skipIf(BROWSER_MISSING)('offices and what they act as', () => {
  let server: ServerUnderTest
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const open = async (page: Page, name: string) => {
    await page.goto(`/offices?q=${encodeURIComponent(name)}`)
    await button(page, name).click()
  }

  test('the keeper of the offices gives the charge of energy saving to one office of a place at a time', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '系统管理员')
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '机构职能' }).click()
    await page.getByRole('heading', { name: '机构职能', exact: true }).waitFor()
    expect(await findFlaws(page, 'offices')).toEqual([])

    await open(page, '乌鲁木齐市生态环境局')
    await page.getByText('一地只能由一个机构承担').waitFor()
    expect(await findFlaws(page, 'office-panel')).toEqual([])
    await button(page, '登记节能主管职能').click()
    await page.getByRole('cell', { name: '节能主管部门' }).waitFor()

    await open(page, '乌鲁木齐市发展和改革委员会')
    await button(page, '登记节能主管职能').click()
    await page.getByText('这项职能已由乌鲁木齐市生态环境局承担').waitFor()

    await page.goto('/offices?holding=yes')
    await button(page, '乌鲁木齐市生态环境局').click()
    await button(page, '收回节能主管职能').click()
    await page.getByText('没有这样的机构').waitFor()
    expect(complaints.filter((text) => !text.includes('409'))).toEqual([])
    await leave()
  })
})
