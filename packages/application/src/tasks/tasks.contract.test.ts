import type { SavedFilter } from '@qingshen/contracts/saved-filters.operations'
import type { Tasks } from '@qingshen/contracts/tasks.operations'
import type { CaseEvent, CaseRequirement } from '@qingshen/core/casework/case-codes'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { aFile, call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import { carryOut } from '../casework/carry-out.ts'
import { askExtensionUseCase } from '../casework/extensions.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { loadTasksUseCase } from './load-tasks.ts'
import { deleteFilterUseCase, listSavedFiltersUseCase, saveFilterUseCase } from './saved-filters.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller
  let region: Caller
  let taiyuan: Caller
  let late: OpenedCase
  let shanxi: OpenedCase

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    taiyuan = await officerAt(deps, { region: '140100', department: 'ecology' })
    late = await aCase(deps, { name: '天山化工有限公司' })
    shanxi = await aCase(deps, { name: '晋阳焦化厂', path: '140000/140100/140105', law: 'shanxi-2022' })
    calendar.today = '2026-04-10'
  })

  const tasks = (caller: Caller) => call<Tasks>(deps, caller, loadTasksUseCase)
  async function happen(caller: Caller, id: string, event: CaseEvent, has: CaseRequirement[] = []) {
    await asCaller(deps, caller, async (tx) => {
      const context = contextOf(deps, caller, tx)
      await carryOut(context, await loadCaseFor(context, id, { lock: true }), { event, onDay: calendar.today, has })
    })
  }
  const events = (found: Tasks) => found.steps.map(({ event, count }) => [event, count])

  test('an enterprise sees what it owes, late first, and the steps that are its own', async () => {
    const found = await tasks(late.enterprise)
    expect(found.overdue).toMatchObject({
      count: 1,
      items: [{ duty: 'disclose', due: '2026-04-02', days: -8, sign: 'overdue', name: '天山化工有限公司' }],
    })
    expect(found.dueSoon.items.map(({ duty }) => duty)).toEqual(['engage_consultancy'])
    expect(events(found).map(([event]) => event)).toEqual(
      expect.arrayContaining(['engaged', 'own_capability_declared']),
    )
    expect(found.extensions.count + found.disclosures.count).toBe(0)
    const consultant = await consultantOn(deps, [late.id])
    expect((await tasks(consultant)).overdue.count).toBe(1)
    expect(await tasks(await enterpriseOf(deps, crypto.randomUUID()))).toMatchObject({ total: 0, overdueCases: 0 })
  })

  test('an officer sees cases of the area late, and no act that is not his', async () => {
    const found = await tasks(county)
    expect(found.overdueCases).toBe(1)
    expect(events(found).map(([event]) => event)).not.toContain('engaged')
    expect((await tasks(taiyuan)).overdueCases).toBe(1)
    expect((await tasks(region)).overdueCases).toBe(1)
  })

  test('a report handed in waits for who receives it, with the case itself', async () => {
    await happen(late.enterprise, late.id, 'own_capability_declared', ['capability_proved'])
    await happen(late.enterprise, late.id, 'submitted', ['report_complete', 'certified'])
    const receiving = await Promise.all([county, region].map(tasks))
    const waiting = receiving.flatMap(({ steps }) => steps).filter(({ event }) => event === 'received')
    expect(waiting.length).toBeGreaterThan(0)
    for (const step of waiting) {
      expect(step).toMatchObject({ count: 1, states: [{ state: 'submitted', kind: 'mandatory', count: 1 }] })
      expect(step.cases.map(({ id }) => id)).toEqual([late.id])
    }
  })

  test('a publication waits to be verified until it is', async () => {
    await happen(late.enterprise, late.id, 'disclosed', ['disclosure_complete', 'publication_proved'])
    expect((await tasks(county)).disclosures).toMatchObject({
      count: 1,
      items: [{ case: late.id, since: '2026-04-10' }],
    })
    await happen(county, late.id, 'disclosure_verified')
    expect((await tasks(county)).disclosures.count).toBe(0)
  })

  test('SX22-03d an extension asked for waits for the office that may grant it', async () => {
    await happen(shanxi.enterprise, shanxi.id, 'audit_started')
    await happen(shanxi.enterprise, shanxi.id, 'submitted', ['report_complete', 'certified'])
    await happen(taiyuan, shanxi.id, 'received')
    await happen(taiyuan, shanxi.id, 'evaluated', ['evidence'])
    const { row } = await asCaller(deps, shanxi.enterprise, (tx) =>
      loadCaseFor(contextOf(deps, shanxi.enterprise, tx), shanxi.id),
    )
    await call(deps, shanxi.enterprise, askExtensionUseCase, {
      params: { case: shanxi.id },
      body: {
        duty: 'acceptance',
        to: '2027-10-01',
        reason: '设备延期到货',
        evidence: await aFile(deps, '', shanxi.organisation),
        version: row.version,
      },
    })
    expect((await tasks(taiyuan)).extensions).toMatchObject({
      count: 1,
      items: [{ case: shanxi.id, text: '申请将“通过验收”延至2027-10-01' }],
    })
    expect((await tasks(region)).extensions.count).toBe(0)
    const province = await officerAt(deps, { region: '140000', department: 'ecology' })
    expect((await tasks(province)).extensions.count).toBe(0)
  })

  test('the views for search show exactly the cases and obligations that row-level security shows', async () => {
    const ids = (caller: Caller, from: 'audit_case' | 'case_search' | 'obligation' | 'obligation_search') =>
      asCaller(deps, caller, (tx) => tx.selectFrom(from).select('id').orderBy('id').execute())
    const consultant = await consultantOn(deps, [shanxi.id])
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    for (const caller of [county, region, taiyuan, late.enterprise, consultant, stranger, ANONYMOUS]) {
      expect(await ids(caller, 'case_search')).toEqual(await ids(caller, 'audit_case'))
      expect(await ids(caller, 'obligation_search')).toEqual(await ids(caller, 'obligation'))
    }
    expect(await ids(consultant, 'case_search')).toEqual([{ id: shanxi.id }])
    expect(await ids(ANONYMOUS, 'case_search')).toEqual([])
  })

  test('filters are kept under a name, shared within the office, changed and removed by their owner only', async () => {
    const save = (caller: Caller, body: object) =>
      call<SavedFilter>(deps, caller, saveFilterUseCase, { body: { shared: false, query: {}, ...body } })
    const shown = async (caller: Caller) =>
      (await call<{ items: SavedFilter[] }>(deps, caller, listSavedFiltersUseCase)).items
    const colleague = { ...county, actor: { ...region.actor, office: county.actor.office } }
    await save(county, { name: '逾期', query: { due: 'overdue', sort: 'due' } })
    const shared = await save(county, { name: '逾期', query: { due: 'within_7' }, shared: true })
    expect(await shown(county)).toMatchObject([{ name: '逾期', query: { due: 'within_7' }, shared: true, own: true }])
    expect(await shown(colleague)).toMatchObject([{ id: shared.id, own: false }])
    expect(await shown(taiyuan)).toEqual([])
    await expect(call(deps, colleague, deleteFilterUseCase, { params: { filter: shared.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(save(late.enterprise, { name: '一', shared: true })).rejects.toMatchObject({ code: 'state_forbids' })
    await expect(save(county, { name: '  ' })).rejects.toMatchObject({ code: 'validation_failed' })
    await call(deps, county, deleteFilterUseCase, { params: { filter: shared.id } })
    expect(await shown(colleague)).toEqual([])
  })
})
