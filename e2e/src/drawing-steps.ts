import type { Locator, Page } from 'playwright-core'

/** Opens the drawing of an audit and waits until something stands on it. */
export async function openDrawing(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`/workbench/${id}/drawing${query}`)
  await page.getByRole('region', { name: '平衡图', exact: true }).waitFor()
}

/** A unit as it stands on the drawing. */
export function unitOf(page: Page, name: string): Locator {
  return page.locator('.react-flow__node-unit').filter({ has: page.getByText(name, { exact: true }) })
}

/** Finds a unit or flow by its name and goes there. */
export async function goToPlace(page: Page, name: string): Promise<void> {
  const find = page.getByLabel('在图上查找工序和流股')
  await find.fill(name)
  await find.press('Enter')
  await page.getByRole('region', { name: new RegExp(`^(工序|流股) ${name}`) }).waitFor()
  await find.fill('')
  await settled(page)
}

/** Draws with the mouse from the edge of a unit to a point of the window. */
export async function drawFrom(page: Page, handle: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await middleOf(handle)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

/** A unit somebody draws, with a flow from a unit that stands there and one that leaves the plant. */
export type DrawnUnit = {
  readonly name: string
  readonly source: string
  readonly inflow: string
  readonly outflow: string
}

/** Draws a unit by keyboard, its inflow with the mouse, its outflow by keyboard. */
export async function drawUnit(page: Page, { name, source, inflow, outflow }: DrawnUnit): Promise<void> {
  await goToPlace(page, source)
  await pressOnCanvas(page, 'n')
  await nameIt(page, '工序名称', name)
  const from = unitOf(page, source)
  await from.hover()
  const to = await middleOf(unitOf(page, name).locator('.react-flow__handle-left'))
  await drawFrom(page, from.locator('.react-flow__handle-right'), to)
  await nameIt(page, '流股名称', inflow)
  await goToPlace(page, name)
  await pressOnCanvas(page, 'f')
  await nameIt(page, '流股名称', outflow)
}

async function pressOnCanvas(page: Page, key: string): Promise<void> {
  await page.locator('.drawing-canvas').focus()
  await page.keyboard.press(key)
}

async function nameIt(page: Page, field: string, name: string): Promise<void> {
  await page.getByLabel(field).fill(name)
  await page.getByLabel(field).press('Enter')
}

/** The middle of something on the page. */
export async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Waits until the canvas no longer moves. */
async function settled(page: Page): Promise<void> {
  const transform = () =>
    page.evaluate<string>("document.querySelector('.react-flow__viewport')?.style.transform ?? ''")
  let before = ''
  for (let now = await transform(); now !== before; now = await transform()) {
    before = now
    await page.waitForTimeout(120)
  }
}
