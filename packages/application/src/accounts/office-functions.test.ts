import type { OfficeFunctions, OfficeFunctionsRow } from '@qingshen/contracts/offices.operations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { call, officerAt } from '@qingshen/testing/listing-builders'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { testDeps } from '@qingshen/testing/test-deps'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { listOfficeFunctionsUseCase, setOfficeFunctionsUseCase } from './office-functions.ts'

let deps: Deps
let keeper: Caller
let elsewhere: Caller

beforeAll(async () => {
  deps = { ...testDeps(await openTestEngine()), demonstration: null }
  await seedReference(deps)
  keeper = await officerAt(deps, { region: '140000', department: 'ecology' }, 'system_administrator')
  elsewhere = await officerAt(deps, { region: '650000', department: 'ecology' }, 'system_administrator')
})
afterAll(() => deps.engine.close())

const list = (caller: Caller, query: object = {}) =>
  call<{ items: OfficeFunctionsRow[]; total: number }>(deps, caller, listOfficeFunctionsUseCase, { query })

function set(caller: Caller, { office, version }: OfficeFunctions, functions: readonly string[]) {
  const body = { version, functions }
  return call<OfficeFunctions>(deps, caller, setOfficeFunctionsUseCase, { params: { office }, body })
}

test('a function is found, given to one office of a place, taken from it and given to another', async () => {
  const all = await list(keeper, { pageSize: 2 })
  expect(all.items).toHaveLength(2)
  expect(all.total).toBeGreaterThan(100)
  expect(all.items[0]).toMatchObject({ regionName: '山西省', level: 'province', functions: [] })
  const { items } = await list(keeper, { text: '太原市', pageSize: 200 })
  const [first, second] = items.filter(({ regionName }) => regionName === '太原市')
  if (first === undefined || second === undefined) throw new Error('too few offices at the place')
  const given = await set(keeper, first, ['energy_saving'])
  expect((await list(keeper, { holding: true })).items).toMatchObject([{ office: first.office, version: 2 }])
  expect((await list(keeper, { text: first.name, holding: true })).total).toBe(1)
  await expect(set(keeper, second, ['energy_saving'])).rejects.toMatchObject({
    code: 'conflict',
    detail: expect.stringContaining(first.name),
  })
  await expect(set(keeper, first, [])).rejects.toMatchObject({ code: 'stale_version' })
  await set(keeper, given, [])
  await set(keeper, second, ['energy_saving'])
  const journal = await runAsSystem(deps.engine, (tx) =>
    tx.selectFrom('journal_entry').select('subject_id').where('action', '=', 'office.functions_set').execute(),
  )
  expect(journal.map((entry) => entry.subject_id)).toEqual([first.office, first.office, second.office])
})

test('offices of other regions are neither listed nor changed', async () => {
  const [theirs] = (await list(elsewhere)).items
  if (theirs === undefined) throw new Error('no office')
  expect((await list(keeper, { text: theirs.name })).items.map(({ office }) => office)).not.toContain(theirs.office)
  await expect(set(keeper, theirs, ['energy_saving'])).rejects.toMatchObject({ code: 'forbidden' })
})
