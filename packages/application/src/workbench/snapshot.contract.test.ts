import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import type { WorkbenchSnapshot } from '@qingshen/contracts/workbench.schema'
import { hashOf } from '@qingshen/core/kernel/hash'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered, newsOf } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { listWorkbenchSnapshotsUseCase, loadWorkbenchSnapshotUseCase } from './snapshots.ts'

type Frozen = { snapshot: WorkbenchSnapshot; rows: WorkbenchRow[]; findings: PlausibilityFinding[] }

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  async function anAudit(): Promise<OpenedCase> {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const disclosed = { event: 'disclosed', onDay: '2026-04-01' } as const
    await happening(deps, opened.enterprise, opened.id, {
      ...disclosed,
      has: ['disclosure_complete', 'publication_proved'],
    })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    return opened
  }

  const listed = (caller: Caller, { id }: OpenedCase) =>
    call<WorkbenchSnapshot[]>(deps, caller, listWorkbenchSnapshotsUseCase, { params: { case: id } })

  test('what a reviewer reads is the workbench as it was handed in, whatever is entered afterwards', async () => {
    const opened = await anAudit()
    const { id, enterprise } = opened
    const member = aRow('team', { name: '古丽', team_role: 'leader' })
    const gone = aRow('team', { name: '离职' })
    await entered(deps, enterprise, id, [aRow('barriers', { barrier: '资金' }), member, gone])
    await entered(deps, enterprise, id, [{ ...gone, seen: 1, set: {}, remove: true }])
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    await entered(deps, enterprise, id, [{ ...member, seen: 1, set: { name: '后来的人' } }])

    const [snapshot, ...others] = await listed(county, opened)
    expect(others).toEqual([])
    expect(snapshot).toMatchObject({ number: 1, revision: 4, rowCount: 2, parts: 1 })
    const params = { case: id, snapshot: snapshot?.id }
    const { rows, findings } = await call<Frozen>(deps, county, loadWorkbenchSnapshotUseCase, { params, query: {} })
    expect(rows.map(({ sheet, fields }) => [sheet, fields])).toEqual([
      ['team', { name: '古丽', team_role: 'leader' }],
      ['barriers', { barrier: '资金' }],
    ])
    expect(hashOf({ case: id, revision: 4, rows })).toBe(snapshot?.contentHash)
    expect(findings.length).toBeGreaterThan(0)
    const beyond = await call<Frozen>(deps, county, loadWorkbenchSnapshotUseCase, { params, query: { part: 2 } })
    expect(beyond.rows).toEqual([])
    const { rows: now } = await newsOf(deps, county, id, 4)
    expect(now[0]?.fields).toMatchObject({ name: '后来的人' })
  })

  test('a snapshot is changed by nobody and seen by no neighbour', async () => {
    const opened = await anAudit()
    await entered(deps, opened.enterprise, opened.id, [aRow('team', { name: '古丽' })])
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    const [snapshot] = await listed(opened.enterprise, opened)
    for (const neighbour of [
      await enterpriseOf(deps, crypto.randomUUID()),
      await officerAt(deps, { region: '652800', department: 'ecology' }),
    ]) {
      const params = { case: opened.id, snapshot: snapshot?.id }
      await expect(listed(neighbour, opened)).rejects.toMatchObject({ code: 'not_found' })
      await expect(call(deps, neighbour, loadWorkbenchSnapshotUseCase, { params, query: {} })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    for (const table of ['workbench_snapshot', 'workbench_snapshot_part'] as const) {
      const change = runAsSystem(deps.engine, (tx) =>
        table === 'workbench_snapshot'
          ? tx.updateTable(table).set({ content_hash: '0' }).execute()
          : tx.updateTable(table).set({ rows: '[]' }).execute(),
      )
      await expect(change).rejects.toMatchObject({ code: 'frozen' })
    }
  })

  test('a report without anything in the workbench has no snapshot', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    expect(await listed(county, opened)).toEqual([])
  })
})
