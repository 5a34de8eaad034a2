import { beforeAll, expect, test } from 'vitest'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { AN_INSTANT, PATHS, aSite, anOfficer, seedRegions } from '@qingshen/testing/register-builders'
import type { SiteFilter } from '../register/site-filter.ts'
import { findSites } from '../register/find-sites.ts'
import { matchSitesByCode, matchSitesByName } from '../register/match-sites.ts'
import { insertFacts } from '../register/record-fact.ts'
import { refreshOnce } from '../register/insert-sites.ts'
import { runAs, runAsSystem } from '../session/run-as.ts'

forEachEngine((store) => {
  const names = async (filter: SiteFilter, path: string = PATHS.region) => {
    const found = await runAs(store.engine, anOfficer(path), (tx) => findSites(tx, filter, { offset: 0, limit: 50 }))
    return found.rows.map((row) => row.name)
  }

  beforeAll(async () => {
    await seedRegions(store.engine)
    const sites = [
      await aSite(store.engine, { name: '新疆中泰化学股份有限公司', code: '748652314', initials: 'xjzthxgfyxgs' }),
      await aSite(store.engine, { name: '新疆天业（集团）有限公司', initials: 'xjtyjtyxgs' }),
      await aSite(store.engine, { name: '克拉玛依石化公司', path: PATHS.karamay, initials: 'klmyshgs' }),
    ]
    const fact = { validFrom: null, validTo: null, recordedAt: AN_INSTANT, recordedBy: null, source: '名录' }
    const ids = sites.map(({ site }) => site)
    await runAsSystem(store.engine, (tx) =>
      refreshOnce(tx, ids, async () => {
        const [first = '', second = '', third = ''] = ids
        await insertFacts(tx, [
          { ...fact, site: first, name: 'industry', value: '2614' },
          { ...fact, site: second, name: 'industry', value: '2651' },
          { ...fact, site: third, name: 'industry', value: '2511' },
          { ...fact, site: third, name: 'size', value: 'large' },
        ])
      }),
    )
  })

  test('finds by part of a name, one character, several words, initials and code', async () => {
    expect(await names({ text: '中泰' })).toEqual(['新疆中泰化学股份有限公司'])
    expect(await names({ text: '泰' })).toEqual(['新疆中泰化学股份有限公司'])
    expect(await names({ text: '新疆　化学' })).toEqual(['新疆中泰化学股份有限公司'])
    expect(await names({ text: 'ZTHX' })).toEqual(['新疆中泰化学股份有限公司'])
    expect(await names({ text: '748652' })).toEqual(['新疆中泰化学股份有限公司'])
    expect(await names({ text: '天业(集团)' })).toEqual(['新疆天业（集团）有限公司'])
    expect(await names({ text: '泰中' })).toEqual([])
    expect(await names({ text: `'; %_\\` })).toEqual([])
  })

  test('filters by place, industry, size and what is unknown', async () => {
    expect(await names({ regionPath: PATHS.karamay })).toEqual(['克拉玛依石化公司'])
    expect(await names({ industries: ['26'] })).toHaveLength(2)
    expect(await names({ industries: ['2511', '265'] })).toHaveLength(2)
    expect(await names({ size: 'large' })).toEqual(['克拉玛依石化公司'])
    expect(await names({ size: null })).toHaveLength(2)
    expect(await names({ outcome: null, isClosed: false })).toHaveLength(3)
    expect(await names({ text: '公司' }, PATHS.urumqi)).toHaveLength(2)
  })

  test('pages carry the whole number', async () => {
    const page = await runAs(store.engine, anOfficer(PATHS.region), (tx) => findSites(tx, {}, { offset: 0, limit: 2 }))
    expect([page.rows.length, page.total, page.isTotalCapped]).toEqual([2, 3, false])
    const last = await runAs(store.engine, anOfficer(PATHS.region), (tx) => findSites(tx, {}, { offset: 2, limit: 2 }))
    expect([last.rows.length, last.total]).toEqual([1, 3])
  })

  test('rows of an import are matched by code and by name, width and spaces aside', async () => {
    const matches = await runAsSystem(store.engine, async (tx) => [
      await matchSitesByCode(tx, ['748652314', 'X']),
      await matchSitesByName(tx, ['新疆天业(集团) 有限公司', '没有']),
    ])
    expect(matches.map((found) => found.map((match) => match.name))).toEqual([
      ['新疆中泰化学股份有限公司'],
      ['新疆天业（集团）有限公司'],
    ])
  })
})
