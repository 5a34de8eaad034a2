import type { ChangeResult, RowChange, WorkbenchHead, WorkbenchNews } from '@qingshen/contracts/workbench.schema'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aRow, entered, newsOf } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { changeWorkbenchUseCase } from './change-workbench.ts'
import { commentOnWorkbenchUseCase } from './comments.ts'
import { loadWorkbenchUseCase } from './load-workbench.ts'
import { rowHistoryUseCase } from './row-history.ts'

type Changed = { revision: number; results: ChangeResult[] }

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  const only = ({ results }: Changed): ChangeResult => {
    const [result] = results
    if (result === undefined) throw new Error('nothing came of it')
    return result
  }

  test('trap 8: two people change different fields of one row, and both stand', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const row = aRow('team', { name: '古丽', team_role: '组长' })
    await entered(deps, enterprise, id, [row])
    await entered(deps, enterprise, id, [{ ...row, seen: 1, set: { post: '厂长' } }])
    const both = await entered(deps, second, id, [{ ...row, seen: 1, set: { duties: '统筹', name: '古丽' } }])
    expect(only(both)).toMatchObject({
      outcome: 'saved',
      row: { version: 3, fields: { name: '古丽', team_role: 'leader', post: '厂长', duties: '统筹' } },
    })
    expect(both.revision).toBe(3)
  })

  test('trap 6: a weight changed from 0.2 to 0.1 stands in the history: before, after, by whom and when', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const row = aRow('focus_criteria', { name: '废弃物量', weight: '0.2' })
    await entered(deps, enterprise, id, [row])
    const changed = await entered(deps, second, id, [{ ...row, seen: 1, set: { weight: '0.1' } }])
    expect(only(changed)).toMatchObject({ outcome: 'saved', row: { version: 2, fields: { weight: '0.1' } } })
    const history = await call<RowChange[]>(deps, county, rowHistoryUseCase, { params: { case: id, row: row.id } })
    expect(history).toMatchObject([
      { version: 2, by: '经办人', origin: 'typed', fields: [{ field: 'weight', before: '0.2', after: '0.1' }] },
      { version: 1, fields: expect.arrayContaining([{ field: 'weight', before: null, after: '0.2' }]) },
    ])
    expect(history[0]?.at).toMatch(/^2026-11-22T02:00:00/)
  })

  test('trap 8: the same field changed by two is a conflict, with what stands, by whom and when; both are in the history', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const row = aRow('team', { name: '古丽', duties: '一' })
    await entered(deps, enterprise, id, [row])
    await entered(deps, enterprise, id, [{ ...row, seen: 1, set: { duties: '二' } }])
    const late = only(await entered(deps, second, id, [{ ...row, seen: 1, set: { duties: '三', post: '科长' } }]))
    expect(late).toMatchObject({
      outcome: 'conflict',
      row: { version: 2, fields: { duties: '二' } },
      conflicts: [{ field: 'duties', theirs: '二', by: '经办人' }],
    })
    expect(late.conflicts[0]?.at).toMatch(/^2026-11-22T02:00:00/)
    await entered(deps, second, id, [{ ...row, seen: 2, set: { duties: '三' } }])
    const history = await call<RowChange[]>(deps, county, rowHistoryUseCase, { params: { case: id, row: row.id } })
    expect(history.map(({ version, fields }) => [version, fields])).toEqual([
      [3, [{ field: 'duties', before: '二', after: '三' }]],
      [2, [{ field: 'duties', before: '一', after: '二' }]],
      [1, expect.arrayContaining([{ field: 'name', before: null, after: '古丽' }])],
    ])
  })

  test('trap 8: a row removed by one is not silently changed by another, and comes back with all it held', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const row = aRow('barriers', { barrier: '认识不足' })
    await entered(deps, enterprise, id, [row])
    await entered(deps, enterprise, id, [{ ...row, seen: 1, set: {}, remove: true }])
    const late = only(await entered(deps, second, id, [{ ...row, seen: 1, set: { solution: '培训' } }]))
    expect(late).toMatchObject({
      outcome: 'conflict',
      row: { removed: true },
      conflicts: [{ field: 'removed', theirs: 'yes', by: '经办人' }],
    })
    const back = { ...row, seen: 2, set: { solution: '培训' }, remove: false }
    expect(only(await entered(deps, second, id, [back]))).toMatchObject({
      outcome: 'saved',
      row: { removed: false, fields: { barrier: '认识不足', solution: '培训' } },
    })
  })

  test('trap 10: zero, missing and not applicable are stored as three things', async () => {
    const { id, enterprise } = await aCase(deps)
    const item = aRow('survey_items', { kind: 'waste_generated', name: '废渣', unit: '吨' })
    const amounts = ['０', null, '不适用']
    const figures = amounts.map((amount, index) => {
      return aRow('survey_figures', { item: item.id, year: String(2026 + index), amount })
    })
    await entered(deps, enterprise, id, [item, ...figures])
    const { rows } = await newsOf(deps, enterprise, id)
    expect(rows[0]?.fields).toEqual({ kind: 'waste_generated', name: '废渣', unit: 't' })
    expect(rows.slice(1).map(({ fields }) => fields['amount'])).toEqual(['0', undefined, 'not_applicable'])
  })

  test('what is wrong is refused at its field, and the other rows are saved all the same', async () => {
    const { id, enterprise } = await aCase(deps)
    const plant = aRow('process_units', { name: '锅炉' })
    const changes = [
      aRow('flows', { name: '蒸汽', layer: plant.id, from: plant.id, price: '约十元' }),
      plant,
      aRow('plan', { phase: '99', content: '筹备' }),
      aRow('nowhere', { name: 'x' }),
      { ...aRow('team', { name: '古丽' }), seen: 4 },
      { ...aRow('team', {}), id: plant.id, set: { name: '混入' } },
    ]
    const { results } = await entered(deps, enterprise, id, changes)
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'refused',
      'saved',
      'refused',
      'refused',
      'refused',
      'refused',
    ])
    expect(results.map(({ issues }) => issues.map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['price not_a_number', 'layer no_such_row'],
      [],
      ['phase unknown_choice'],
      [' unknown_sheet'],
      [' row_unknown'],
      [' other_sheet'],
    ])
    expect(results[0]?.issues[1]?.message).toContain('“平衡图层”')
    expect((await newsOf(deps, enterprise, id)).rows).toHaveLength(1)
  })

  test('a row may be named before it is sent in the same changes, a removed one may not', async () => {
    const { id, enterprise } = await aCase(deps)
    const layer = aRow('layers', { name: '水', kind: 'water', unit: 'm3' })
    const carried = aRow('layers', { name: '铬', kind: 'substance', unit: 'kg', carrier: layer.id })
    const first = await entered(deps, enterprise, id, [carried, layer])
    expect(first.results.map(({ outcome, id: row }) => [outcome, row])).toEqual([
      ['saved', carried.id],
      ['saved', layer.id],
    ])
    await entered(deps, enterprise, id, [{ ...layer, seen: 1, set: {}, remove: true }])
    const flow = aRow('flows', { name: '新水', layer: layer.id })
    expect(only(await entered(deps, enterprise, id, [flow]))).toMatchObject({
      outcome: 'refused',
      issues: [{ field: 'layer', code: 'no_such_row' }],
    })
  })

  test('a unit that measures something else than the layer of the flow is refused', async () => {
    const { id, enterprise } = await aCase(deps)
    const layer = aRow('layers', { name: '水', kind: 'water', unit: 'm3' })
    const flow = aRow('flows', { name: '新水', layer: layer.id })
    const period = aRow('periods', { name: '三月' })
    await entered(deps, enterprise, id, [layer, flow, period])
    const measured = aRow('flow_measurements', { flow: flow.id, period: period.id, value: '12' })
    await entered(deps, enterprise, id, [measured])
    const inUnit = (unit: string) => entered(deps, enterprise, id, [{ ...measured, seen: 1, set: { unit } }])
    expect(only(await inUnit('kWh'))).toMatchObject({
      outcome: 'refused',
      issues: [{ field: 'unit', code: 'wrong_dimension' }],
    })
    expect(only(await inUnit('升'))).toMatchObject({ outcome: 'saved', row: { fields: { unit: 'l' } } })
  })

  test('500 rows are saved at once, sent again without harm, and read from any revision', async () => {
    const { id, enterprise } = await aCase(deps)
    const rows = Array.from({ length: 500 }, (_, index) => aRow('overview', { topic: `项目${index}`, content: '内容' }))
    const first = await entered(deps, enterprise, id, rows)
    expect(first.revision).toBe(500)
    const again = await entered(deps, enterprise, id, rows)
    expect(again.revision).toBe(500)
    expect(new Set(again.results.map(({ outcome }) => outcome))).toEqual(new Set(['saved']))
    const news = await newsOf(deps, enterprise, id, 498)
    expect(news).toMatchObject({ revision: 500, more: false })
    expect(news.rows.map(({ revision }) => revision)).toEqual([499, 500])
    const tooMany = { origin: 'typed', changes: [...rows, aRow('overview', { topic: '又一项' })] }
    expect(changeWorkbenchUseCase.operation.body?.safeParse(tooMany).success).toBe(false)
  })

  test('the news come in pages that leave nothing out', async () => {
    const { id, enterprise } = await aCase(deps)
    for (let portion = 0; portion < 5; portion += 1) {
      const rows = Array.from({ length: 500 }, (_, index) => aRow('overview', { topic: `${portion}-${index}` }))
      await entered(deps, enterprise, id, rows)
    }
    const seen = new Set<string>()
    let news: WorkbenchNews = await newsOf(deps, enterprise, id)
    expect(news).toMatchObject({ revision: 2000, more: true })
    for (;;) {
      for (const row of news.rows) seen.add(row.id)
      if (!news.more) break
      news = await newsOf(deps, enterprise, id, news.revision)
    }
    expect(news.revision).toBe(2500)
    expect(seen.size).toBe(2500)
  })

  test('whoever reads while others write misses nothing', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const writing = [enterprise, second].flatMap((caller) =>
      Array.from({ length: 12 }, (_, index) => entered(deps, caller, id, [aRow('overview', { topic: `${index}` })])),
    )
    const seen = new Set<string>()
    let since = 0
    const read = async () => {
      const news = await newsOf(deps, county, id, since)
      expect(news.revision).toBeGreaterThanOrEqual(since)
      since = news.revision
      for (const row of news.rows) seen.add(row.id)
    }
    for (let turn = 0; turn < 6; turn += 1) await read()
    await Promise.all(writing)
    await read()
    expect([since, seen.size]).toEqual([24, 24])
  })

  test('a case that has ended is read, and changed no more', async () => {
    const { id, enterprise } = await aCase(deps)
    const row = aRow('team', { name: '古丽' })
    await entered(deps, enterprise, id, [row])
    await runAsSystem(deps.engine, (tx) =>
      tx.updateTable('audit_case').set({ is_ended: true }).where('id', '=', id).execute(),
    )
    expect((await newsOf(deps, enterprise, id)).rows).toHaveLength(1)
    const refused = { code: 'state_forbids', detail: expect.stringContaining('办结') as string }
    await expect(entered(deps, enterprise, id, [{ ...row, seen: 1, set: {} }])).rejects.toMatchObject(refused)
    const head = await call<WorkbenchHead>(deps, enterprise, loadWorkbenchUseCase, { params: { case: id } })
    expect(head.abilities['audit.edit']).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('办结') as string,
    })
  })

  test('every call that changes something is in the journal, without the values', async () => {
    const { id, enterprise } = await aCase(deps)
    await entered(deps, enterprise, id, [aRow('team', { name: '机密姓名' }), aRow('plan', { content: '机密内容' })])
    await entered(deps, enterprise, id, [aRow('team', { hours: '十' })])
    const entries = await runAsSystem(deps.engine, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select(['subject_id', 'after'])
        .where('action', '=', 'workbench.changed')
        .where('subject_id', '=', id)
        .execute(),
    )
    expect(entries).toEqual([
      { subject_id: id, after: { origin: 'typed', revision: 2, sheets: { team: 1, plan: 1 }, removed: 0 } },
    ])
  })

  test('what was changed and said is never written anew, nor in the name of another', async () => {
    const { id, enterprise, organisation } = await aCase(deps)
    const second = await enterpriseOf(deps, organisation)
    const row = aRow('team', { name: '古丽' })
    await entered(deps, enterprise, id, [row])
    const params = { params: { case: id }, body: { row: null, text: '开始。' } }
    await call(deps, enterprise, commentOnWorkbenchUseCase, params)
    const attempts = [
      () => runAsSystem(deps.engine, (tx) => tx.updateTable('workbench_change').set({ by_name: '别人' }).execute()),
      () => runAsSystem(deps.engine, (tx) => tx.deleteFrom('workbench_row').execute()),
      () => runAsSystem(deps.engine, (tx) => tx.updateTable('workbench_row').set({ sheet: 'plan' }).execute()),
      () => runAs(deps.engine, second.actor, (tx) => tx.updateTable('workbench_comment').set({ text: '不' }).execute()),
      () =>
        runAs(deps.engine, second.actor, (tx) =>
          tx
            .insertInto('workbench_change')
            .values({
              audit_case: id,
              row: row.id,
              version: 9,
              at: deps.now().toString(),
              account: enterprise.actor.accountId,
              by_name: '古丽',
              origin: 'typed',
              removed: false,
              fields: '[]',
            })
            .execute(),
        ),
    ]
    for (const attempt of attempts) {
      const code = await attempt().then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
      expect(['frozen', 'forbidden']).toContain(code)
    }
  })
})
