import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers, sticksOut, takePictures } from './src/look.ts'
import { BROWSER_MISSING, openBrowser, openPage, PHONE } from './src/open-browser.ts'
import type { ServerUnderTest } from './src/start-server.ts'
import { startOnEmptyFolder } from './src/start-server.ts'

describe.skipIf(BROWSER_MISSING)('the sign-in page', () => {
  let server: ServerUnderTest
  let browser: Browser

  beforeAll(async () => {
    server = await startOnEmptyFolder()
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('opens in Chinese, names the demonstration data and has no barriers', async () => {
    const { page, complaints } = await openPage(browser, server.address)
    await page.goto('/sign-in')
    await page.getByLabel('账号').waitFor()
    await page.getByLabel('密码').waitFor()
    await page.getByRole('note').filter({ hasText: '演示数据' }).waitFor()
    await page.getByRole('heading', { name: '演示账号' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await takePictures(page, 'sign-in')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('fits a phone', async () => {
    const { page } = await openPage(browser, server.address, PHONE)
    await page.goto('/sign-in')
    await page.getByLabel('账号').waitFor()
    expect(await sticksOut(page)).toBe(false)
    await page.context().close()
  })
})
