import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { DESK, PHONE } from './open-browser.ts'

const FOLDER = fileURLToPath(new URL('../screenshots/', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Keeps the page as pictures at the width of a desk and of a phone, whole or as one sees it, then goes back to its width. */
export async function takePictures(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const before = page.viewportSize() ?? DESK
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `${FOLDER}${name}-${size.width}.png`, fullPage, animations: 'disabled' })
  }
  await page.setViewportSize(before)
}

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }

/** What axe finds wrong with the page under WCAG 2.2 A and AA: one line for each element. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated over the protocol, so the page's content security policy stays as it is.
  await page.evaluate(AXE)
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((found) => found.violations)`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${help} ${target.join(' ')} ${failureSummary}`),
  )
}

/**
 * Looks at the page as a person does before it is called done: pictures at both widths, barriers, and nothing that
 * sticks out of a phone. Answers what is wrong, one line for each. Of a page as long as a book only what is in sight is
 * kept as a picture.
 */
export async function findFlaws(page: Page, name: string, isBook = false): Promise<string[]> {
  await takePictures(page, name, !isBook)
  const flaws = await findBarriers(page)
  const before = page.viewportSize() ?? DESK
  await page.setViewportSize(PHONE)
  if (await sticksOut(page)) flaws.push(`sticks out on a phone: ${await widest(page)}`)
  await page.setViewportSize(before)
  return flaws
}

/** The first elements that reach beyond the width of the window, for the message of a failure. */
async function widest(page: Page): Promise<string> {
  return page.evaluate<string>(
    `[...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5).map((one) => one.tagName + '.' + one.className).join(', ')`,
  )
}

/** True when the page can be scrolled sideways: on a phone nothing may stick out. */
export async function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}
