import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { SiteCurrentTable } from '../database-register.ts'
import { judgeSites } from '../scope/judge-sites.ts'
import type { ScopeSql } from '../scope/scope-to-sql.ts'
import type { Tx } from '../session/tx.ts'
import type { SearchReach } from './search-reach.ts'
import { searchReach } from './search-reach.ts'
import type { SiteFilter } from './site-filter.ts'
import { siteConditions } from './site-filter.ts'

/** A site as lists show it. */
export type SiteRow = Omit<Selectable<SiteCurrentTable>, 'search_text' | 'search_grams' | 'name_form'>

/** One page of a list, counted in rows; the total is counted up to `countUpTo` (default 2,000), since it costs. */
export interface Page {
  readonly offset: number
  readonly limit: number
  readonly countUpTo?: number
}

/** A page of sites; `total` is exact unless `isTotalCapped`, where there are at least that many. */
export interface SitePage {
  readonly rows: readonly SiteRow[]
  readonly total: number
  readonly isTotalCapped: boolean
}

const COUNT_UP_TO = 2_000

/** Searches the sites within the actor's reach, sorted by pinyin; with the filter's law, judged by it now. */
export async function findSites(tx: Tx, filter: SiteFilter, page: Page): Promise<SitePage> {
  const reach = await searchReach(tx)
  const isWithinProvince = (filter.regionPath ?? reach.path).includes('/')
  const narrowed = { filter, reach }
  const found = await (isWithinProvince ? placeFirst(tx, narrowed, page) : inPinyinOrder(tx, narrowed, page))
  const rows = filter.scope === undefined ? found : await judgedNow(tx, filter.scope, found)
  const cap = page.countUpTo ?? COUNT_UP_TO
  const isWhole = rows.length < page.limit && (rows.length > 0 || page.offset === 0)
  const counted = isWhole ? page.offset + rows.length : await countMatching(tx, filter, cap)
  return { rows, total: isWhole ? counted : Math.min(counted, cap), isTotalCapped: !isWhole && counted > cap }
}

type Narrowed = { readonly filter: SiteFilter; readonly reach: SearchReach }

/** Walks the index of the pinyin order. */
async function inPinyinOrder(tx: Tx, { filter, reach }: Narrowed, { limit, offset }: Page): Promise<SiteRow[]> {
  return await tx
    .selectFrom('site_search')
    .select(SITE_COLUMNS)
    .where(reach.condition)
    .where((eb) => eb.and(siteConditions(eb, filter)))
    .orderBy('pinyin_key')
    .orderBy('site')
    .limit(limit)
    .offset(offset)
    .execute()
}

/**
 * Names begin with their place, so the enterprises of a city lie close together in pinyin order: walking the index of
 * that order passes most of the register before it meets them. Below a province the place is found first, then sorted;
 * the keys alone are, since those come from the index of places without their rows.
 */
async function placeFirst(tx: Tx, { filter, reach }: Narrowed, { limit, offset }: Page): Promise<SiteRow[]> {
  const keys = await tx
    .selectFrom('site_search')
    .select('site')
    .where(reach.condition)
    .where((eb) => eb.and(siteConditions(eb, filter)))
    .orderBy(sql<string>`(pinyin_key || '')`)
    .orderBy('site')
    .limit(limit)
    .offset(offset)
    .execute()
  return await tx
    .selectFrom('site_search')
    .select(SITE_COLUMNS)
    .where('site', '=', sql<string>`any(${keys.map(({ site }) => site)}::uuid[])`)
    .orderBy('pinyin_key')
    .orderBy('site')
    .execute()
}

/** The same rows with what the law says of them now in place of what was last decided. */
export async function judgedNow(tx: Tx, scope: ScopeSql, rows: readonly SiteRow[]): Promise<SiteRow[]> {
  const keys = rows.map((row) => row.site)
  const judged = new Map((await judgeSites(tx, scope, keys)).map((each) => [each.site, each]))
  return rows.map((row) => {
    const now = judged.get(row.site)
    if (now === undefined) return row
    return { ...row, outcome: now.outcome, outcome_mode: now.mode, outcome_listed: now.listed }
  })
}

/** How many sites within reach match, counted up to `cap + 1`. */
export async function countMatching(tx: Tx, filter: SiteFilter, cap: number): Promise<number> {
  const reach = await searchReach(tx)
  const capped = tx
    .selectFrom('site_search')
    .select(sql<number>`1`.as('one'))
    .where(reach.condition)
    .where((eb) => eb.and(siteConditions(eb, filter)))
    .limit(cap + 1)
  const found = await tx
    .selectFrom(capped.as('capped'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirst()
  return found?.total ?? 0
}

/** The columns of a site in lists: all but those that serve search only. */
export const SITE_COLUMNS = [
  'site',
  'organisation',
  'region_path',
  'division',
  'name',
  'organisation_name',
  'codes',
  'pinyin_key',
  'pinyin_initials',
  'industry',
  'industry_edition',
  'size',
  'permit_class',
  'employees',
  'revenue',
  'over_standard',
  'over_cap',
  'energy_over_quota',
  'toxic_material',
  'toxic_discharge',
  'mining_step',
  'coating_step',
  'clinker',
  'high_consumption',
  'priority_chemicals',
  'key_industry',
  'annex_match',
  'above_scale',
  'suspended_two_years',
  'on_closure_list',
  'not_yet_accepted',
  'valid_prior_audit',
  'last_listed_on',
  'last_published_on',
  'last_reported_on',
  'last_evaluated_on',
  'last_accepted_on',
  'outcome',
  'outcome_mode',
  'outcome_listed',
  'outcome_law',
  'outcome_year',
  'outcome_on',
  'closed_on',
  'next_change_on',
] as const satisfies readonly (keyof SiteRow)[]
