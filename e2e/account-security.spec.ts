import { codeAt } from '@qingshen/application/accounts/one-time-code'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser, openPage } from './src/open-browser.ts'
import type { RealServer } from './src/start-server.ts'
import { startRealServer } from './src/start-server.ts'

const STEP_MS = 30_000
const SENTENCES = ['黄河之水天上来奔流到海。', '白日依山尽黄河入海流啊。', '会当凌绝顶一览众山小呀。'] as const

describe.skipIf(BROWSER_MISSING)('an account in real use', () => {
  let server: RealServer
  let browser: Browser
  const secrets = new Map<string, string>()
  const used = new Map<string, number>()

  beforeAll(async () => {
    server = await startRealServer('管理员', '650000:ecology')
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const password = (page: Page, name: string) => page.getByLabel(name, { exact: true })

  /** The code of an authenticator; where the present one was used already, the next, which the clock's tolerance takes. */
  function codeOf(name: string): string {
    const step = Math.max(Math.floor(Date.now() / STEP_MS), (used.get(name) ?? 0) + 1)
    used.set(name, step)
    return codeAt(secrets.get(name) ?? '', Temporal.Instant.fromEpochMilliseconds(step * STEP_MS))
  }

  async function signIn(page: Page, name: string, typed: string): Promise<void> {
    await page.goto('/sign-in')
    await page.getByLabel('账号', { exact: true }).fill(name)
    await password(page, '密码').fill(typed)
    await button(page, '登录').click()
  }

  async function enterCode(page: Page, code: string): Promise<void> {
    await page.getByLabel('六位数字或恢复码').fill(code)
    await button(page, '登录').click()
  }

  /** First entry of an administrator: his own password, then the second factor; answers the recovery codes. */
  async function firstEntry(page: Page, at: number, sentence: string, look?: string): Promise<string[]> {
    const { account, password: given } = server.administrators[at] ?? { account: '', password: '' }
    await signIn(page, account, given)
    await page.getByRole('heading', { name: '修改密码' }).waitFor()
    await page.goto('/accounts')
    await page.getByText('临时密码，请先改成自己的密码').waitFor()
    await password(page, '当前密码').fill(given)
    await password(page, '新密码').fill(sentence)
    await password(page, '再填一次新密码').fill(sentence)
    await button(page, '修改密码').click()
    await page.getByText('密码已修改').waitFor()
    await page.goto('/accounts')
    await page.getByText('您的岗位须用动态口令登录').waitFor()
    await password(page, '当前密码').fill(sentence)
    await button(page, '开始登记').click()
    await page.getByRole('img', { name: '登记动态口令的二维码' }).waitFor()
    if (look !== undefined) expect(await findFlaws(page, `${look}-enrol`)).toEqual([])
    secrets.set(account, (await page.locator('.enrol-secret').innerText()).replaceAll(/\s/g, ''))
    await page.getByLabel('六位数字').fill(codeOf(account))
    await button(page, '确认登记').click()
    await page.getByRole('heading', { name: '恢复码' }).waitFor()
    if (look !== undefined) expect(await findFlaws(page, `${look}-recovery-codes`)).toEqual([])
    const codes = await page.locator('.recovery-codes code').allInnerTexts()
    await button(page, '我已保存好').click()
    return codes
  }

  test("a temporary password leads to one of one's own, to the second factor, and only then to work", async () => {
    const { page, complaints } = await openPage(browser, server.address)
    const codes = await firstEntry(page, 0, SENTENCES[0], 'security')
    expect(codes).toHaveLength(10)
    await page.getByText('还有 10 个恢复码没有用过').waitFor()
    expect(await findFlaws(page, 'security-page')).toEqual([])
    await page.goto('/accounts')
    await page.getByText('3 个账号').waitFor()

    await page.context().clearCookies()
    await signIn(page, '管理员', SENTENCES[0])
    await page.getByLabel('六位数字或恢复码').waitFor()
    expect(await findFlaws(page, 'sign-in-code')).toEqual([])
    await enterCode(page, '000000')
    await page.getByRole('alert').filter({ hasText: '动态口令不正确' }).waitFor()
    await enterCode(page, codeOf('管理员'))
    await page.getByRole('navigation', { name: '主菜单' }).first().waitFor({ state: 'attached' })

    await page.context().clearCookies()
    await signIn(page, '管理员', SENTENCES[0])
    await enterCode(page, codes[0]?.toLowerCase() ?? '')
    await page.getByRole('navigation', { name: '主菜单' }).first().waitFor({ state: 'attached' })
    await page.goto('/security')
    await page.getByText('还有 9 个恢复码没有用过').waitFor()
    await page.getByText('现在这处').waitFor()
    await button(page, '结束别处的全部登录').click()
    await button(page, '结束别处的全部登录').waitFor({ state: 'detached' })
    const unexpected = complaints.filter((text) => !text.includes('401'))
    expect(unexpected).toEqual([])
    await page.context().close()
  })

  test('a forgotten password comes back by a code of the security administrator', async () => {
    const { page: security } = await openPage(browser, server.address)
    await firstEntry(security, 1, SENTENCES[1])
    await security.goto('/accounts')
    await button(security, '登录安全策略').click()
    await security.getByLabel('一个账号最多同时在几处登录').fill('3')
    expect(await findFlaws(security, 'account-policy')).toEqual([])
    await button(security, '保存策略').click()
    await security.getByRole('dialog').waitFor({ state: 'detached' })
    await button(security, '管理员-日志').click()
    await button(security, '发放找回码').click()
    const code = await security.locator('.recovery-code').innerText()
    expect(await findFlaws(security, 'account-recovery')).toEqual([])

    const { page } = await openPage(browser, server.address)
    await page.goto('/sign-in')
    await page.getByRole('link', { name: '忘记密码' }).click()
    await page.getByLabel('登录账号').fill('管理员-日志')
    await page.getByLabel('找回码').fill(code)
    await password(page, '新密码').fill('password-2026')
    await password(page, '再填一次新密码').fill('password-2026')
    await button(page, '重设密码').click()
    await page.getByText('太常见').first().waitFor()
    expect(await findFlaws(page, 'recover')).toEqual([])
    await password(page, '新密码').fill(SENTENCES[2])
    await password(page, '再填一次新密码').fill(SENTENCES[2])
    await button(page, '重设密码').click()
    await page.getByText('密码已经重设').waitFor()
    await signIn(page, '管理员-日志', SENTENCES[2])
    await page.getByText('您的岗位须用动态口令登录').waitFor()
    await Promise.all([page.context().close(), security.context().close()])
  })
})
