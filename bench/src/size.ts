import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { BROWSER_MISSING, openBrowser } from '../../e2e/src/open-browser.ts'
import { enter } from '../../e2e/src/people.ts'
import type { ServerUnderTest } from '../../e2e/src/start-server.ts'
import { startServer } from '../../e2e/src/start-server.ts'
import type { Finding } from './finding.ts'
import { figure } from './finding.ts'

const GOALS = { signIn: 200, register: 350 } as const
const OFFICER = '州环保科员'

type Loaded = { readonly bytes: number; readonly files: number; readonly sent: number }

/** The scripts a browser loads for the sign-in page and for the register list, each with an empty cache. */
export async function benchSize(): Promise<Finding[]> {
  if (BROWSER_MISSING) return [figure('size', 'skipped: no browser')]
  let server: ServerUnderTest | undefined
  let browser: Browser | undefined
  try {
    server = await startServer()
    browser = await openBrowser()
    const signIn = await loadedBy(await browser.newContext({ baseURL: server.address }), '/sign-in')
    const register = await loadedBy(await signedIn(browser, server.address), '/register')
    return [
      ...findingsOf('sign-in page', signIn, GOALS.signIn),
      ...findingsOf('register list', register, GOALS.register),
    ]
  } finally {
    await browser?.close()
    await server?.stop()
  }
}

/** A context with the session of somebody signed in and nothing in its cache. */
async function signedIn(browser: Browser, address: string): Promise<BrowserContext> {
  const { page, leave } = await enter(browser, address, OFFICER)
  const storageState = await page.context().storageState()
  await leave()
  return await browser.newContext({ baseURL: address, storageState })
}

async function loadedBy(context: BrowserContext, path: string): Promise<Loaded> {
  const page: Page = await context.newPage()
  const bodies: Promise<{ readonly gzip: number; readonly sent: number }>[] = []
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script' || /\.m?js$/u.test(new URL(response.url()).pathname)
    if (!isScript) return
    bodies.push(
      Promise.all([response.body(), response.request().sizes()]).then(([body, sizes]) => ({
        gzip: gzipSync(body).length,
        sent: sizes.responseBodySize,
      })),
    )
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  const loaded = await Promise.all(bodies)
  await context.close()
  const sum = (of: (one: (typeof loaded)[number]) => number): number => loaded.reduce((all, one) => all + of(one), 0)
  return { bytes: sum(({ gzip }) => gzip), files: loaded.length, sent: sum(({ sent }) => sent) }
}

function findingsOf(what: string, { bytes, files, sent }: Loaded, most: number): Finding[] {
  const kilobytes = bytes / 1024
  return [
    {
      what: `${what}: script, gzip, ${files} files`,
      figure: `${kilobytes.toFixed(1)} KB`,
      goal: { text: `under ${most} KB`, isMet: kilobytes < most },
    },
    figure(`${what}: as sent by the server`, `${(sent / 1024).toFixed(1)} KB`),
  ]
}
