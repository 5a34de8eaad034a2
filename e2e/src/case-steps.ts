import type { Client } from '@qingshen/contracts/client'
import { addEntry } from '@qingshen/contracts/listing-entries.operations'
import {
  fixListing,
  publishForComment,
  publishListing,
  verifyListing,
} from '@qingshen/contracts/listing-steps.operations'
import { loadListing, openListing, sendPart } from '@qingshen/contracts/listing.operations'
import { createSite } from '@qingshen/contracts/register-entry.operations'
import type { AuditGround } from '@qingshen/core/vocabulary/audit-ground'
import type { Page } from 'playwright-core'
import type { Calendar } from './calendar-server.ts'
import { clientOf } from './people.ts'

/** An enterprise as a journey names it. */
export type Enterprise = { name: string; code: string; place: string; industry?: string }

/** Enters an enterprise into the register by hand; answers its site. */
export async function enterEnterprise(
  client: Client,
  { name, code, place, industry = '' }: Enterprise,
): Promise<string> {
  const unknown = { group: '', employees: '', revenue: '', size: '', permitClass: '', address: '', permitNumber: '' }
  const sourced = { source: '现场核实', evidence: null, validFrom: '2026-01-01' }
  return (await client(createSite, { body: { ...unknown, ...sourced, name, code, place, industry, accepted: [] } })).id
}

const REASON = { factOn: null, source: '监督性监测报告', reason: '经核实应当列入', evidence: null }

/** Opens a list with sites put on it by hand and sends it up; answers the list. */
async function proposeList(
  client: Client,
  kind: { law: string; procedure: string },
  sites: readonly string[],
  ground: AuditGround,
): Promise<string> {
  const opened = await client(openListing, { body: { ...kind, year: 2026, batch: 1 } })
  const listing = opened.listing.id
  const part = opened.ownPart ?? ''
  for (const site of sites) {
    const body = { site, ground, fact: '排放浓度超过国家规定的标准', ...REASON }
    await client(addEntry, { params: { listing, part }, body })
  }
  const own = (await client(loadListing, { params: { listing } })).parts.find(({ id }) => id === part)
  await client(sendPart, { params: { listing, part }, body: { version: own?.version ?? 0 } })
  return listing
}

async function versionOf(client: Client, listing: string): Promise<number> {
  return (await client(loadListing, { params: { listing } })).listing.version
}

/** Publishes a region's list of enterprises over the standard, from the prefecture's proposal on. */
export async function publishExceedingList(address: string, sites: readonly string[], on: string): Promise<void> {
  const kind = { law: 'xinjiang-2005', procedure: 'xinjiang_double_exceed' }
  const prefecture = await clientOf(address, '州环保科员')
  const listing = await proposeList(prefecture, kind, sites, 'double_exceed')
  const region = await clientOf(address, '自治区环保处员')
  const at = (step: string) => ({ listing, step })
  await region(fixListing, { params: at('fix'), body: { version: await versionOf(region, listing) } })
  const body = { version: await versionOf(region, listing), publishedOn: on, medium: '新疆日报' }
  await region(publishListing, { params: at('publish'), body })
}

/** Publishes a province's yearly list; its comment period begins on the calendar's day and the list is out on `on`. */
export async function publishYearlyList(
  address: string,
  calendar: Calendar,
  sites: readonly string[],
  on: string,
): Promise<void> {
  const city = await clientOf(address, '山西市环保科员')
  const kind = { law: 'shanxi-2022', procedure: 'shanxi_yearly' }
  const listing = await proposeList(city, kind, sites, 'double_exceed')
  const province = await clientOf(address, '山西省环保处员')
  const at = (step: string) => ({ listing, step })
  await province(verifyListing, { params: at('verify'), body: { version: await versionOf(province, listing) } })
  const from = calendar.today
  const to = Temporal.PlainDate.from(from).add({ days: 7 }).toString()
  const comment = { version: await versionOf(province, listing), from, to, basis: '五个工作日' }
  await province(publishForComment, { params: at('publish_for_comment'), body: comment })
  calendar.today = on
  const later = await clientOf(address, '山西省环保处员')
  await later(fixListing, { params: at('fix'), body: { version: await versionOf(later, listing) } })
  const body = { version: await versionOf(later, listing), publishedOn: on, medium: '省生态环境厅网站' }
  await later(publishListing, { params: at('publish'), body })
}

/** Opens a case from the register of cases by the name of its enterprise. */
export async function openCase(page: Page, name: string): Promise<void> {
  await page.goto('/cases')
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.getByRole('list', { name: '案件的经过' }).waitFor()
}

/** Opens a part of the case's page by the beginning of its title. */
export async function openCaseTab(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${title}`) }).click()
}

/** Chooses an act from the menu of the case; answers its drawer. */
export async function chooseAct(page: Page, title: string) {
  await page.getByRole('button', { name: '办理', exact: true }).click()
  await page.getByRole('button', { name: title, exact: true }).last().click()
  return page.getByRole('dialog')
}
