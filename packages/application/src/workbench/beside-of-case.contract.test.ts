import type { SystemDetail, SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import type { WorkbenchSnapshot } from '@qingshen/contracts/workbench.schema'
import { hashOf, sha256Hex } from '@qingshen/core/kernel/hash'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import { readBeside } from '@qingshen/core/workbench/read-beside'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { publishSystemUseCase } from '../indicator-systems/change-system.ts'
import { importSystemUseCase } from '../indicator-systems/import-system.ts'
import { loadSystemUseCase } from '../indicator-systems/read-systems.ts'
import { loadWorkbenchBesideUseCase } from './beside-of-case.ts'
import { listWorkbenchFindingsUseCase } from './findings-of-case.ts'
import { listWorkbenchSnapshotsUseCase, loadWorkbenchSnapshotUseCase } from './snapshots.ts'

const SYSTEM = 'teaching-2026'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
  })

  const besideOf = (caller: Caller, auditCase: string, query: object = {}) =>
    call<BesideRecord>(deps, caller, loadWorkbenchBesideUseCase, { params: { case: auditCase }, query })

  test('the chosen system is sent with its exact text; one chosen and not saved yet on demand; none where there is none', async () => {
    const { id, enterprise } = await aCase(deps)
    expect(await besideOf(enterprise, id)).toEqual({ system: null, earlier: [] })
    await entered(deps, enterprise, id, [aRow('level_system', { system: SYSTEM })])
    const { system } = await besideOf(enterprise, id)
    expect(system).toMatchObject({ ref: SYSTEM, kind: 'levels', isFictitious: true, origin: 'carried' })
    expect(system?.sha256).toBe(sha256Hex(system?.file ?? ''))
    expect(readBeside({ system, earlier: [] }).system?.system.title).toBe(system?.title)
    const other = await besideOf(enterprise, id, { system: 'teaching-ratio-2026' })
    expect(other.system).toMatchObject({ kind: 'ratio' })
    for (const ref of ['nowhere', `own:${crypto.randomUUID()}`, '']) {
      expect((await besideOf(enterprise, id, { system: ref })).system).toBeNull()
    }
  })

  test('nobody without the right to read the audit is told', async () => {
    const { id } = await aCase(deps)
    for (const stranger of [
      await enterpriseOf(deps, crypto.randomUUID()),
      await officerAt(deps, { region: '652800', department: 'ecology' }),
    ]) {
      await expect(besideOf(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  test('a system imported for one audit is sent with it once it is in use, and with no other', async () => {
    const [own, others] = [await aCase(deps), await aCase(deps)]
    const table = [
      '一级指标,一级指标权重,二级指标,单位,二级指标权重,Ⅰ级基准值,Ⅱ级基准值,Ⅲ级基准值',
      '能源,1,*综合能耗,kgce/t,1,≤120,≤135,≤150',
    ].join('\n')
    const { ref } = await call<SystemImport>(deps, own.enterprise, importSystemUseCase, {
      query: { name: '体系.csv', case: own.id },
      body: new TextEncoder().encode(table),
    })
    const system = ref ?? ''
    expect((await besideOf(own.enterprise, own.id, { system })).system).toBeNull()
    const params = { system }
    const { version } = await call<SystemDetail>(deps, own.enterprise, loadSystemUseCase, { params })
    await call(deps, own.enterprise, publishSystemUseCase, { params, body: { version } })
    await entered(deps, own.enterprise, own.id, [aRow('level_system', { system })])
    const beside = await besideOf(own.enterprise, own.id)
    expect(beside.system).toMatchObject({ ref: system, rows: 1, unverified: 1, origin: 'audit' })
    expect(readBeside(beside).system?.kind).toBe('levels')
    expect((await besideOf(others.enterprise, others.id, { system })).system).toBeNull()
  })

  test('what is found is judged by the chosen system, and the report is frozen with it', async () => {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    const { id, enterprise } = opened
    calendar.today = '2026-04-01'
    const disclosed = { event: 'disclosed', onDay: '2026-04-01' } as const
    const has = ['disclosure_complete', 'publication_proved'] as const
    await happening(deps, enterprise, id, { ...disclosed, has: [...has] })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    const value = aRow('level_values', { indicator: 'nowhere', before: '1' })
    await entered(deps, enterprise, id, [aRow('level_system', { system: SYSTEM }), value])
    const params = { case: id }
    const { findings } = await call<{ findings: { check: string }[] }>(deps, enterprise, listWorkbenchFindingsUseCase, {
      params,
    })
    expect(findings.map(({ check }) => check)).toContain('level_unknown_indicator')

    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    const [snapshot] = await call<WorkbenchSnapshot[]>(deps, enterprise, listWorkbenchSnapshotsUseCase, { params })
    const frozen = await call<{ rows: WorkbenchRow[]; beside: BesideRecord }>(
      deps,
      enterprise,
      loadWorkbenchSnapshotUseCase,
      { params: { case: id, snapshot: snapshot?.id }, query: {} },
    )
    const { system } = frozen.beside
    expect(system).toEqual((await besideOf(enterprise, id)).system)
    const beside = { system: { ref: SYSTEM, sha256: system?.sha256 }, earlier: [] }
    const { revision, contentHash } = snapshot!
    expect(hashOf({ case: id, revision, rows: frozen.rows, beside })).toBe(contentHash)
  })
})
