import type { Locator, Page } from 'playwright-core'
import { AUDIT_OPTIONS } from '@qingshen/application/demonstration/audit/options'

/** Fills what an option needs that was begun from somewhere: its name, what it is, what it costs, that it was done. */
export async function completeOption(page: Page, name: string, investment: string): Promise<void> {
  const found = AUDIT_OPTIONS.find((option) => option.name === name)
  const panel = page.getByRole('dialog')
  const typed = [
    [/^方案名称/, name],
    [/^内容/, found?.content ?? name],
    [/^投资（/, investment],
  ] as const
  for (const [label, text] of typed) {
    await panel.getByLabel(label).first().fill(text)
    await panel.getByLabel(label).first().press('Tab')
  }
  await panel.getByLabel('状态', { exact: true }).selectOption({ label: '已实施' })
  await panel.getByLabel('性质', { exact: true }).selectOption({ label: '源头削减' })
}

/** The cell of the water an open option saves: 1 expected, 2 claimed, 4 verified. */
export function effectCell(page: Page, column: number): Locator {
  return page
    .getByRole('grid')
    .first()
    .getByRole('row', { name: /^节约用水/ })
    .locator('[data-cell]')
    .nth(column)
}
