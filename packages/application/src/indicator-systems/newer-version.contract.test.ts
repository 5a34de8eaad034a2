import type { SystemDetail, SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { loadWorkbenchBesideUseCase } from '../workbench/beside-of-case.ts'
import { listWorkbenchFindingsUseCase } from '../workbench/findings-of-case.ts'
import { listWorkbenchSnapshotsUseCase, loadWorkbenchSnapshotUseCase } from '../workbench/snapshots.ts'
import { editSystemUseCase, publishSystemUseCase, withdrawSystemUseCase } from './change-system.ts'
import { reviseSystemUseCase } from './enter-system.ts'
import { importSystemUseCase } from './import-system.ts'
import { loadSystemUseCase } from './read-systems.ts'

const TABLE = [
  '一级指标,一级指标权重,二级指标,单位,二级指标权重,Ⅰ级基准值,Ⅱ级基准值,Ⅲ级基准值',
  '能源,1,*综合能耗,kgce/t,0.5,≤120,≤135,≤150',
  '能源,1,水耗,m3/t,0.5,≤1,≤2,≤3',
].join('\n')

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let office: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    office = await officerAt(deps, { region: '650100', department: 'ecology' })
  })

  const load = (ref: string) => call<SystemDetail>(deps, office, loadSystemUseCase, { params: { system: ref } })
  const publish = async (ref: string) => {
    const { version } = await load(ref)
    await call(deps, office, publishSystemUseCase, { params: { system: ref }, body: { version } })
  }
  const first = async (): Promise<string> => {
    const body = new TextEncoder().encode(TABLE)
    const { ref } = await call<SystemImport>(deps, office, importSystemUseCase, { query: { name: '体系.csv' }, body })
    await publish(ref ?? '')
    return ref ?? ''
  }
  /** The next version: the first benchmark is another, the second indicator is left out. */
  const next = async (ref: string): Promise<string> => {
    const {
      ref: second,
      version,
      content,
    } = await call<SystemDetail>(deps, office, reviseSystemUseCase, {
      params: { system: ref },
    })
    const groups = content.groups.map((group) => ({
      ...group,
      indicators: group.indicators.slice(0, 1).map((row) => ({ ...row, I: '≤110', weight: '1' })),
    }))
    const body = { version, content: { ...content, groups } }
    await call(deps, office, editSystemUseCase, { params: { system: second }, body })
    return second
  }
  const besideOf = (caller: Caller, id: string) =>
    call<BesideRecord>(deps, caller, loadWorkbenchBesideUseCase, { params: { case: id }, query: {} })
  const checksOf = async (caller: Caller, id: string): Promise<string[]> => {
    const found = { params: { case: id } }
    const { findings } = await call<{ findings: { check: string }[] }>(
      deps,
      caller,
      listWorkbenchFindingsUseCase,
      found,
    )
    return findings.map(({ check }) => check)
  }

  test('trap 6: an audit is told of the version after its own once that is in use, who put it there and what it changes', async () => {
    calendar.today = '2026-03-02'
    const { id, enterprise } = await aCase(deps)
    const chosen = await first()
    await entered(deps, enterprise, id, [
      aRow('level_system', { system: chosen }),
      aRow('level_values', { indicator: '1.2', before: '2' }),
    ])
    expect((await besideOf(enterprise, id)).newer).toBeUndefined()
    const second = await next(chosen)
    expect((await besideOf(enterprise, id)).newer).toBeUndefined()
    calendar.today = '2026-03-05'
    await publish(second)
    const { newer, system } = await besideOf(enterprise, id)
    expect(system?.ref).toBe(chosen)
    expect(newer).toMatchObject({
      ref: second,
      chosen: 1,
      number: 2,
      publishedOn: '2026-03-05',
      count: 3,
      gone: ['1.2'],
    })
    expect(newer?.publishedBy).not.toBe('')
    expect(newer?.changes.map(({ where, field }) => `${where} ${field}`)).toEqual([
      '1.2 水耗 整行',
      '1.1 综合能耗 二级指标权重',
      '1.1 综合能耗 Ⅰ级基准值',
    ])
    expect(await checksOf(enterprise, id)).toContain('level_system_newer')
    const { version } = await load(second)
    await call(deps, office, withdrawSystemUseCase, { params: { system: second }, body: { version, reason: '印错' } })
    expect((await besideOf(enterprise, id)).newer).toBeUndefined()
    expect(await checksOf(enterprise, id)).not.toContain('level_system_newer')
  })

  test('an audit is told that its version was withdrawn without a successor, when and why, and keeps reckoning by it', async () => {
    calendar.today = '2026-03-02'
    const { id, enterprise } = await aCase(deps)
    const chosen = await first()
    await entered(deps, enterprise, id, [aRow('level_system', { system: chosen })])
    expect((await besideOf(enterprise, id)).withdrawn).toBeUndefined()
    calendar.today = '2026-03-09'
    const { version } = await load(chosen)
    const body = { version, reason: '原标准已经废止' }
    await call(deps, office, withdrawSystemUseCase, { params: { system: chosen }, body })
    const { withdrawn, newer, system } = await besideOf(enterprise, id)
    expect(system).toMatchObject({ ref: chosen, rows: 2 })
    expect(newer).toBeUndefined()
    expect(withdrawn).toMatchObject({ number: 1, withdrawnOn: '2026-03-09', reason: '原标准已经废止' })
    expect(withdrawn?.withdrawnBy).not.toBe('')
    const checks = await checksOf(enterprise, id)
    expect(checks).toContain('level_system_withdrawn')
    expect(checks).not.toContain('level_system_gone')
  })

  test('what was handed in is frozen without it, and nobody is asked afterwards', async () => {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    const { id, enterprise } = opened
    calendar.today = '2026-04-01'
    const has = ['disclosure_complete', 'publication_proved'] as const
    await happening(deps, enterprise, id, { event: 'disclosed', onDay: '2026-04-01', has: [...has] })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    const chosen = await first()
    await entered(deps, enterprise, id, [aRow('level_system', { system: chosen })])
    await publish(await next(chosen))
    expect((await besideOf(enterprise, id)).newer?.number).toBe(2)
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    expect((await besideOf(enterprise, id)).newer).toBeUndefined()
    expect(await checksOf(enterprise, id)).not.toContain('level_system_newer')
    const params = { case: id }
    const [snapshot] = await call<{ id: string }[]>(deps, enterprise, listWorkbenchSnapshotsUseCase, { params })
    const frozen = await call<{ beside: BesideRecord; snapshot: object }>(
      deps,
      enterprise,
      loadWorkbenchSnapshotUseCase,
      {
        params: { case: id, snapshot: snapshot?.id },
        query: {},
      },
    )
    expect(frozen.beside.system?.ref).toBe(chosen)
    expect(frozen.beside.newer).toBeUndefined()
  })
})
