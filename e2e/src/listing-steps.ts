import { readFile } from 'node:fs/promises'
import type { Client } from '@qingshen/contracts/client'
import { loadSite, recordFact } from '@qingshen/contracts/register.operations'
import type { Page } from 'playwright-core'

/** A small real PDF, for the fields that ask for a proof. */
export const PROOF = {
  name: '监测报告.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
}

/** Records facts of one enterprise, each from the same source, one after the other as the versions ask. */
export async function recordFacts(
  client: Client,
  site: string,
  facts: Readonly<Record<string, boolean | string>>,
  source: string,
): Promise<void> {
  let { version } = await client(loadSite, { params: { site } })
  for (const [fact, value] of Object.entries(facts)) {
    const body = { fact, value, knownMissing: false, validFrom: '2026-01-01', validTo: null, source, version }
    version = (await client(recordFact, { params: { site }, body })).version
  }
}

/** Opens a list through the wizard: the kind of the given title for this year. */
export async function openThroughWizard(page: Page, kind: string): Promise<void> {
  await page.goto('/listings')
  await page.getByRole('link', { name: '建立名单' }).first().click()
  await page.getByRole('listitem').filter({ hasText: kind }).getByRole('button', { name: '选这一种' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '建立名单' }).click()
  await page.getByRole('list', { name: '名单的步骤' }).waitFor()
}

/** Opens a list from the table of lists. */
export async function openFromTable(page: Page, title: RegExp): Promise<void> {
  await page.goto('/listings')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('list', { name: '名单的步骤' }).waitFor()
}

/** Opens a tab of the list by the beginning of its title. */
export async function openTab(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${title}`) }).click()
}

/** Runs the rules over the office's own area; answers the counts as they are shown. */
export async function runTheRules(page: Page): Promise<string> {
  await openTab(page, '初选名单')
  await page.getByRole('button', { name: '按规则提出' }).click()
  const dialog = page.getByRole('dialog', { name: '按规则提出' })
  await dialog.getByRole('button', { name: '按规则提出' }).click()
  const result = page.getByRole('dialog', { name: '判定结果' })
  await result.waitFor()
  return result.innerText()
}

/** Sends the office's own part to the level above. */
export async function sendPartUp(page: Page): Promise<void> {
  await openTab(page, '初选名单')
  await page.getByRole('main').getByRole('button', { name: '报送上一级' }).click()
  const dialog = page.getByRole('dialog', { name: '报送初选名单' })
  await dialog.getByRole('button', { name: '报送上一级' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** What a click downloads: the file's name and bytes. */
export async function downloadFrom(page: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: label }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
