import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { enter } from './src/people.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startServer } from './src/start-server.ts'

describe.skipIf(BROWSER_MISSING)('dates reckoned anew', () => {
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

  test('the system administrator sees the runs, asks for one and sees it done', async () => {
    const { page, complaints, leave } = await enter(browser, server.address, '系统管理员')
    await page.goto('/reckoning')
    await page.getByText('还没有重算过').waitFor()
    expect(await findFlaws(page, 'reckoning-empty')).toEqual([])
    await page.getByRole('button', { name: '重新计算全部期限', exact: true }).click()
    await page.getByText('系统管理员要求').waitFor()
    await page.getByText('已算完').waitFor()
    expect(await findFlaws(page, 'reckoning')).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })
})
