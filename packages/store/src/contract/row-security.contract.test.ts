import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@qingshen/core/access/actor'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import {
  AN_INSTANT,
  PATHS,
  aSite,
  anEnterprisePerson,
  anOfficer,
  seedRegions,
} from '@qingshen/testing/register-builders'
import { findSites } from '../register/find-sites.ts'
import { loadSite } from '../register/load-site.ts'
import { recordFact } from '../register/record-fact.ts'
import { saveSite } from '../register/save-site.ts'
import { runAs, runAsSystem } from '../session/run-as.ts'

const EVERYTHING = { offset: 0, limit: 100 }

forEachEngine((store) => {
  let tianshan: { site: string; organisation: string }
  let karamay: { site: string; organisation: string }
  const fact = (site: string) => ({
    site,
    name: 'overStandard',
    value: true,
    validFrom: '2026-01-01',
    validTo: null,
    recordedAt: AN_INSTANT,
    recordedBy: null,
    source: '监测报告',
  })
  const visible = async (actor: Actor) => {
    const rows = await runAs(store.engine, actor, (tx) => tx.selectFrom('site_current').select('name').execute())
    return rows.map((row) => row.name).toSorted()
  }

  beforeAll(async () => {
    await seedRegions(store.engine)
    tianshan = await aSite(store.engine, { name: '天山甲厂' })
    karamay = await aSite(store.engine, { name: '油城乙厂', path: PATHS.karamay })
    for (const { site } of [tianshan, karamay]) await runAsSystem(store.engine, (tx) => recordFact(tx, fact(site)))
  })

  test('an office sees its own subtree, an enterprise itself, the public nothing, the system everything', async () => {
    expect(await visible(anOfficer(PATHS.region))).toEqual(['天山甲厂', '油城乙厂'])
    expect(await visible(anOfficer(PATHS.urumqi))).toEqual(['天山甲厂'])
    expect(await visible(anOfficer(PATHS.tianshan))).toEqual(['天山甲厂'])
    expect(await visible(anOfficer('650000/6501'))).toEqual([])
    expect(await visible(anEnterprisePerson(karamay.organisation))).toEqual(['油城乙厂'])
    expect(await visible(PUBLIC_ACTOR)).toEqual([])
  })

  test('the view for search shows exactly what row-level security shows', async () => {
    const enterprise = anEnterprisePerson(tianshan.organisation)
    const officers = [PATHS.region, PATHS.urumqi, PATHS.tianshan, PATHS.karamay].map(anOfficer)
    for (const actor of [...officers, enterprise, PUBLIC_ACTOR]) {
      const found = await runAs(store.engine, actor, (tx) => findSites(tx, {}, EVERYTHING))
      expect(found.rows.map((row) => row.name).toSorted()).toEqual(await visible(actor))
    }
  })

  test('what hangs on a site is seen where the site is seen', async () => {
    const counted = (actor: Actor) =>
      runAs(store.engine, actor, async (tx) => {
        const facts = await tx.selectFrom('fact').select('id').execute()
        const names = await tx.selectFrom('organisation_name').select('name').execute()
        return [facts.length, names.length]
      })
    expect(await counted(anOfficer(PATHS.karamay))).toEqual([1, 2])
    expect(await counted(anEnterprisePerson(karamay.organisation))).toEqual([1, 1])
    expect(await counted(PUBLIC_ACTOR)).toEqual([0, 0])
  })

  test('a site beyond reach is not there', async () => {
    const loading = runAs(store.engine, anOfficer(PATHS.karamay), (tx) => loadSite(tx, tianshan.site))
    await expect(loading).rejects.toMatchObject({ code: 'not_found' })
  })

  test('nobody writes beyond reach, by whatever way', async () => {
    const officer = anOfficer(PATHS.karamay)
    const abroad = runAs(store.engine, officer, (tx) => recordFact(tx, fact(tianshan.site)))
    await expect(abroad).rejects.toMatchObject({ code: 'forbidden' })
    const away = runAs(store.engine, officer, (tx) =>
      saveSite(tx, karamay.site, 1, { division: '650102', region_path: PATHS.tianshan }),
    )
    await expect(away).rejects.toMatchObject({ code: 'forbidden' })
    const own = { ...fact(karamay.site), name: 'clinker' }
    const enterprise = anEnterprisePerson(karamay.organisation)
    await expect(runAs(store.engine, enterprise, (tx) => recordFact(tx, own))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const region = { code: '999999', name: '某地', level: 'city', path: '999999' }
    const rest = { parent: null, reporting_parent: null, successor: null, valid_from: null, valid_to: null }
    const founding = runAs(store.engine, anOfficer(PATHS.region), (tx) =>
      tx
        .insertInto('region')
        .values({ ...rest, ...region })
        .execute(),
    )
    await expect(founding).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('an actor and a role are gone after the transaction', async () => {
    await runAs(store.engine, anOfficer(PATHS.karamay), (tx) => tx.selectFrom('site').select('id').execute())
    const left = await store.engine.source.acquire()
    const { rows } = await left.query(
      `select current_user = 'qingshen_app' as role, coalesce(current_setting('qingshen.actor', true), '') as actor`,
      [],
    )
    await store.engine.source.release(left)
    expect(rows).toEqual([{ role: false, actor: '' }])
  })

  test('a site that moves takes what hangs on it along', async () => {
    const moved = await aSite(store.engine, { name: '搬迁丙厂', path: PATHS.karamay })
    await runAsSystem(store.engine, (tx) => recordFact(tx, fact(moved.site)))
    await runAs(store.engine, anOfficer(PATHS.region), (tx) =>
      saveSite(tx, moved.site, 1, { division: '650102', region_path: PATHS.tianshan }),
    )
    const facts = await runAs(store.engine, anOfficer(PATHS.tianshan), (tx) =>
      tx.selectFrom('fact').select('name').where('site', '=', moved.site).execute(),
    )
    expect(facts).toEqual([{ name: 'overStandard' }])
    expect(await visible(anOfficer(PATHS.karamay))).toEqual(['油城乙厂'])
  })
})
