import type { ChangeResult, WorkbenchHead } from '@qingshen/contracts/workbench.schema'
import { SHEETS } from '@qingshen/core/workbench/all-sheets'
import { runAs } from '@qingshen/store/session/run-as'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aRow, entered, newsOf } from '@qingshen/testing/workbench-builders'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { verifyEffectsUseCase } from './change-workbench.ts'
import { loadWorkbenchUseCase } from './load-workbench.ts'

forEachSeededEngine((store) => {
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, { today: '2026-11-22' })
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  const verified = async (caller: Caller, id: string, changes: readonly object[]) =>
    await call<{ results: ChangeResult[] }>(deps, caller, verifyEffectsUseCase, {
      params: { case: id },
      body: { changes },
    })

  test('YL22-04 effects are verified by who reviews the audit; the enterprise reads them and cannot write them', async () => {
    const { id, enterprise } = await aCase(deps)
    const option = aRow('options', { name: '冷凝水回收', content: '回收到锅炉' })
    await entered(deps, enterprise, id, [option])
    const effect = aRow('verified_effects', { option: option.id, kind: 'water', amount: '1200', unit: 'm3' })
    const { results } = await verified(county, id, [effect])
    expect(results).toMatchObject([{ outcome: 'saved', row: { fields: { amount: '1200' } } }])
    const { rows } = await newsOf(deps, enterprise, id)
    expect(rows.find(({ sheet }) => sheet === 'verified_effects')?.changedBy).toContain('天山区')
    const byTeam = await entered(deps, enterprise, id, [{ ...effect, seen: 1, set: { amount: '9999' } }])
    expect(byTeam.results).toMatchObject([{ outcome: 'refused', issues: [{ code: 'other_writer' }] }])
    await expect(verified(enterprise, id, [effect])).rejects.toMatchObject({ code: 'forbidden' })
    const ofTeam = await verified(county, id, [aRow('options', { name: '别人的方案' })])
    expect(ofTeam.results).toMatchObject([{ outcome: 'refused', issues: [{ code: 'other_writer' }] }])
    const head = await call<WorkbenchHead>(deps, county, loadWorkbenchUseCase, { params: { case: id } })
    expect(head.abilities).toMatchObject({ 'audit.verify': { allowed: true }, 'audit.edit': { allowed: false } })
  })

  test('the database itself keeps the team from what reviewers found, and reviewers from what the team entered', async () => {
    const { id, enterprise } = await aCase(deps)
    const option = aRow('options', { name: '余热利用', content: '换热' })
    await entered(deps, enterprise, id, [option])
    await verified(county, id, [
      aRow('verified_effects', { option: option.id, kind: 'water', amount: '5', unit: 'm3' }),
    ])
    const touched = async (caller: Caller, sheet: string) =>
      await runAs(deps.engine, caller.actor, (tx) =>
        tx
          .updateTable('workbench_row')
          .set({ position: 9 })
          .where('audit_case', '=', id)
          .where('sheet', '=', sheet)
          .returning('id')
          .execute(),
      )
    expect(await touched(enterprise, 'verified_effects')).toEqual([])
    expect(await touched(county, 'options')).toEqual([])
    expect(await touched(county, 'verified_effects')).toHaveLength(1)
  })

  test('every sheet that reviewers write is so in the database, and no other', async () => {
    const known = await runAs(deps.engine, county.actor, async (tx) => {
      const asked = SHEETS.map(({ id }) => id)
      const { rows } = await sql<{ sheet: string; is: boolean }>`
        select sheet, sheet_is_reviewers(sheet) as "is" from unnest(${asked}::text[]) as sheet`.execute(tx)
      return rows.filter((row) => row.is).map(({ sheet }) => sheet)
    })
    expect(known).toEqual(SHEETS.filter(({ writtenBy }) => writtenBy === 'audit.verify').map(({ id }) => id))
  })
})
