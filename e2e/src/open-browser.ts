import { browserPath } from '@qingshen/testing/browser-path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Without a browser on the machine the journeys are skipped; the test command says so by name. */
export const BROWSER_MISSING = browserPath() === null

export const DESK = { width: 1440, height: 900 } as const
export const PHONE = { width: 390, height: 844 } as const

/** Opens the system's browser without a window. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = browserPath()
  if (executablePath === null) throw new Error('no browser: install chromium or name one in CHROMIUM_PATH')
  // without a UTF-8 locale Chromium gives up a Chinese file name and saves as "download"
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return chromium.launch({ executablePath, args: FLAGS, headless: true, env })
}

/**
 * Opens one person's page, with cookies of its own, in Chinese and the time of Beijing. What the page complains of on
 * its console, or throws, is collected in `complaints`.
 */
export async function openPage(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number } = DESK,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: address, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, complaints }
}
