import type { Page } from 'playwright-core'

/** A file as the browser hands it over. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer }

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Chooses a file in the import wizard and waits for its preview, or for the refusal. */
export async function uploadRegister(page: Page, file: ChosenFile): Promise<void> {
  await page.goto('/imports/new')
  await page.getByLabel(/^名录文件/).setInputFiles(file)
  await page.getByRole('button', { name: '读取并预览' }).click()
}

/** Writes the previewed rows into the register and waits for the result, which it answers. */
export async function writeRegister(page: Page): Promise<string> {
  await page.getByRole('button', { name: '写入企业名录' }).click()
  const result = page.getByRole('region', { name: '结果' })
  await result.getByRole('heading', { name: '已经写入名录' }).waitFor({ timeout: 60_000 })
  return result.innerText()
}
