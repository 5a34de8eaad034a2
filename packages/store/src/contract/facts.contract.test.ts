import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { PATHS, aSite, anOfficer, seedRegions } from '@qingshen/testing/register-builders'
import type { FactTimes } from '../register/load-facts.ts'
import { loadFactHistory, loadFacts, loadFactsOfSites } from '../register/load-facts.ts'
import { refreshDueSites } from '../register/insert-sites.ts'
import type { FactDraft } from '../register/record-fact.ts'
import { insertFacts, recordFact } from '../register/record-fact.ts'
import { insertReceipts } from '../register/receipts.ts'
import { saveSite } from '../register/save-site.ts'
import { runAs, runAsSystem } from '../session/run-as.ts'

const FIRST = '2026-03-01T00:00:00Z'
const LATER = '2026-05-01T00:00:00Z'

const aFact = (site: string, validFrom: string | null, validTo: string | null, name = 'size'): FactDraft => ({
  site,
  name,
  value: 'small',
  validFrom,
  validTo,
  recordedAt: FIRST,
  recordedBy: null,
  source: '甲',
})

forEachEngine((store) => {
  const record = (site: string, wish: Partial<FactDraft>) =>
    runAsSystem(store.engine, (tx) =>
      recordFact(tx, {
        site,
        name: 'size',
        validFrom: '2025-01-01',
        validTo: null,
        recordedAt: FIRST,
        recordedBy: null,
        source: '名录',
        ...wish,
      }),
    )
  const value = async (site: string, times: FactTimes) => {
    const rows = await runAsSystem(store.engine, (tx) => loadFacts(tx, site, times))
    return rows.map((row) => (row.known_missing ? 'missing' : row.value))
  }
  const wide = (site: string, today?: string) =>
    runAsSystem(
      store.engine,
      (tx) => tx.selectFrom('site_current').selectAll().where('site', '=', site).executeTakeFirstOrThrow(),
      today === undefined ? {} : { today },
    )

  beforeAll(() => seedRegions(store.engine))

  test('a correction closes the record time: both answers stay to be had', async () => {
    const { site } = await aSite(store.engine)
    await record(site, { value: 'small' })
    await record(site, { value: 'medium', recordedAt: LATER, source: '年报' })
    expect(await value(site, { validOn: '2026-01-01' })).toEqual(['medium'])
    expect(await value(site, { validOn: '2026-01-01', recordedAt: '2026-04-01T00:00:00Z' })).toEqual(['small'])
    expect(await value(site, { validOn: '2026-01-01', recordedAt: LATER })).toEqual(['medium'])
    expect(await value(site, { validOn: '2024-12-31' })).toEqual([])
    expect(await runAsSystem(store.engine, (tx) => loadFactHistory(tx, site))).toHaveLength(2)
  })

  test('a change inside a period splits it, and the remains keep their source', async () => {
    const { site } = await aSite(store.engine)
    await record(site, { value: 'small' })
    await record(site, {
      value: 'large',
      validFrom: '2025-06-01',
      validTo: '2025-09-01',
      recordedAt: LATER,
      source: '核查',
    })
    const open = await runAsSystem(store.engine, (tx) =>
      tx
        .selectFrom('fact')
        .selectAll()
        .where('site', '=', site)
        .where('superseded_at', 'is', null)
        .orderBy('valid')
        .execute(),
    )
    expect(open.map((row) => [row.valid, row.value, row.source])).toEqual([
      ['[2025-01-01,2025-06-01)', 'small', '名录'],
      ['[2025-06-01,2025-09-01)', 'large', '核查'],
      ['[2025-09-01,)', 'small', '名录'],
    ])
  })

  test('recording what already stands changes nothing', async () => {
    const { site } = await aSite(store.engine)
    expect(await record(site, { value: 'small' })).toBe(true)
    expect(await record(site, { value: 'small', validFrom: '2025-02-01', recordedAt: LATER })).toBe(false)
    expect(await runAsSystem(store.engine, (tx) => loadFactHistory(tx, site))).toHaveLength(1)
  })

  test('known to be missing, zero and false are three things', async () => {
    const { site } = await aSite(store.engine)
    await record(site, {})
    expect(await value(site, { validOn: '2026-01-01' })).toEqual(['missing'])
    await record(site, { name: 'employees', value: 0 })
    await record(site, { name: 'clinker', value: false })
    expect(await wide(site)).toMatchObject({
      size: null,
      employees: '0',
      clinker: false,
      revenue: null,
      over_cap: null,
    })
  })

  test('no two open rows of one fact overlap', async () => {
    const { site } = await aSite(store.engine)
    const draft = { site, name: 'size', value: 'small', validFrom: null, validTo: null, recordedBy: null, source: '甲' }
    const twice = runAsSystem(store.engine, (tx) =>
      insertFacts(tx, [
        { ...draft, recordedAt: FIRST },
        { ...draft, value: 'large', recordedAt: FIRST },
      ]),
    )
    await expect(twice).rejects.toMatchObject({ code: 'overlap', extra: { constraint: 'fact_no_overlap' } })
  })

  test.each([
    { first: [null, null], second: ['2021-01-01', '2022-01-01'], overlaps: true },
    { first: ['2021-01-01', '2022-01-01'], second: [null, null], overlaps: true },
    { first: ['2021-01-01', '2022-01-01'], second: ['2021-12-31', '2023-01-01'], overlaps: true },
    { first: ['2021-01-01', null], second: ['2022-01-01', null], overlaps: true },
    { first: ['2021-01-01', null], second: [null, '2021-01-01'], overlaps: false },
    { first: ['2021-01-01', '2022-01-01'], second: ['2022-01-01', null], overlaps: false },
    { first: ['2021-01-01', '2022-01-01'], second: ['2022-01-01', '2023-01-01'], overlaps: false },
  ] as const)('periods $first and $second of one fact overlap: $overlaps', async ({ first, second, overlaps }) => {
    const { site } = await aSite(store.engine)
    const drafts = [first, second].map(([validFrom, validTo]) => aFact(site, validFrom, validTo))
    const others = drafts.map((draft) => ({ ...draft, name: 'permitClass' }))
    const apart = (async () => {
      for (const draft of drafts) await runAsSystem(store.engine, (tx) => insertFacts(tx, [draft]))
    })()
    const outcomes = await Promise.allSettled([apart, runAsSystem(store.engine, (tx) => insertFacts(tx, others))])
    for (const outcome of outcomes) {
      if (overlaps) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'overlap' } })
      else expect(outcome).toMatchObject({ status: 'fulfilled' })
    }
  })

  test('of two people who record overlapping periods at once the second is refused', async () => {
    const { site } = await aSite(store.engine)
    for (const [ours, theirs] of [
      [aFact(site, null, null), aFact(site, '2021-01-01', '2022-01-01')],
      [aFact(site, '2021-01-01', '2022-01-01', 'permitClass'), aFact(site, null, null, 'permitClass')],
    ] as const) {
      const { promise: isWritten, resolve: written } = Promise.withResolvers<void>()
      const first = runAsSystem(store.engine, async (tx) => {
        await insertFacts(tx, [ours])
        written()
        await new Promise((resolve) => setTimeout(resolve, 100))
      })
      await isWritten
      const second = runAsSystem(store.engine, (tx) => insertFacts(tx, [theirs]))
      await expect(second).rejects.toMatchObject({ code: 'overlap', extra: { constraint: 'fact_no_overlap' } })
      await first
    }
  })

  test('facts and receipts are frozen', async () => {
    const { site } = await aSite(store.engine)
    await record(site, { value: 'small' })
    const receipt = {
      site,
      decidedOn: '2026-01-01',
      year: 2026,
      law: 'x',
      lawVersion: 'v',
      recordTime: FIRST,
      facts: [],
    }
    const decided = { outcome: 'mandatory', mode: 'full', listed: true, reasons: [], hash: 'h' }
    await runAsSystem(store.engine, (tx) => insertReceipts(tx, [{ ...receipt, ...decided }]))
    expect(await wide(site)).toMatchObject({ outcome: 'mandatory', outcome_mode: 'full', outcome_year: 2026 })
    const change = (table: string, set: string) =>
      runAsSystem(store.engine, (tx) => sql.raw(`update ${table} set ${set} where site = '${site}'`).execute(tx))
    await expect(change('fact', `value = '"large"'`)).rejects.toMatchObject({ code: 'frozen' })
    await expect(change('fact', `source = 'x'`)).rejects.toMatchObject({ code: 'frozen' })
    await expect(change('decision_receipt', `outcome = 'voluntary'`)).rejects.toMatchObject({ code: 'frozen' })
    const removal = runAsSystem(store.engine, (tx) => sql`delete from fact`.execute(tx))
    await expect(removal).rejects.toMatchObject({ code: 'forbidden' })
    await expect(store.engine.script('truncate fact')).rejects.toMatchObject({ code: 'CP001' })
  })

  test('the wide row follows facts, names, codes, rounds and the calendar', async () => {
    const { site, organisation } = await aSite(store.engine, { name: '旧名化工厂', code: '123456789' })
    await record(site, { name: 'industry', value: '2521' })
    await record(site, { name: 'toxicMaterial', value: true })
    await record(site, { name: 'size', value: 'small', validTo: '2027-01-01' })
    await record(site, { name: 'size', value: 'large', validFrom: '2027-01-01' })
    expect(await wide(site)).toMatchObject({ industry: '2521', toxic_material: true, codes: ['123456789'] })
    expect(await wide(site)).toMatchObject({ size: 'small', next_change_on: '2027-01-01' })
    const due = await runAsSystem(store.engine, (tx) => refreshDueSites(tx, '2027-01-01', 100), { today: '2027-01-01' })
    expect(due).toBe(1)
    expect(await wide(site)).toMatchObject({ size: 'large', next_change_on: null })
    await runAsSystem(store.engine, async (tx) => {
      const name = { organisation, name: '新名化工厂', valid: '[2026-06-01,)', source: '变更登记' }
      await tx
        .updateTable('organisation_name')
        .set({ valid: '(,2026-06-01)' })
        .where('organisation', '=', organisation)
        .execute()
      await tx.insertInto('organisation_name').values(name).execute()
      const round = { site, kind: 'mandatory', source: '名单', accepted_on: '2021-05-01', listed_on: '2020-04-01' }
      await tx.insertInto('audit_round').values(round).execute()
    })
    const row = await wide(site)
    expect(row).toMatchObject({
      organisation_name: '新名化工厂',
      last_accepted_on: '2021-05-01',
      last_listed_on: '2020-04-01',
    })
    expect(row.search_text).toContain('旧名化工厂')
  })

  test('edits of different fields merge, edits of one field conflict', async () => {
    const { site } = await aSite(store.engine)
    const save = (seen: number, changes: Parameters<typeof saveSite>[3]) =>
      runAsSystem(store.engine, (tx) => saveSite(tx, site, seen, changes))
    expect(await save(1, { address: '甲路 1 号' })).toBe(2)
    expect(await save(1, { permit_number: 'P1' })).toBe(3)
    await expect(save(1, { address: '乙路 2 号' })).rejects.toMatchObject({
      code: 'stale_version',
      extra: { fields: ['address'] },
    })
    expect(await save(3, { address: '乙路 2 号' })).toBe(4)
  })

  test('facts written at once lie where their site lies, and nowhere beyond reach', async () => {
    const { site } = await aSite(store.engine)
    const fact = { site, validFrom: null, validTo: null, recordedAt: FIRST, recordedBy: null, source: '名录' }
    const drafts = [
      { ...fact, name: 'size', value: 'large' },
      { ...fact, name: 'industry', value: '2614' },
    ]
    const beyond = runAs(store.engine, anOfficer(PATHS.karamay), (tx) => insertFacts(tx, drafts))
    await expect(beyond).rejects.toMatchObject({ code: 'forbidden' })
    await runAs(store.engine, anOfficer(PATHS.tianshan), (tx) => insertFacts(tx, drafts))
    expect((await wide(site)).industry).toBe('2614')
    const elsewhere = runAsSystem(store.engine, (tx) =>
      sql`insert into fact (site, name, known_missing, valid, recorded_at, source, region_path, organisation)
        select id, 'permitClass', true, daterange(null, null), ${FIRST}::timestamptz, '名录', ${PATHS.karamay}, organisation
        from site where id = ${site}`.execute(tx),
    )
    await expect(elsewhere).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('facts of many sites are loaded at once', async () => {
    const [one, other] = [await aSite(store.engine), await aSite(store.engine, { path: PATHS.karamay })]
    await record(one.site, { value: 'small' })
    await record(other.site, { value: 'large' })
    const found = await runAsSystem(store.engine, (tx) =>
      loadFactsOfSites(tx, [one.site, other.site], { validOn: '2026-01-01' }),
    )
    expect(found.get(other.site)?.map((row) => row.value)).toEqual(['large'])
  })
})
