import { createAccount, grantRole, listOffices, signIn } from '@qingshen/contracts/accounts.operations'
import type { Client } from '@qingshen/contracts/client'
import { createClient } from '@qingshen/contracts/client'
import type { Browser, Page } from 'playwright-core'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import { openPage } from './open-browser.ts'

/** One person's page, and what the page complains of. */
export type Visit = { page: Page; complaints: string[]; leave: () => Promise<void> }

const PASSWORD = loadDemonstration().password

/** Signs in as anybody does, by the form of the sign-in page; `day` is the day the browser takes for today. */
export async function enter(browser: Browser, address: string, name: string, day?: string): Promise<Visit> {
  const { page, complaints } = await openPage(browser, address)
  if (day !== undefined) await setDay(page, day)
  page.setDefaultTimeout(45_000)
  await page.goto('/sign-in')
  await page.getByLabel('账号', { exact: true }).fill(name)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('navigation', { name: '主菜单' }).first().waitFor({ state: 'attached' })
  return { page, complaints, leave: () => page.context().close() }
}

/** Makes a page believe it is noon of a day, before its own scripts run. */
async function setDay(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(`${day}T04:00:00Z`)
  await page.addInitScript(
    `if ('Temporal' in globalThis) Temporal.Now.plainDateISO = () => Temporal.PlainDate.from(${JSON.stringify(day)})`,
  )
}

/** Calls the programming interface as one person, as another program would. */
export async function clientOf(address: string, name: string): Promise<Client> {
  let cookie = ''
  const client = createClient({
    baseUrl: address,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers)
      if (cookie !== '') headers.set('cookie', cookie)
      const response = await fetch(input, { ...init, headers })
      const set = response.headers.getSetCookie()[0]
      if (set !== undefined) cookie = set.split(';')[0] ?? ''
      return response
    },
  })
  await client(signIn, { body: { name, password: PASSWORD } })
  return client
}

/** Opens an officer's account at an office found by its name, the way two administrators do it. */
export async function appointOfficer(address: string, officeName: string, name: string): Promise<void> {
  const systems = await clientOf(address, '系统管理员')
  const offices = await systems(listOffices, { query: { text: officeName } })
  const office = offices.items.find((one) => one.name === officeName)
  if (office === undefined) throw new Error(`no office named ${officeName}`)
  const body = { name, displayName: name, password: PASSWORD, officeId: office.id }
  const account = await systems(createAccount, { body })
  const security = await clientOf(address, '安全管理员')
  await security(grantRole, {
    params: { account: account.id },
    body: { role: 'officer', officeId: office.id, organisationId: null },
  })
}
