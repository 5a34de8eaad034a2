import type { Actor } from '@qingshen/core/access/actor'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { insertOrganisations, insertSites } from '@qingshen/store/register/insert-sites'
import { runAsSystem } from '@qingshen/store/session/run-as'

/** An instant for tests in which the moment does not matter. */
export const AN_INSTANT = '2026-11-21T08:00:00Z'

/** Region paths of two prefectures, each with a county, and of their region. */
export const PATHS = {
  region: '650000',
  urumqi: '650000/650100',
  tianshan: '650000/650100/650102',
  karamay: '650000/650200',
} as const

/** Puts the regions of PATHS into a store. */
export async function seedRegions(engine: Engine): Promise<void> {
  const rows = [
    { code: '650000', name: '新疆维吾尔自治区', level: 'province', path: PATHS.region },
    { code: '650100', name: '乌鲁木齐市', level: 'city', path: PATHS.urumqi },
    { code: '650102', name: '天山区', level: 'county', path: PATHS.tianshan },
    { code: '650200', name: '克拉玛依市', level: 'city', path: PATHS.karamay },
  ]
  const nothing = { parent: null, reporting_parent: null, successor: null, valid_from: null, valid_to: null }
  await runAsSystem(engine, async (tx) => {
    const values = rows.map((row) => ({ ...nothing, ...row }))
    await tx.insertInto('region').values(values).execute()
  })
}

/** What a test may say about a site; the rest is filled in. */
export interface SiteWish {
  readonly name?: string
  readonly path?: string
  readonly code?: string
  readonly initials?: string
}

/** Inserts a site with an organisation of its own; returns their ids. */
export async function aSite(engine: Engine, wish: SiteWish = {}): Promise<{ site: string; organisation: string }> {
  const [site, organisation] = [crypto.randomUUID(), crypto.randomUUID()]
  const name = wish.name ?? '天山化工有限公司'
  const regionPath = wish.path ?? PATHS.tianshan
  const identifiers = wish.code === undefined ? [] : [{ kind: 'organisation', value: wish.code, suffix: '' }]
  const common = { source: '测试', createdAt: AN_INSTANT }
  await runAsSystem(engine, async (tx) => {
    await insertOrganisations(tx, [{ id: organisation, name, nameFrom: null, identifiers, ...common }])
    const division = regionPath.slice(-6)
    const pinyin = { pinyinKey: name, pinyinInitials: wish.initials ?? '' }
    await insertSites(tx, [{ id: site, organisation, name, division, regionPath, ...pinyin, ...common }])
  })
  return { site, organisation }
}

/** An officer of an ecology office at a place. */
export function anOfficer(regionPath: string): Actor {
  const office = { id: crypto.randomUUID(), department: 'ecology', level: 'city', regionPath } as const
  return { accountId: crypto.randomUUID(), role: 'officer', office, organisationIds: [], caseIds: [] }
}

/** Somebody of an enterprise. */
export function anEnterprisePerson(organisation: string): Actor {
  return {
    accountId: crypto.randomUUID(),
    role: 'enterprise',
    office: null,
    organisationIds: [organisation],
    caseIds: [],
  }
}
