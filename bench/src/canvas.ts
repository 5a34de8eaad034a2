import { applyForAudit } from '@qingshen/contracts/cases.operations'
import type { Page } from 'playwright-core'
import { startCalendarServer } from '../../e2e/src/calendar-server.ts'
import { enterEnterprise } from '../../e2e/src/case-steps.ts'
import { openBrowser } from '../../e2e/src/open-browser.ts'
import { clientOf, enter } from '../../e2e/src/people.ts'
import { buildWebIfStale } from '../../tools/src/web/build-web.ts'
import { enterLargePlant } from './canvas-plant.ts'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { quantile } from './runner.ts'

const SIZE = { units: 200, flows: 500 }
const PAN_MS = 3000
const ENTERPRISE = { name: '库尔勒大厂有限公司', code: '666674319', place: '库尔勒市' }
/** A frame of a display at 60 Hz, and what a timer may add to it. */
const FRAME_MS = 17.5

type Frames = { readonly middle: number; readonly slow: number; readonly count: number }

/**
 * The drawing of a large plant in the system's browser, without a window: frame times while it is dragged about for
 * three seconds, beside the same canvas with nothing on it; then a reconciliation of all flows in its worker.
 */
export async function benchCanvas(): Promise<Finding[]> {
  if (!(await buildWebIfStale())) throw new Error('the pages could not be built')
  const calendar = { today: '2026-11-02' }
  const server = await startCalendarServer(calendar)
  const browser = await openBrowser()
  try {
    const county = await clientOf(server.address, '县环保科员')
    const site = await enterEnterprise(county, ENTERPRISE)
    await server.seatAll()
    const own = await clientOf(server.address, '企业填报人')
    const { id } = await own(applyForAudit, { body: { site, law: 'xinjiang-2005', plan: '全厂审核，先做水平衡' } })
    const { page } = await enter(browser, server.address, '企业填报人', calendar.today)
    await page.goto(`/workbench/${id}/drawing`)
    await page.getByText('还没有工序').waitFor()
    const empty = await framesWhilePanning(page)
    await enterLargePlant(own, id, SIZE)
    const began = performance.now()
    await page.goto(`/workbench/${id}/drawing`)
    await page.locator('.drawn-unit').first().waitFor()
    await page.waitForTimeout(500)
    const shown = performance.now() - began - 500
    const far = await framesWhilePanning(page)
    await page.getByLabel('在图上查找工序和流股').fill('工序 100')
    await page.getByLabel('在图上查找工序和流股').press('Enter')
    await page.waitForTimeout(500)
    const near = await framesWhilePanning(page)
    return [
      duration('page with 200 units and 500 flows, until drawn', shown),
      ...frameFindings('nothing on the canvas', empty),
      ...frameFindings('whole plant in sight', far),
      ...frameFindings('part of it, with all words', near),
      ratio('middle frame, whole plant / empty', far.middle, empty.middle, 1.5),
      ratio('middle frame, part / empty', near.middle, empty.middle, 1.5),
      duration('reconciled in the worker, from click to result', await reconcileOnce(page)),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

function frameFindings(what: string, { middle, slow, count }: Frames): Finding[] {
  return [
    duration(`frame while panning, ${what}: middle`, middle, FRAME_MS),
    duration(`frame while panning, ${what}: slowest twentieth`, slow),
    figure(`frames in ${PAN_MS / 1000} s, ${what}`, String(count)),
  ]
}

/** Drags the canvas to and fro with the mouse, while the page notes when each frame came. */
async function framesWhilePanning(page: Page): Promise<Frames> {
  const box = await page.locator('.react-flow__pane').boundingBox()
  if (box === null) throw new Error('no canvas on the page')
  const corner = { x: box.x + 12, y: box.y + 12 }
  await page.evaluate(`{
    window.frames_ = []
    const note = (time) => { window.frames_.push(time); window.noting_ = requestAnimationFrame(note) }
    window.noting_ = requestAnimationFrame(note)
  }`)
  await page.mouse.move(corner.x, corner.y)
  await page.mouse.down()
  const until = performance.now() + PAN_MS
  for (let step = 0; performance.now() < until; step += 1) {
    const along = (step % 160) / 80
    const away = along <= 1 ? along : 2 - along
    await page.mouse.move(corner.x + 4 + away * 360, corner.y + 4 + away * 200)
  }
  await page.mouse.up()
  const times = await page.evaluate<number[]>('cancelAnimationFrame(window.noting_), window.frames_')
  const frames = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const sorted = frames.toSorted((a, b) => a - b)
  return { middle: quantile(sorted, 0.5), slow: quantile(sorted, 0.95), count: frames.length }
}

async function reconcileOnce(page: Page): Promise<number> {
  const began = performance.now()
  await page.getByRole('button', { name: '校核平衡' }).click()
  await page.getByRole('button', { name: '重新校核' }).waitFor()
  return performance.now() - began
}
