import { listCases } from '@qingshen/contracts/cases.operations'
import { delegateCase, listConsultancies } from '@qingshen/contracts/engagement.operations'
import type { Locator, Page } from 'playwright-core'
import { clientOf } from './people.ts'

/** The case of the enterprise whose account the demonstration has. */
export async function ownCase(address: string): Promise<string> {
  const own = await clientOf(address, '企业填报人')
  const [found] = (await own(listCases, { query: {} })).items
  if (found === undefined) throw new Error('the enterprise has no case')
  return found.id
}

/** Gives the case to the consultancy of the demonstration. */
export async function delegateToConsultancy(address: string, id: string, until: string): Promise<void> {
  const own = await clientOf(address, '企业填报人')
  const [consultancy] = await own(listConsultancies, { query: { text: '演示' } })
  if (consultancy === undefined) throw new Error('the demonstration has no consultancy')
  await own(delegateCase, { params: { case: id }, body: { consultancy: consultancy.id, until } })
}

/** Opens a part of an audit by its title, and a sheet in it. */
export async function openPart(page: Page, part: string, sheet?: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: '审核的各部分' })
  await parts.getByRole('link', { name: part, exact: true }).click()
  if (sheet === undefined) return
  await page.getByRole('navigation', { name: '这一部分的表' }).getByRole('link', { name: sheet }).click()
}

/** A cell of the open grid: the line by its name, the column counted from 0. */
export function cellAt(page: Page, line: string, column: number): Locator {
  return page.getByRole('row', { name: line, exact: true }).locator('[data-cell]').nth(column)
}

/** Types into a cell in place of what stands there, and leaves it downwards. */
export async function typeInto(cell: Locator, text: string): Promise<void> {
  await cell.click()
  const keyboard = cell.page().keyboard
  await keyboard.press('Control+A')
  await keyboard.type(text)
  await keyboard.press('Enter')
}

/** Pastes a block as a spreadsheet copies it, beginning at a cell. */
export async function pasteAt(cell: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  const page = cell.page()
  await cell.click()
  await page.keyboard.press('Escape')
  const text = rows.map((row) => row.join('\t')).join('\n')
  await page.evaluate(`{
    const data = new DataTransfer()
    data.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }`)
}

/** Waits until the server has everything. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByRole('status', { name: '保存状态' }).getByText('已保存', { exact: true }).waitFor()
}
