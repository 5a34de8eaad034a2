import type { WorkbenchComment, WorkbenchHead, WorkbenchNews } from '@qingshen/contracts/workbench.schema'
import { saveSite } from '@qingshen/store/register/save-site'
import { runAs } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aRow, entered, newsOf } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { listConfidentialReadsUseCase } from '../confidential/list-confidential-reads.ts'
import { commentOnWorkbenchUseCase, resolveCommentUseCase } from './comments.ts'
import { listWorkbenchesUseCase, loadWorkbenchUseCase } from './load-workbench.ts'
import { loadAuditMethodUseCase } from './method-of-case.ts'
import { syncWorkbenchUseCase } from './sync-workbench.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  const headSeenBy = (caller: Caller, { id }: OpenedCase) =>
    call<WorkbenchHead>(deps, caller, loadWorkbenchUseCase, { params: { case: id } })

  test('XJ05-14 the enterprise audits itself; a consultancy edits as long as the case is given to it, and sees nothing without', async () => {
    const opened = await aCase(deps)
    const { id, enterprise } = opened
    await entered(deps, enterprise, id, [aRow('team', { name: '古丽', team_role: 'leader' })])
    const given = await consultantOn(deps, [id])
    const { results } = await entered(deps, given, id, [aRow('team', { name: '外聘', team_role: 'adviser' })])
    expect(results[0]?.outcome).toBe('saved')
    expect((await headSeenBy(given, opened)).abilities['audit.edit']).toEqual({ allowed: true, reason: null })
    const taken = await consultantOn(deps, [])
    await expect(newsOf(deps, taken, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(entered(deps, taken, id, [])).rejects.toMatchObject({ code: 'not_found' })
    const { items } = await call<{ items: WorkbenchHead[] }>(deps, taken, listWorkbenchesUseCase, { query: {} })
    expect(items).toEqual([])
  })

  test('offices and the assessment centre of the region read and comment, but enter nothing; a neighbour sees nothing', async () => {
    const opened = await aCase(deps)
    const { id, enterprise } = opened
    await entered(deps, enterprise, id, [aRow('team', { name: '古丽' })])
    const centre = await officerAt(
      deps,
      { region: '650000', department: 'none', kind: 'assessment_centre' },
      'assessment_centre',
    )
    for (const reader of [county, centre]) {
      expect((await newsOf(deps, reader, id)).rows).toHaveLength(1)
      expect((await headSeenBy(reader, opened)).abilities).toMatchObject({
        'audit.edit': { allowed: false },
        'audit.comment': { allowed: true },
      })
      await expect(entered(deps, reader, id, [aRow('team', {})])).rejects.toMatchObject({ code: 'forbidden' })
    }
    const neighbours = [
      await enterpriseOf(deps, crypto.randomUUID()),
      await officerAt(deps, { region: '652800', department: 'ecology' }),
    ]
    for (const neighbour of neighbours) {
      await expect(newsOf(deps, neighbour, id)).rejects.toMatchObject({ code: 'not_found' })
      const counted = await runAs(deps.engine, neighbour.actor, async (tx) => {
        const rows = await tx.selectFrom('workbench_row').select('id').execute()
        const changes = await tx.selectFrom('workbench_change').select('row').execute()
        const present = await tx.selectFrom('workbench_presence').select('account').execute()
        return [rows.length, changes.length, present.length]
      })
      expect(counted).toEqual([0, 0, 0])
    }
  })

  test('a site that an office moves takes its workbench along, with all that hangs on it', async () => {
    const { id, site, enterprise } = await aCase(deps)
    await entered(deps, enterprise, id, [aRow('team', { name: '古丽' })])
    const region = await officerAt(deps, { region: '650000', department: 'ecology' })
    const moved = { division: '652801', region_path: '650000/652800/652801' }
    await runAs(deps.engine, region.actor, (tx) => saveSite(tx, site, 1, moved))
    await expect(newsOf(deps, county, id)).rejects.toMatchObject({ code: 'not_found' })
    const there = await officerAt(deps, { region: '652801', department: 'ecology' })
    expect((await newsOf(deps, there, id)).rows).toHaveLength(1)
    const acted = runAs(deps.engine, region.actor, (tx) =>
      tx.updateTable('workbench_row').set({ removed: true }).where('audit_case', '=', id).returning('id').execute(),
    )
    expect(await acted).toEqual([])
  })

  test('remarks are made and resolved by both sides, and come with the news', async () => {
    const { id, enterprise } = await aCase(deps)
    const row = aRow('team', { name: '古丽' })
    await entered(deps, enterprise, id, [row])
    const body = { row: row.id, text: '请写明职务。' }
    const made = await call<WorkbenchComment>(deps, county, commentOnWorkbenchUseCase, { params: { case: id }, body })
    expect(made).toMatchObject({ row: row.id, sheet: 'team', role: '经办人', resolvedAt: null, revision: 2 })
    expect(made.by).toContain('天山区')
    const news = await newsOf(deps, enterprise, id, 1)
    expect(news).toMatchObject({ revision: 2, rows: [], comments: [{ text: '请写明职务。' }] })
    const params = { case: id, comment: made.id }
    const resolved = await call<WorkbenchComment>(deps, enterprise, resolveCommentUseCase, { params })
    expect(resolved).toMatchObject({ resolvedBy: '经办人', revision: 3 })
    expect(await call(deps, county, resolveCommentUseCase, { params })).toEqual(resolved)
    expect((await newsOf(deps, county, id, 2)).comments).toEqual([resolved])
    const nowhere = { params: { case: id }, body: { row: crypto.randomUUID(), text: '何处？' } }
    await expect(call(deps, county, commentOnWorkbenchUseCase, nowhere)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('who has it open is seen by the others, with his place, and no longer once he is gone', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const at = (place: object | null, caller: Caller, later = 0) => {
      const then = { ...deps, now: () => deps.now().add({ seconds: later }) }
      const body = { since: 0, place }
      return call<WorkbenchNews>(then, caller, syncWorkbenchUseCase, { params: { case: id }, body })
    }
    await at({ sheet: 'team', row: null, field: 'name' }, enterprise)
    const { people } = await at(null, second)
    expect(people.map(({ isSelf, place }) => [isSelf, place])).toEqual([
      [true, null],
      [false, { sheet: 'team', row: null, field: 'name' }],
    ])
    expect((await at(null, second, 60)).people).toHaveLength(1)
  })

  test('that somebody else opens the workbench is noted once a day and person, and the enterprise sees it', async () => {
    const { id, enterprise } = await aCase(deps)
    await entered(deps, enterprise, id, [aRow('team', { name: '古丽' })])
    await newsOf(deps, enterprise, id)
    for (const today of ['2026-11-22', '2026-11-22', '2026-11-23']) {
      calendar.today = today
      await newsOf(deps, county, id)
    }
    calendar.today = '2026-11-22'
    const { items } = await call<{ items: object[] }>(deps, enterprise, listConfidentialReadsUseCase, { query: {} })
    expect(items).toMatchObject([
      { document: { kind: 'workbench', id, name: '天山化工有限公司的审核工作台' } },
      { document: { kind: 'workbench', id } },
    ])
  })

  test('the list shows those who work all their audits, those who read the ones begun, with how far they are', async () => {
    const opened = await aCase(deps, { name: '准东煤化工有限公司' })
    const listed = async (caller: Caller) => {
      const { items } = await call<{ items: WorkbenchHead[] }>(deps, caller, listWorkbenchesUseCase, {
        query: { text: '准东煤' },
      })
      return items.map(({ revision, progress }) => [revision, progress.done, progress.needed > 20])
    }
    expect(await listed(opened.enterprise)).toEqual([[0, 0, true]])
    expect(await listed(county)).toEqual([])
    const { steps } = await call<{ steps: { id: string; needed: string }[] }>(
      deps,
      opened.enterprise,
      loadAuditMethodUseCase,
      { params: { case: opened.id } },
    )
    const step = steps.find(({ needed }) => needed === 'required')?.id ?? ''
    await entered(deps, opened.enterprise, opened.id, [aRow('steps', { step, state: 'done' })])
    expect(await listed(county)).toEqual([[1, 1, true]])
  })
})
