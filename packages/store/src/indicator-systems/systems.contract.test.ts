import type { Actor } from '@qingshen/core/access/actor'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import type { Deps } from '@qingshen/application/deps'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { AN_INSTANT } from '@qingshen/testing/register-builders'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { runAs, runAsSystem } from '../session/run-as.ts'
import { changeSystem, findSystemRow, insertSystem, listSystemRows, versionsOfSystem } from './systems.ts'

forEachSeededEngine((store) => {
  let deps: Deps
  let city: Actor
  let other: Actor
  let county: Actor

  beforeAll(async () => {
    deps = await listingDeps(store.engine, { today: '2026-11-22' })
    city = (await officerAt(deps, { region: '650100', department: 'ecology' })).actor
    county = (await officerAt(deps, { region: '650102', department: 'ecology' })).actor
    other = (await officerAt(deps, { region: '650200', department: 'ecology' })).actor
  })

  const aSystem = (actor: Actor, more: Omit<Partial<Parameters<typeof insertSystem>[1]>, 'id'> = {}) => {
    const id = crypto.randomUUID()
    return {
      id,
      code: id,
      number: 1,
      kind: 'levels',
      title: '水泥',
      source: '',
      is_fictitious: false,
      state: 'draft',
      content: '{}',
      file: null,
      sha256: null,
      row_count: 0,
      unverified_count: 0,
      fault_count: 1,
      imported_from: null,
      import_columns: null,
      office: actor.office?.id ?? null,
      owner_name: '局',
      audit_case: null,
      region_path: actor.office?.regionPath ?? '',
      created_at: AN_INSTANT,
      created_by: actor.accountId,
      created_by_name: '经办人',
      changed_at: AN_INSTANT,
      changed_by: actor.accountId,
      changed_by_name: '经办人',
      published_at: null,
      published_by_name: null,
      withdrawn_at: null,
      withdrawn_by_name: null,
      withdrawn_reason: null,
      ...more,
    }
  }
  const entered = async (actor: Actor, more: Parameters<typeof aSystem>[1] = {}) => {
    const row = aSystem(actor, more)
    await runAs(store.engine, actor, (tx) => insertSystem(tx, row))
    return row.id
  }
  const sees = async (actor: Actor, id: string) =>
    (await runAs(store.engine, actor, (tx) => findSystemRow(tx, id))) !== undefined
  const publication = { state: 'published', file: '{"n":0.10}', published_at: AN_INSTANT, published_by_name: '经办人' }

  test('drafts are seen by the offices of the region, what was published by everybody', async () => {
    const id = await entered(city)
    expect([await sees(city, id), await sees(county, id), await sees(other, id), await sees(PUBLIC_ACTOR, id)]).toEqual(
      [true, false, false, false],
    )
    await runAs(store.engine, city, (tx) => changeSystem(tx, { id, version: 1 }, publication))
    expect([await sees(county, id), await sees(other, id), await sees(PUBLIC_ACTOR, id)]).toEqual([true, true, true])
    await expect(entered(other, { region_path: city.office?.regionPath ?? '' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('trap 6: a published version is frozen, its exact text too; a correction is another version', async () => {
    const id = await entered(city)
    await runAs(store.engine, city, (tx) => changeSystem(tx, { id, version: 1 }, publication))
    const change = (more: Parameters<typeof changeSystem>[2], version = 2) =>
      runAs(store.engine, city, (tx) => changeSystem(tx, { id, version }, more))
    await expect(change({ file: '{"n":0.2}' })).rejects.toMatchObject({ code: 'frozen' })
    await expect(change({ state: 'draft' })).rejects.toMatchObject({ code: 'frozen' })
    await expect(change({ content: '{"a":1}' })).rejects.toMatchObject({ code: 'frozen' })
    // nobody has the right to delete, not even the program
    await expect(
      runAsSystem(store.engine, (tx) => sql`delete from indicator_system where id = ${id}`.execute(tx)),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect((await runAs(store.engine, other, (tx) => findSystemRow(tx, id)))?.file).toBe('{"n":0.10}')
    await entered(city, { code: id, number: 2 })
    await expect(entered(city, { code: id, number: 3 })).rejects.toMatchObject({ code: 'conflict' })
    expect((await runAs(store.engine, city, (tx) => versionsOfSystem(tx, id))).map(({ number }) => number)).toEqual([
      2, 1,
    ])
    const withdrawn = { state: 'withdrawn', withdrawn_at: AN_INSTANT, withdrawn_reason: '印错' }
    expect(await change(withdrawn)).toBe(true)
    await expect(change({ withdrawn_reason: '别的' }, 3)).rejects.toMatchObject({ code: 'frozen' })
    expect(await sees(PUBLIC_ACTOR, id)).toBe(true)
  })

  test('a write that saw an older version changes nothing', async () => {
    const id = await entered(city)
    const write = (title: string) => runAs(store.engine, city, (tx) => changeSystem(tx, { id, version: 1 }, { title }))
    expect([await write('甲'), await write('乙')]).toEqual([true, false])
    expect((await runAs(store.engine, city, (tx) => findSystemRow(tx, id)))?.title).toBe('甲')
  })

  test('a system of one audit is seen and written where the audit is', async () => {
    const { id: auditCase, enterprise } = await aCase(deps, { name: '本厂' })
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    const consultant = await consultantOn(deps, [auditCase])
    const own = { audit_case: auditCase, office: null, region_path: '' }
    const id = await entered(enterprise.actor, own)
    expect(await sees(consultant.actor, id)).toBe(true)
    expect([await sees(county, id), await sees(other, id)]).toEqual([true, false])
    expect([await sees(stranger.actor, id), await sees(PUBLIC_ACTOR, id)]).toEqual([false, false])
    await expect(entered(stranger.actor, own)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(entered(county, own)).rejects.toMatchObject({ code: 'forbidden' })
    const listed = await runAs(store.engine, enterprise.actor, (tx) => listSystemRows(tx, auditCase))
    expect(listed.map((row) => row.id)).toContain(id)
    expect(
      (await runAs(store.engine, enterprise.actor, (tx) => listSystemRows(tx, null))).map((row) => row.id),
    ).not.toContain(id)
  })
})
