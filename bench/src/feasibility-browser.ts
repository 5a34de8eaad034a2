import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { auditMethodOn } from '@qingshen/core/casework/audit-method-on'
import { loadLaws } from '@qingshen/law/load-law'
import { loadCarbonFactors } from '@qingshen/law/reference/carbon-factors'
import { loadEnergyFactors } from '@qingshen/law/reference/energy-factors'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../e2e/src/open-browser.ts'
import type { contendersInPage } from './feasibility-page.ts'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { quantile } from './runner.ts'

const GOAL = 50
const ADDRESS = 'http://bench.invalid'
const ROOT = new URL('../../', import.meta.url)

/** Where what an import names lies on the disk; everything else is a path of the project. */
const IMPORTS = {
  '@qingshen/core/': '/packages/core/src/',
  'decimal.js': '/node_modules/decimal.js/decimal.mjs',
  zod: '/node_modules/zod/index.js',
  '@noble/hashes/': '/node_modules/@noble/hashes/',
}

/**
 * 200 options' feasibility with sensitivity and tornado in the system's browser, without a window: the calculator alone and
 * read from the rows of an audit, beside a plain loop in doubles in the same page; by processor time.
 */
export async function benchFeasibilityBrowser({
  rows,
  rounds,
}: {
  readonly rows: number
  readonly rounds: number
}): Promise<Finding[]> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await serveModules(page)
    await page.goto(`${ADDRESS}/`)
    const factors = { energy: loadEnergyFactors(), carbon: loadCarbonFactors() }
    const method = auditMethodOn(loadLaws(), { law: 'national', on: '2026-11-22' }, 'full', factors)
    const made = `own.contendersInPage(${rows}, ${JSON.stringify(method)})`
    await page.evaluate(`import('/bench/src/feasibility-page.ts').then((own) => { window.bench_ = ${made} })`)
    const { exact, fromRows, plain } = await timesInPage(page, rounds)
    return [
      duration(`${rows} options in the browser, exact, with sensitivity`, quantile(exact, 0.5), GOAL),
      duration(`${rows} options in the browser, read from rows and judged`, quantile(fromRows, 0.5), GOAL),
      figure('the same cases, a plain loop in doubles, unproven', `${quantile(plain, 0.5).toFixed(1)} ms`),
      ratio('ours : plain loop, in the browser', quantile(exact, 0.5), quantile(plain, 0.5)),
    ]
  } finally {
    await browser.close()
  }
}

type Contender = keyof ReturnType<typeof contendersInPage>
type Times = Record<Contender, number[]>
const CONTENDERS: readonly Contender[] = ['exact', 'fromRows', 'plain']

/** Processor time of the page's own thread in milliseconds, ascending: contenders by turns, one unmeasured round first. */
async function timesInPage(page: Page, rounds: number): Promise<Times> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const threadMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const found = metrics.find(({ name }) => name === 'ThreadTime')
    if (found === undefined) throw new Error('the browser tells no processor time')
    return found.value * 1000
  }
  const times: Times = { exact: [], fromRows: [], plain: [] }
  for (let round = -1; round < rounds; round += 1) {
    for (const name of CONTENDERS) {
      const before = await threadMs()
      await page.evaluate(`void window.bench_.${name}()`)
      if (round >= 0) times[name].push((await threadMs()) - before)
    }
  }
  for (const own of Object.values(times)) own.sort((a, b) => a - b)
  return times
}

/** Gives the page the sources as modules, types stripped, names resolved by a map: no server, no bundle. */
async function serveModules(page: Page): Promise<void> {
  const map = `<!doctype html><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`
  await page.route(`${ADDRESS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return await route.fulfill({ contentType: 'text/html', body: map })
    const isOurs = pathname.startsWith('/packages/') || pathname.startsWith('/bench/')
    const path = isOurs && !pathname.endsWith('.ts') ? `${pathname}.ts` : pathname
    const text = readFileSync(new URL(`.${path}`, ROOT), 'utf8')
    const body = path.endsWith('.ts') ? stripTypeScriptTypes(text) : text
    return await route.fulfill({ contentType: 'text/javascript', body })
  })
}
