import { queueMail } from '@qingshen/application/mail/queue-mail'
import { ALL_USE_CASES } from '@qingshen/application/all-use-cases'
import { resolveCaller } from '@qingshen/application/accounts/resolve-caller'
import type { Deps } from '@qingshen/application/deps'
import { sendDueMail } from '@qingshen/application/mail/send-due-mail'
import { createApp } from '@qingshen/server/http/create-app'
import { createLog } from '@qingshen/server/log'
import { smtpService } from '@qingshen/server/mail/smtp-service'
import { builtWebFolder } from '@qingshen/server/serve/web-folder'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { startMailServer } from '@qingshen/testing/mail-server'
import type { TestMailServer } from '@qingshen/testing/mail-server'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { seedTestStore, testDeps } from '@qingshen/testing/test-deps'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './src/look.ts'
import { BROWSER_MISSING, openBrowser } from './src/open-browser.ts'
import { enter } from './src/people.ts'

describe.skipIf(BROWSER_MISSING)('the outbox', () => {
  let browser: Browser
  let mailServer: TestMailServer
  let deps: Deps
  let app: Awaited<ReturnType<typeof createApp>>
  let address = ''

  beforeAll(async () => {
    browser = await openBrowser()
    mailServer = await startMailServer()
    const mail = smtpService({ url: mailServer.url, from: 'qingshen@mail.example.cn' })
    deps = { ...testDeps(await openTestEngine()), mail, now: () => Temporal.Now.instant() }
    await seedTestStore(deps)
    app = await createApp({
      deps,
      useCases: ALL_USE_CASES,
      resolveCaller,
      secureCookie: false,
      checkAnswers: true,
      limits: {},
      webFolder: builtWebFolder(),
      version: deps.version,
      logger: createLog('silent'),
      trustProxy: false,
    })
    address = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await mailServer?.stop()
    await deps?.engine.close()
  })

  const queue = (to: string, subject: string) =>
    runAsSystem(deps.engine, (tx) => queueMail(tx, { to, subject, text: '正文', at: deps.now().toString() }))

  test('says what did not leave and why, and sends it again', async () => {
    await queue('sent@example.cn', '提醒：公开信息还剩 12 天（北京世纪中星能源技术有限公司库尔勒分公司）')
    await sendDueMail(deps)
    mailServer.refuseWith = 550
    await queue('gone@example.cn', '提醒：提交审核报告已逾期 3 天')
    await sendDueMail(deps)
    await queue('next@example.cn', '清审：确认您的邮件地址')
    const { page, complaints, leave } = await enter(browser, address, '系统管理员')
    await page.goto(`${address}/mail`)
    await page.getByRole('heading', { name: '邮件和扫描' }).waitFor()
    await page.getByText('以 qingshen@mail.example.cn 的名义发信').waitFor()
    await page.getByText('上传的附件没有经过扫描').waitFor()
    await page.getByText('mailbox refused').waitFor()
    expect(await findFlaws(page, 'mail')).toEqual([])
    mailServer.refuseWith = null
    await page.getByRole('button', { name: '立即再发给 gone@example.cn' }).click()
    await page.getByRole('button', { name: '立即再发给 gone@example.cn' }).waitFor({ state: 'detached' })
    expect(await sendDueMail(deps)).toBe(2)
    await page.reload()
    await page.getByText('已发出').nth(2).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('takes an address of one’s own into use by the code that was sent there', async () => {
    await runAsSystem(deps.engine, (tx) => tx.updateTable('account').set({ demonstration: false }).execute())
    const { page, complaints, leave } = await enter(browser, address, '州环保科员')
    await page.goto(`${address}/security`)
    await page.getByRole('button', { name: '登记邮件地址' }).click()
    await page.getByLabel('新的邮件地址').fill('officer@example.cn')
    await page.getByLabel('当前密码').fill(deps.demonstration?.password ?? '')
    expect(await findFlaws(page, 'own-mail')).toEqual([])
    await page.getByRole('button', { name: '发送确认码' }).click()
    await page.getByText('确认码已发往 officer@example.cn').waitFor()
    await sendDueMail(deps)
    const [, body = ''] = (mailServer.received.at(-1)?.text ?? '').split('\r\n\r\n')
    const code = /\d{6}/.exec(Buffer.from(body, 'base64').toString('utf8'))?.[0] ?? ''
    await page.getByLabel('邮件中的六位数字').fill(code)
    await page.getByRole('button', { name: '确认邮件地址' }).click()
    await page.getByText('提醒发到 officer@example.cn').waitFor()
    expect(complaints).toEqual([])
    await leave()
  })
})
