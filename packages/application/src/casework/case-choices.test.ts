import type { CaseChoices } from '@qingshen/contracts/cases.schema'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { aCase } from '@qingshen/testing/case-builders'
import { call, listingDeps } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { loadCaseChoicesUseCase } from './case-choices.ts'

let engine: Engine
let deps: Deps

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, { today: '2026-06-30' })
})

afterAll(async () => {
  await engine.close()
})

test('SX22-03d SX22-03l the forms offer what the law of the case allows: extension up to its limit, deemed grounds', async () => {
  const wish = { law: 'shanxi-2022', path: '140000/140100/140105', publishedOn: '2026-03-31' }
  const { id, enterprise } = await aCase(deps, wish)
  const offered = await call<CaseChoices>(deps, enterprise, loadCaseChoicesUseCase, { params: { case: id } })
  expect(offered.deemed.map((ground) => ground.clause?.clause)).toContain('SX22-03l')
  expect(offered.extensions).toEqual([])
})

test('a law without a rule of extension offers none', async () => {
  const { id, enterprise } = await aCase(deps, { publishedOn: '2026-03-31' })
  const offered = await call<CaseChoices>(deps, enterprise, loadCaseChoicesUseCase, { params: { case: id } })
  expect(offered.extensions).toEqual([])
})
